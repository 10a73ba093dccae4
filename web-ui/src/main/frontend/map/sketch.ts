import type MapBrowserEvent from 'ol/MapBrowserEvent';
import { toLonLat } from 'ol/proj';
import { enter, type Frame } from './canvas';
import { OverlayLayer } from './overlay-layer';
import type { Stage } from './stage';
import type { Inks } from './theme';

/** Pixels around the first corner in which a click closes the line. */
const CLOSES = 12;
/** Pixels within which two clicks are on one place. */
const SAME = 4;
const FEWEST = 3;

export interface SketchEvents {
  /** Something to show has changed. */
  changed(): void;
  /** A line was closed: longitude and latitude of its corners, one after another; or drawing was given up. */
  ended(ring?: number[]): void;
}

type Point = [number, number];

/** The line that someone is drawing, in local coordinates. */
class SketchLayer extends OverlayLayer {
  points: Point[] = [];
  ahead?: Point;

  constructor(
    stage: Stage,
    private readonly inks: () => Inks,
  ) {
    super(stage.cells.lattice, 4);
  }

  protected override draw(context: CanvasRenderingContext2D, frame: Frame): void {
    const line = this.ahead ? [...this.points, this.ahead] : this.points;
    if (line.length === 0) {
      return;
    }
    const { accent, edge } = this.inks();
    enter(context, frame);
    context.lineJoin = 'round';
    context.beginPath();
    line.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.fillStyle = accent;
    context.globalAlpha = 0.12;
    context.fill();
    context.globalAlpha = 1;
    for (const [colour, width] of [[edge, 5], [accent, 2.5]] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width * frame.pixel;
      context.stroke();
    }
    for (const [x, y] of this.points) {
      context.beginPath();
      context.arc(x, y, 5 * frame.pixel, 0, 2 * Math.PI);
      context.fillStyle = edge;
      context.fill();
      context.stroke();
    }
  }
}

/** Drawing a closed line on the map, corner by corner: by pointer, by touch, or by keyboard from block to block. */
export class Sketch {
  #layer?: SketchLayer;
  /** Whether the last click was where the one before it was. */
  #again = false;

  constructor(
    private readonly stage: Stage,
    private readonly inks: () => Inks,
    private readonly events: SketchEvents,
  ) {
    stage.map.on('click', (event) => this.#click(event));
    stage.map.on('dblclick', (event) => this.#close(event));
    stage.map.on('pointermove', (event) => this.#move(event));
  }

  get active(): boolean {
    return this.#layer !== undefined;
  }

  get corners(): number {
    return this.#layer?.points.length ?? 0;
  }

  get closable(): boolean {
    return this.corners >= FEWEST;
  }

  /** Begins, or gives up what was drawn. */
  set(active: boolean): void {
    if (active && !this.#layer) {
      this.#layer = new SketchLayer(this.stage, this.inks);
      this.stage.map.addLayer(this.#layer);
    } else if (!active && this.#layer) {
      this.stage.map.removeLayer(this.#layer);
      this.#layer.dispose();
      this.#layer = undefined;
    }
    this.events.changed();
  }

  /** A corner at a local point. */
  add(point: Point): void {
    const layer = this.#layer!;
    const last = layer.points.at(-1);
    const reach = this.stage.localPerPixel() * SAME;
    this.#again = last !== undefined && Math.hypot(last[0] - point[0], last[1] - point[1]) < reach;
    if (!this.#again) {
      layer.points.push(point);
    }
    layer.ahead = undefined;
    this.#changed();
  }

  undo(): void {
    this.#layer?.points.pop();
    this.#changed();
  }

  finish(): void {
    if (this.#layer && this.closable) {
      const ring = this.#layer.points.flatMap((point) => toLonLat(this.stage.worldOf(point)));
      this.set(false);
      this.events.ended(ring);
    }
  }

  stop(): void {
    this.set(false);
    this.events.ended();
  }

  #click(event: MapBrowserEvent): void {
    if (!this.#layer) {
      return;
    }
    const point = this.stage.local(event.coordinate);
    const first = this.#layer.points[0];
    const reach = CLOSES * this.stage.localPerPixel();
    if (this.closable && Math.hypot(first[0] - point[0], first[1] - point[1]) < reach) {
      this.finish();
    } else {
      this.add(point);
    }
  }

  #close(event: MapBrowserEvent): void {
    if (this.#layer) {
      // Two quick clicks never zoom; on one place they close the line, on two they are two corners.
      event.stopPropagation();
      if (this.#again) {
        this.finish();
      }
    }
  }

  #move(event: MapBrowserEvent): void {
    const touch = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
    if (this.#layer && !event.dragging && !touch) {
      this.#layer.ahead = this.stage.local(event.coordinate);
      this.#layer.changed();
    }
  }

  #changed(): void {
    this.#layer?.changed();
    this.events.changed();
  }
}
