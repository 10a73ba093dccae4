import { inSight, type Frame } from './canvas';
import type { Lattice } from './geometry';
import { OverlayLayer } from './overlay-layer';
import type { Inks } from './theme';

export type PinKind = 'note' | 'signal' | 'intervention';

/** What people saw, found or did in an area. */
export interface Pin {
  code: string;
  kind: PinKind;
  count: number;
}

const RADIUS = 10;
const DOT = 4;
const APART = 22;
/** Metres per pixel beyond which a mark is no more than a dot. */
const SIGNS_UP_TO = 5;
const ICON = 20;
const SIGNS: Record<PinKind, string> = {
  note: 'M4 16l.8-3.4L13.2 4.2l2.6 2.6L7.4 15.2zM11.6 5.8l2.6 2.6',
  signal: 'M2 10.8h3.4l2.2-5.6 3.8 9.6 2.4-6.2 1 2.2h3.2',
  intervention: 'M4 10.5l4 4L16.5 6',
};
const KINDS = Object.keys(SIGNS) as PinKind[];

/** Marks beside the figures: white signs with an ink edge, so that they are never taken for a class of the map. */
export class PinsLayer extends OverlayLayer {
  readonly #signs = new Map(KINDS.map((kind) => [kind, new Path2D(SIGNS[kind])]));
  #pins = new Map<number, Pin[]>();

  constructor(
    lattice: Lattice,
    private inks: Inks,
  ) {
    // Field notes and signals have rights of their own, and no document of the map tells them.
    super(lattice, 4, false);
  }

  setInks(inks: Inks): void {
    this.inks = inks;
    this.changed();
  }

  mark(pins: Pin[]): void {
    this.#pins = new Map();
    for (const pin of pins) {
      const node = this.lattice.byCode.get(pin.code);
      if (node !== undefined) {
        this.#pins.set(node, [...(this.#pins.get(node) ?? []), pin]);
      }
    }
    this.changed();
  }

  protected override draw(context: CanvasRenderingContext2D, frame: Frame): void {
    const { label, bounds, unit } = this.lattice;
    const small = frame.pixel * unit > SIGNS_UP_TO;
    const step = small ? DOT * 2 : APART;
    context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const [node, pins] of this.#pins) {
      if (inSight(bounds, node * 4, frame.sight)) {
        const x = (label[node * 2] * frame.scale + frame.left) / frame.ratio;
        const y = (frame.top - label[node * 2 + 1] * frame.scale) / frame.ratio;
        const first = x - ((pins.length - 1) * step) / 2;
        pins.forEach((pin, i) => this.#pin(context, first + i * step, y, pin, small));
      }
    }
  }

  #pin(context: CanvasRenderingContext2D, x: number, y: number, pin: Pin, small: boolean): void {
    const { edge, selected: ink, font } = this.inks;
    context.beginPath();
    context.arc(x, y, small ? DOT : RADIUS, 0, 2 * Math.PI);
    context.fillStyle = edge;
    context.fill();
    context.strokeStyle = ink;
    context.lineWidth = 1.5;
    context.stroke();
    if (small) {
      return;
    }
    context.save();
    context.translate(x - ICON * 0.3, y - ICON * 0.3);
    context.scale(0.6, 0.6);
    context.lineWidth = 2;
    context.stroke(this.#signs.get(pin.kind)!);
    context.restore();
    if (pin.count > 1) {
      context.font = `640 11px ${font}`;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.lineWidth = 3;
      context.strokeStyle = edge;
      context.strokeText(`${pin.count}`, x + RADIUS + 2, y - RADIUS + 3);
      context.fillStyle = ink;
      context.fillText(`${pin.count}`, x + RADIUS + 2, y - RADIUS + 3);
    }
  }
}
