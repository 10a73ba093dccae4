import { contextOf, inSight, type Frame } from './canvas';
import type { Cells } from './cells';
import type { Ground } from './ground';
import { Raster, samePlace, type Place } from './raster';
import type { Shapes } from './shapes';
import type { Inks } from './theme';

/** With fewer shapes in sight drawing them takes no longer than a frame. */
const MANY = 600;

/**
 * Pictures from a raster: every colour at once, whatever the number of areas, with edges of whole pixels. One stands
 * until the smooth one is drawn, a few frames later.
 */
export class Rough {
  readonly #canvas = document.createElement('canvas');
  readonly #below = document.createElement('canvas');
  #ground?: { place: Place; inks: Inks };
  #raster?: Raster;

  constructor(
    private readonly ground: Ground,
    private readonly shapes: Shapes,
  ) {}

  /** Whether a frame holds so many shapes that this is the fastest way. */
  suits(cells: Cells, frame: Frame): boolean {
    let seen = 0;
    for (let i = 0; i < cells.drawn.length && seen < MANY; i += 1) {
      seen += inSight(cells.lattice.bounds, cells.drawn[i] * 4, frame.sight) ? 1 : 0;
    }
    return seen === MANY;
  }

  /** Whether colours for a place can be shown at once. */
  isReady(place: Place): boolean {
    return this.#raster?.ready === true && samePlace(this.#raster.place, place);
  }

  /** Works ahead for a place, until a moment. */
  prepare(cells: Cells, place: Place, until: number): void {
    if (!this.#raster || !samePlace(this.#raster.place, place)) {
      this.#raster = new Raster(cells.lattice, place, this.#raster);
    }
    this.#raster.work(until);
  }

  /** The picture of a place; its canvas is the same one every time. */
  paint(cells: Cells, place: Place, inks: Inks, bare: boolean): HTMLCanvasElement {
    this.prepare(cells, place, Infinity);
    const raster = this.#raster!;
    const context = this.#cleared(this.#canvas, place);
    if (!bare && !this.ground.empty) {
      this.#drawGround(raster, inks);
      context.drawImage(this.#below, 0, 0);
    }
    this.shapes.drawRough(context, raster, inks, cells);
    if (!bare) {
      this.ground.drawAbove(context, raster.frame, inks);
    }
    return this.#canvas;
  }

  #drawGround(raster: Raster, inks: Inks): void {
    if (this.#ground?.inks !== inks || !samePlace(this.#ground.place, raster.place)) {
      this.#ground = { place: raster.place, inks };
      this.ground.drawBelow(this.#cleared(this.#below, raster.place), raster.frame, inks);
    }
  }

  #cleared(canvas: HTMLCanvasElement, { width, height }: Place): CanvasRenderingContext2D {
    const context = contextOf(canvas);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    } else {
      context.reset();
    }
    return context;
  }
}
