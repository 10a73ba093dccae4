import TileLayer from 'ol/layer/Tile';
import XYZ from 'ol/source/XYZ';
import type { Lattice } from './geometry';

const PROBE_ZOOM = 12;
const PROBE_TIMEOUT_MS = 6000;
const HALF_WORLD = 20037508.342789244;
/** So many squares in a row that do not come mean that none will. */
const LOST_AFTER = 12;

/** Squares of another map or of a photo, below the shapes. */
export interface TiledGround {
  tiles: string;
  /** Whom they come from. */
  source: string;
  photo: boolean;
}

/** The address of the tile in the middle of the municipality. */
function probeUrl(lattice: Lattice, address: string): string {
  const tiles = 2 ** PROBE_ZOOM;
  const middle = (axis: 0 | 1) =>
    lattice.origin[axis] + ((lattice.extent[axis] + lattice.extent[axis + 2]) / 2) * lattice.unit;
  const x = Math.floor(((middle(0) + HALF_WORLD) / (2 * HALF_WORLD)) * tiles);
  const y = Math.floor(((HALF_WORLD - middle(1)) / (2 * HALF_WORLD)) * tiles);
  return address.replace('{z}', String(PROBE_ZOOM)).replace('{x}', String(x)).replace('{y}', String(y));
}

/**
 * Whether one square of a ground can be fetched from here. Asked by `fetch`, not by an image: a network that
 * swallows packets would let an image hold back the page's load event for minutes.
 */
export async function groundReachable(lattice: Lattice, { tiles }: TiledGround): Promise<boolean> {
  try {
    return (await fetch(probeUrl(lattice, tiles), { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })).ok;
  } catch {
    return false;
  }
}

/** @param lost is called when squares have stopped coming */
export function groundLayer({ tiles }: TiledGround, lost: () => void): TileLayer<XYZ> {
  const source = new XYZ({ url: tiles, minZoom: 6, maxZoom: 19, crossOrigin: 'anonymous' });
  let missed = 0;
  source.on('tileloadend', () => {
    missed = 0;
  });
  source.on('tileloaderror', () => {
    missed += 1;
    if (missed === LOST_AFTER) {
      lost();
    }
  });
  return new TileLayer({ zIndex: 0, source });
}
