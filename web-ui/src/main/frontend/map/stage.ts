import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import OlMap from 'ol/Map';
import { fromLonLat } from 'ol/proj';
import View from 'ol/View';
import type TileLayer from 'ol/layer/Tile';
import { NodePaths } from './canvas';
import type { Cells } from './cells';
import { CityLayer } from './city-layer';
import { topAt } from './geometry';
import { LabelsLayer } from './labels-layer';
import { MarksLayer } from './marks-layer';
import { Movements } from './movements';
import { PinsLayer, type Pin } from './pins-layer';
import { joinView, leaveView } from './shared-view';
import type { Symbols } from './symbols';
import type { Inks } from './theme';
import { groundLayer, groundReachable, type TiledGround } from './tiled-ground';

const CLOSEST_ZOOM = 19;
const SHARPEST = 2;
const ROOM_AROUND = 0.25;

/** The map on its element: layers, and where things are. */
export class Stage {
  readonly map: OlMap;
  readonly marks: MarksLayer;
  readonly moves: Movements;
  readonly #city: CityLayer;
  readonly #labels: LabelsLayer;
  readonly #pins: PinsLayer;
  readonly #view: View;
  /** Whether this map came first in its group and so decides what is in sight at first. */
  readonly leads: boolean;
  #ground?: TileLayer;

  constructor(
    target: HTMLElement,
    readonly cells: Cells,
    inks: Inks,
    whenDrawn: () => void,
    private readonly group: string,
    /** Whether the map follows another one, and cannot be moved here. */
    guided = false,
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
    this.moves = new Movements(this, view, guided);
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

  /**
   * Shows another ground, or the own one; false when the other cannot be reached. Then, and when `wanted` says that
   * something else is asked for meanwhile, the map stays as it is.
   */
  async setGround(ground: TiledGround | undefined, wanted: () => boolean, lost: () => void): Promise<boolean> {
    if (ground && !(await groundReachable(this.cells.lattice, ground))) {
      return false;
    }
    if (wanted()) {
      if (this.#ground) {
        this.map.removeLayer(this.#ground);
        this.#ground.dispose();
      }
      this.#ground = ground && groundLayer(ground, lost);
      if (this.#ground) {
        this.map.addLayer(this.#ground);
      }
      this.#city.setBare(ground !== undefined, ground?.photo ?? false);
      this.#labels.setVisible(!ground || ground.photo);
    }
    return true;
  }

  /** Done when what is shown is drawn smoothly. */
  get smooth(): Promise<void> {
    return this.#city.smooth;
  }

  /** EPSG:3857 of a local point. */
  worldOf([x, y]: readonly [number, number]): [number, number] {
    return this.worldAt(x, y);
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
    return this.map.getPixelFromCoordinate(this.worldAt(x, top));
  }

  labelPixel(node: number): number[] | null {
    return this.map.getPixelFromCoordinate(this.worldAt(...this.cells.labelOf(node)));
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

  worldAt(x: number, y: number): [number, number] {
    const { origin, unit } = this.cells.lattice;
    return [origin[0] + x * unit, origin[1] + y * unit];
  }

  #newView(): View {
    const { extent } = this.cells.lattice;
    const roomX = (extent[2] - extent[0]) * ROOM_AROUND;
    const roomY = (extent[3] - extent[1]) * ROOM_AROUND;
    return new View({
      extent: [
        ...this.worldAt(extent[0] - roomX, extent[1] - roomY),
        ...this.worldAt(extent[2] + roomX, extent[3] + roomY),
      ] as [number, number, number, number],
      constrainOnlyCenter: true,
      enableRotation: false,
      minZoom: 9,
      maxZoom: CLOSEST_ZOOM,
    });
  }
}
