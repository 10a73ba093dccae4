import TileLayer from 'ol/layer/Tile';
import XYZ from 'ol/source/XYZ';
import type { Lattice } from './geometry';

const TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png';
const PROBE_ZOOM = 12;
const PROBE_TIMEOUT_MS = 6000;
const HALF_WORLD = 20037508.342789244;

/** The address of the tile in the middle of the municipality. */
function probeUrl(lattice: Lattice): string {
  const tiles = 2 ** PROBE_ZOOM;
  const middle = (axis: 0 | 1) =>
    lattice.origin[axis] + ((lattice.extent[axis] + lattice.extent[axis + 2]) / 2) * lattice.unit;
  const x = Math.floor(((middle(0) + HALF_WORLD) / (2 * HALF_WORLD)) * tiles);
  const y = Math.floor(((HALF_WORLD - middle(1)) / (2 * HALF_WORLD)) * tiles);
  return TILES.replace('{z}', String(PROBE_ZOOM)).replace('{x}', String(x)).replace('{y}', String(y));
}

/**
 * Whether one tile of the national base map can be fetched from here. Asked by `fetch`, not by an image: a network that
 * swallows packets would let an image hold back the page's load event for minutes.
 */
export async function basemapReachable(lattice: Lattice): Promise<boolean> {
  try {
    return (await fetch(probeUrl(lattice), { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })).ok;
  } catch {
    return false;
  }
}

export function basemapLayer(): TileLayer<XYZ> {
  return new TileLayer({ zIndex: 0, source: new XYZ({ url: TILES, minZoom: 6, maxZoom: 19, crossOrigin: 'anonymous' }) });
}
