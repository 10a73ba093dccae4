import OlMap from 'ol/Map';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import View from 'ol/View';
import { reducedMotion } from '../map/theme';
import type { Sheet } from './country-paints';
import { CountryLayer, type Picture } from './country-layer';
import { placeNames, type Place } from './place-names';
import { cutOf } from './tile-store';
import { areaAt, EXTENT, type Part } from './vector-tile';

const MOVE_MS = 260;
const ROOM_AROUND = 0.4;
/** A tile of 512 pixels has the scale of two tiles of 256, by which a view counts. */
const TILE_STEP = 1;

/** An area under the pointer, and its figures as far as they have come. */
export interface Found {
  part: Part;
  area: number;
  sheet?: Sheet;
}

/** The map on its element: layers, view and movements. */
export class CountryStage {
  readonly map: OlMap;
  readonly layer: CountryLayer;
  readonly #view: View;

  constructor(
    target: HTMLElement,
    private picture: Picture,
    degrees: [number, number, number, number],
    places: Place[],
    failed: (reason: unknown) => void,
  ) {
    const extent = transformExtent(degrees, 'EPSG:4326', 'EPSG:3857');
    const room = [(extent[2] - extent[0]) * ROOM_AROUND, (extent[3] - extent[1]) * ROOM_AROUND];
    this.layer = new CountryLayer(picture, failed);
    this.#view = new View({
      extent: [extent[0] - room[0], extent[1] - room[1], extent[2] + room[0], extent[3] + room[1]],
      constrainOnlyCenter: true,
      // At whole steps a tile is drawn pixel for pixel, so the map always comes to rest on one.
      constrainResolution: true,
      enableRotation: false,
      minZoom: 5,
      maxZoom: 18,
    });
    this.map = new OlMap({
      target,
      view: this.#view,
      controls: [],
      pixelRatio: picture.dress.ratio,
      layers: [this.layer.layer, placeNames(places, picture.dress.inks)],
    });
    this.#view.fit(extent, { size: [target.clientWidth || 800, target.clientHeight || 600], padding: [24, 24, 24, 24] });
  }

  dispose(): void {
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  get settled(): boolean {
    return this.layer.settled && !this.#view.getAnimating();
  }

  show(picture: Picture): void {
    this.picture = picture;
    this.layer.show(picture);
  }

  zoomBy(steps: number): void {
    const zoom = this.#view.getZoom() ?? 0;
    this.#view.cancelAnimations();
    this.#view.animate({ zoom: this.#view.getConstrainedZoom(zoom + steps), duration: reducedMotion() ? 0 : MOVE_MS });
  }

  goTo(lon: number, lat: number, zoom: number): void {
    this.#view.cancelAnimations();
    this.#view.setCenter(fromLonLat([lon, lat]));
    this.#view.setZoom(zoom);
  }

  /** Metres on the ground per pixel in the middle of the view. */
  metresPerPixel(): number {
    const [, lat] = toLonLat(this.#view.getCenter() ?? [0, 0]);
    return (this.#view.getResolution() ?? 1) * Math.cos((lat * Math.PI) / 180);
  }

  /** What lies at a place, where its tile has come. */
  areaAt(coordinate: number[]): Found | undefined {
    const zoom = Math.max(0, Math.round(this.#view.getZoom() ?? 0) - TILE_STEP);
    const [z, x, y] = this.layer.grid.getTileCoordForCoordAndZ(coordinate, zoom);
    const cut = cutOf(z, x, y);
    const [west, , , north] = this.layer.grid.getTileCoordExtent([cut.z, cut.x, cut.y]);
    const unit = (this.layer.grid.getResolution(cut.z) * 512) / EXTENT;
    const [column, row] = [(coordinate[0] - west) / unit, (north - coordinate[1]) / unit];
    for (const part of this.picture.tiles.known(cut) ?? []) {
      const area = areaAt(part, column, row);
      if (area >= 0) {
        return { part, area, sheet: this.picture.paints.known(part.lattice, z) };
      }
    }
    return undefined;
  }
}
