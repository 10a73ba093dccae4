import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import OlMap from 'ol/Map';
import { toLonLat, fromLonLat } from 'ol/proj';
import View from 'ol/View';
import type TileLayer from 'ol/layer/Tile';
import { basemapLayer, basemapReachable } from './basemap';
import { NodePaths } from './canvas';
import type { Cells, Direction } from './cells';
import { CityLayer } from './city-layer';
import { topAt } from './geometry';
import { LabelsLayer } from './labels-layer';
import { MarksLayer } from './marks-layer';
import { PinsLayer, type Pin } from './pins-layer';
import { joinView, leaveView } from './shared-view';
import type { Symbols } from './symbols';
import { reducedMotion, type Inks } from './theme';

const CLOSEST_ZOOM = 19;
const SHARPEST = 2;
const ROOM_AROUND = 0.25;
const MOVE_MS = 260;

export interface Viewpoint {
  lon: number;
  lat: number;
  zoom: number;
}

/** A place, or an area by its code; `turn` makes the same aim a new wish. */
/** With a size of another map in pixels, all that it shows is brought into sight. */
export type Aim = ((Viewpoint & { width?: number; height?: number }) | { code: string }) & { turn: number };

/** Pixels that something else covers: top, right, bottom, left. */
export type Insets = [number, number, number, number];

/** The map on its element: layers, view and movements. */
export class Stage {
  readonly map: OlMap;
  readonly marks: MarksLayer;
  readonly #city: CityLayer;
  readonly #labels: LabelsLayer;
  readonly #pins: PinsLayer;
  readonly #view: View;
  /** Whether this map came first in its group and so decides what is in sight at first. */
  readonly leads: boolean;
  #basemap?: TileLayer;

  constructor(
    target: HTMLElement,
    readonly cells: Cells,
    inks: Inks,
    whenDrawn: () => void,
    private readonly group: string,
    /** Whether the map follows another one, and cannot be moved here. */
    private readonly guided = false,
  ) {
    const { lattice } = cells;
    const paths = NodePaths.for(lattice);
    this.#city = new CityLayer(cells, paths, inks, whenDrawn);
    this.marks = new MarksLayer(lattice, paths, inks);
    this.#labels = new LabelsLayer(lattice, inks);
    this.#pins = new PinsLayer(lattice, inks);
    const { view, first } = joinView(group, () => this.#newView());
    this.#view = view;
    this.leads = first;
    this.map = new OlMap({
      target,
      view: this.#view,
      controls: [],
      pixelRatio: Math.min(SHARPEST, devicePixelRatio),
      interactions: guided
        ? []
        : defaultInteractions({ altShiftDragRotate: false, pinchRotate: false, keyboard: false }),
      layers: [this.#city, this.marks, this.#labels, this.#pins],
    });
  }

  dispose(): void {
    leaveView(this.group);
    this.map.setTarget(undefined);
    this.map.getLayers().forEach((layer) => layer.dispose());
    this.map.dispose();
  }

  setInks(inks: Inks): void {
    this.#city.setInks(inks);
    this.marks.setInks(inks);
    this.#labels.setInks(inks);
    this.#pins.setInks(inks);
  }

  setPins(pins: Pin[]): void {
    this.#pins.mark(pins);
  }

  /** The letters of the labels have come. */
  relabel(): void {
    this.#labels.changed();
  }

  /** @param symbols numbers as circles in these colours; coloured shapes without */
  setPalette(palette: string[], symbols?: Symbols): void {
    this.#city.setPalette(palette, symbols);
  }

  setFaded(faded: boolean): void {
    this.#city.setFaded(faded);
  }

  setInsets(insets: Insets): void {
    this.#view.padding = insets;
  }

  /** Shows or removes the national base map; false when it was asked for and cannot be reached. */
  async setBasemap(shown: boolean): Promise<boolean> {
    if (shown && !this.#basemap) {
      if (!(await basemapReachable(this.cells.lattice))) {
        return false;
      }
      this.#basemap = basemapLayer();
      this.map.addLayer(this.#basemap);
    } else if (!shown && this.#basemap) {
      this.map.removeLayer(this.#basemap);
      this.#basemap.dispose();
      this.#basemap = undefined;
    }
    this.#city.setBare(shown);
    this.#labels.setVisible(!shown);
    return true;
  }

  /** Done when what is shown is drawn smoothly. */
  get smooth(): Promise<void> {
    return this.#city.smooth;
  }

  viewpoint(): Viewpoint | undefined {
    const centre = this.#view.getCenter();
    const zoom = this.#view.getZoom();
    if (!centre || zoom === undefined) {
      return undefined;
    }
    const [lon, lat] = toLonLat(centre);
    return { lon, lat, zoom };
  }

  /** Shows a place or an area, or the whole municipality; waits for the map to have a size. */
  aim(aim: Aim | undefined, animated: boolean): void {
    if (!this.map.getSize()?.every((length) => length > 0)) {
      this.#view.setCenter(this.#world(0, 0));
      this.#view.setZoom(14);
      this.map.once('change:size', () => this.aim(aim, false));
    } else if (aim && 'lon' in aim) {
      this.#view.cancelAnimations();
      this.#view.setCenter(fromLonLat([aim.lon, aim.lat]));
      this.#view.setZoom(aim.zoom + this.#further(aim.width, aim.height));
    } else {
      this.#fit(aim ? (this.cells.lattice.byCode.get(aim.code) ?? -1) : -1, animated);
    }
  }

  /** Zoom levels between another map's size and this one's. */
  #further(width?: number, height?: number): number {
    const [across, down] = this.map.getSize() ?? [0, 0];
    return width && height ? Math.log2(Math.min(across / width, down / height)) : 0;
  }

  #fit(node: number, animated: boolean): void {
    const covered = this.#covered(node >= 0);
    const { bounds, extent } = this.cells.lattice;
    const local = node >= 0 && bounds[node * 4] <= bounds[node * 4 + 2] ? bounds.slice(node * 4, node * 4 + 4) : extent;
    this.#view.fit([...this.#world(local[0], local[1]), ...this.#world(local[2], local[3])], {
      padding: node >= 0 ? [60, 60 + covered.right, 60 + covered.bottom, 60] : [24, 24, 24, 24],
      maxZoom: 17,
      duration: animated && !reducedMotion() ? MOVE_MS * 2 : 0,
    });
  }

  zoomBy(steps: number): void {
    const zoom = this.#view.getZoom();
    if (zoom !== undefined) {
      this.#move({ zoom: this.#view.getConstrainedZoom(zoom + steps) ?? zoom + steps });
    }
  }

  pan(direction: Direction): void {
    const [width, height] = this.map.getSize() ?? [0, 0];
    const step = (Math.min(width, height) / 4) * (this.#view.getResolution() ?? 1);
    const [x, y] = this.#view.getCenter() ?? [0, 0];
    const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
    const dy = direction === 'down' ? -step : direction === 'up' ? step : 0;
    this.#move({ center: [x + dx, y + dy] });
  }

  /** Moves the view just when a node lies near or beyond its edge. */
  reveal(node: number): void {
    const at = this.#world(...this.cells.labelOf(node));
    const pixel = this.map.getPixelFromCoordinate(at);
    const [width, height] = this.map.getSize() ?? [0, 0];
    const covered = this.#covered(this.marks.marks.selected >= 0);
    const [top, right, bottom, left] = this.#view.padding ?? [0, 0, 0, 0];
    const edge = 56;
    const seen =
      pixel &&
      pixel[0] > left + edge &&
      pixel[0] < width - right - covered.right - edge &&
      pixel[1] > top + edge &&
      pixel[1] < height - bottom - covered.bottom - edge;
    if (!seen) {
      const resolution = this.#view.getResolution() ?? 1;
      this.#move({ center: [at[0] + (covered.right / 2) * resolution, at[1] - (covered.bottom / 2) * resolution] });
    }
  }

  /** Pixels that the panel of an area lies over where there is one, as the style sheets of the page tell. */
  #covered(panel: boolean): { right: number; bottom: number } {
    if (!panel) {
      return { right: 0, bottom: 0 };
    }
    const style = getComputedStyle(this.map.getTargetElement() as HTMLElement);
    const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    return { right: pixels('--sk-map-covered-right'), bottom: pixels('--sk-map-covered-bottom') };
  }

  /** Centres on a place; false when that lies outside the municipality. */
  goTo(lon: number, lat: number, radius: number): boolean {
    const { origin, unit, extent } = this.cells.lattice;
    const [worldX, worldY] = fromLonLat([lon, lat]);
    const x = (worldX - origin[0]) / unit;
    const y = (worldY - origin[1]) / unit;
    if (x < extent[0] || x > extent[2] || y < extent[1] || y > extent[3]) {
      return false;
    }
    this.marks.mark({ own: { x, y, radius: (radius * Math.cosh(worldY / 6378137)) / unit } });
    this.#move({ center: [worldX, worldY], zoom: Math.max(this.#view.getZoom() ?? 0, 16) });
    return true;
  }

  /** EPSG:3857 of a local point. */
  worldOf([x, y]: readonly [number, number]): [number, number] {
    return this.#world(x, y);
  }

  /** The drawn node in the middle of what is in sight. */
  middle(): number {
    const centre = this.#view.getCenter();
    return centre ? this.cells.nearest(...this.local(centre)) : -1;
  }

  local(coordinate: readonly number[]): [number, number] {
    const { origin, unit } = this.cells.lattice;
    return [(coordinate[0] - origin[0]) / unit, (coordinate[1] - origin[1]) / unit];
  }

  localPerPixel(): number {
    return (this.#view.getResolution() ?? 1) / this.cells.lattice.unit;
  }

  /** Where the top of a node is on the screen. */
  topPixel(node: number): number[] | null {
    const [x, y] = this.cells.labelOf(node);
    const top = topAt(this.cells.lattice.shapes[node], x) ?? y;
    return this.map.getPixelFromCoordinate(this.#world(x, top));
  }

  labelPixel(node: number): number[] | null {
    return this.map.getPixelFromCoordinate(this.#world(...this.cells.labelOf(node)));
  }

  /** Where a place in degrees is on the screen. */
  pixelAt(lon: number, lat: number): number[] | null {
    return this.map.getPixelFromCoordinate(fromLonLat([lon, lat]));
  }

  /** Metres on the ground per pixel in the middle of the view. */
  metresPerPixel(): number {
    const y = this.#view.getCenter()?.[1] ?? 0;
    return (this.#view.getResolution() ?? 1) / Math.cosh(y / 6378137);
  }

  #world(x: number, y: number): [number, number] {
    const { origin, unit } = this.cells.lattice;
    return [origin[0] + x * unit, origin[1] + y * unit];
  }

  #move(to: { center?: number[]; zoom?: number }): void {
    if (this.guided) {
      return;
    }
    this.#view.cancelAnimations();
    this.#view.animate({ ...to, duration: reducedMotion() ? 0 : MOVE_MS });
  }

  #newView(): View {
    const { extent } = this.cells.lattice;
    const roomX = (extent[2] - extent[0]) * ROOM_AROUND;
    const roomY = (extent[3] - extent[1]) * ROOM_AROUND;
    return new View({
      extent: [
        ...this.#world(extent[0] - roomX, extent[1] - roomY),
        ...this.#world(extent[2] + roomX, extent[3] + roomY),
      ] as [number, number, number, number],
      constrainOnlyCenter: true,
      enableRotation: false,
      minZoom: 9,
      maxZoom: CLOSEST_ZOOM,
    });
  }
}
