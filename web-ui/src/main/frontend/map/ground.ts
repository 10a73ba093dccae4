import { enter, linePath, polygonPath, type Frame } from './canvas';
import type { Feature, FeatureKind, Lattice } from './geometry';
import type { Inks } from './theme';

interface Stroke {
  path: Path2D;
  /** Local units. */
  width: number;
}

/** Land, water, parks, roads and rail: what lies under the shapes, and the rail that lies over them. */
export class Ground {
  readonly #areas = new Map<FeatureKind, Path2D[]>();
  readonly #lines = new Map<FeatureKind, Stroke[]>();

  constructor(private readonly lattice: Lattice) {
    // a metre on the ground is stretched by the projection
    const middle = lattice.origin[1] + ((lattice.extent[1] + lattice.extent[3]) / 2) * lattice.unit;
    const stretch = Math.cosh(middle / 6378137) / lattice.unit;
    lattice.features.forEach((feature) => this.#add(feature, stretch));
  }

  /** Whether there is nothing to draw. */
  get empty(): boolean {
    return this.#areas.size === 0 && this.#lines.size === 0;
  }

  #add(feature: Feature, stretch: number): void {
    if (feature.polygons.length > 0) {
      this.#list(this.#areas, feature.kind).push(polygonPath(feature.polygons));
    }
    if (feature.line) {
      this.#list(this.#lines, feature.kind).push({ path: linePath(feature.line), width: feature.width * stretch });
    }
  }

  #list<T>(lists: Map<FeatureKind, T[]>, kind: FeatureKind): T[] {
    const list = lists.get(kind) ?? [];
    lists.set(kind, list);
    return list;
  }

  drawBelow(context: CanvasRenderingContext2D, frame: Frame, inks: Inks): void {
    enter(context, frame);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    this.#fill(context, 'builtup', inks.roadEdge, 0.35);
    this.#fill(context, 'park', inks.park);
    this.#stroke(context, 'canal', inks.water, (width) => Math.max(width, 1.2 * frame.pixel));
    this.#fill(context, 'canal', inks.water);
    this.#fill(context, 'water', inks.water);
    this.#stroke(context, 'water', inks.water, (width) => Math.max(width, frame.pixel));
    this.#outline(context, 'water', inks.waterEdge, 0.8 * frame.pixel);
    const casing = 2 * Math.min(1, Math.sqrt(8 / (frame.pixel * this.lattice.unit))) * frame.pixel;
    const road = (width: number) => Math.max(width, 1.6 * frame.pixel);
    this.#stroke(context, 'road', inks.roadEdge, (width) => road(width) + casing);
    this.#stroke(context, 'road', inks.road, road);
  }

  drawAbove(context: CanvasRenderingContext2D, frame: Frame, inks: Inks): void {
    enter(context, frame);
    context.lineJoin = 'round';
    context.lineCap = 'butt';
    this.#stroke(context, 'rail', inks.rail, () => 2.4 * frame.pixel);
    context.setLineDash([7 * frame.pixel, 7 * frame.pixel]);
    this.#stroke(context, 'rail', inks.road, () => 1.1 * frame.pixel);
    context.setLineDash([8 * frame.pixel, 4 * frame.pixel]);
    context.globalAlpha = 0.55;
    this.#stroke(context, 'border', inks.label, () => 1.2 * frame.pixel);
    this.#outline(context, 'border', inks.label, 1.2 * frame.pixel);
    context.globalAlpha = 1;
    context.setLineDash([]);
  }

  #fill(context: CanvasRenderingContext2D, kind: FeatureKind, colour: string, opacity = 1): void {
    context.fillStyle = colour;
    context.globalAlpha = opacity;
    this.#areas.get(kind)?.forEach((path) => context.fill(path, 'evenodd'));
    context.globalAlpha = 1;
  }

  #outline(context: CanvasRenderingContext2D, kind: FeatureKind, colour: string, width: number): void {
    context.strokeStyle = colour;
    context.lineWidth = width;
    this.#areas.get(kind)?.forEach((path) => context.stroke(path));
  }

  #stroke(
    context: CanvasRenderingContext2D,
    kind: FeatureKind,
    colour: string,
    widthOf: (width: number) => number,
  ): void {
    context.strokeStyle = colour;
    this.#lines.get(kind)?.forEach(({ path, width }) => {
      context.lineWidth = widthOf(width);
      context.stroke(path);
    });
  }
}
