import { contains, LEVEL, type Lattice } from './geometry';
import { CLASS, type Paint } from './paint';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A drawn node, and the postcode under the pointer if there is one. */
export interface Hit {
  node: number;
  street: number;
}

const SIDEWAYS = 2.2;

/** Every postcode drawn without a figure: the city before anything was chosen. */
function emptyPaint({ size, level }: Lattice): Paint {
  return {
    classes: Uint8Array.from(level, (at) => (at === LEVEL.street ? CLASS.noData : CLASS.notDrawn)),
    values: new Float32Array(size).fill(NaN),
  };
}

/** Which shapes are drawn now, and which of them is where. */
export class Cells {
  /** Nodes that are drawn, large ones first so that small ones lie on top. */
  drawn: number[] = [];

  readonly #children: Int32Array;

  paint: Paint;
  #figures = false;

  constructor(readonly lattice: Lattice) {
    this.#children = this.#firstStreets();
    this.paint = this.#draw(emptyPaint(lattice));
  }

  /** Whether there are figures to speak of, or just bare postcodes. */
  hasFigures(): boolean {
    return this.#figures;
  }

  /** Shows other figures, or none. */
  apply(paint?: Paint): void {
    this.#figures = paint !== undefined;
    this.paint = this.#draw(paint ?? emptyPaint(this.lattice));
  }

  #draw(paint: Paint): Paint {
    this.drawn = [];
    for (let node = this.lattice.size - 1; node >= 0; node -= 1) {
      if (paint.classes[node] !== CLASS.notDrawn && this.lattice.shapes[node].length > 0) {
        this.drawn.push(node);
      }
    }
    return paint;
  }

  isDrawn(node: number): boolean {
    return this.paint.classes[node] !== CLASS.notDrawn && this.lattice.shapes[node].length > 0;
  }

  /** The drawn node that carries this one: itself or the nearest drawn ancestor, -1 without. */
  carrier(node: number): number {
    let at = node;
    while (at >= 0 && !this.isDrawn(at)) {
      at = this.lattice.parent[at];
    }
    return at;
  }

  /** The postcode that stands for a drawn node: the one at its label, else its first, -1 without. */
  streetOf(node: number): number {
    if (this.lattice.level[node] === LEVEL.street) {
      return node;
    }
    const [x, y] = this.labelOf(node);
    const street = this.#streetAt(x, y);
    return street >= 0 && this.carrier(street) === node ? street : this.#children[node];
  }

  labelOf(node: number): [number, number] {
    return [this.lattice.label[node * 2], this.lattice.label[node * 2 + 1]];
  }

  /** What lies at a local point. */
  at(x: number, y: number): Hit | undefined {
    const street = this.#streetAt(x, y);
    const carrier = street < 0 ? -1 : this.carrier(street);
    if (carrier >= 0) {
      return { node: carrier, street };
    }
    for (let i = this.drawn.length - 1; i >= 0; i -= 1) {
      if (this.#covers(this.drawn[i], x, y)) {
        return { node: this.drawn[i], street: -1 };
      }
    }
    return undefined;
  }

  /** What lies at a local point or, in the gap between two shapes, within reach of it. */
  near(x: number, y: number, reach: number): Hit | undefined {
    let hit = this.at(x, y);
    for (let eighth = 0; eighth < 8 && !hit; eighth += 1) {
      const angle = (eighth * Math.PI) / 4;
      hit = this.at(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    }
    return hit;
  }

  /** The drawn node whose label is nearest to a local point, -1 when nothing is drawn. */
  nearest(x: number, y: number): number {
    return this.#best((dx, dy) => Math.hypot(dx, dy), x, y, -1);
  }

  /** The nearest drawn node in a direction; the same node when there is none. */
  towards(from: number, direction: Direction): number {
    const [x, y] = this.labelOf(from);
    const found = this.#best(
      (dx, dy) => {
        const horizontal = direction === 'left' || direction === 'right';
        const ahead = (horizontal ? dx : dy) * (direction === 'left' || direction === 'down' ? -1 : 1);
        const aside = Math.abs(horizontal ? dy : dx);
        return ahead <= 0 || aside > ahead * SIDEWAYS ? Infinity : ahead + aside * SIDEWAYS;
      },
      x,
      y,
      from,
    );
    return found < 0 ? from : found;
  }

  #best(cost: (dx: number, dy: number) => number, x: number, y: number, except: number): number {
    let best = -1;
    let lowest = Infinity;
    for (const node of this.drawn) {
      const value = cost(this.lattice.label[node * 2] - x, this.lattice.label[node * 2 + 1] - y);
      if (value < lowest && node !== except) {
        lowest = value;
        best = node;
      }
    }
    return best;
  }

  #streetAt(x: number, y: number): number {
    const { size, level } = this.lattice;
    for (let node = 0; node < size && level[node] === LEVEL.street; node += 1) {
      if (this.#covers(node, x, y)) {
        return node;
      }
    }
    return -1;
  }

  #covers(node: number, x: number, y: number): boolean {
    const { bounds, shapes } = this.lattice;
    const at = node * 4;
    return (
      x >= bounds[at] &&
      x <= bounds[at + 2] &&
      y >= bounds[at + 1] &&
      y <= bounds[at + 3] &&
      contains(shapes[node], x, y)
    );
  }

  /** Per node the first postcode below it, -1 without. */
  #firstStreets(): Int32Array {
    const { size, level, parent } = this.lattice;
    const first = new Int32Array(size).fill(-1);
    for (let street = 0; street < size && level[street] === LEVEL.street; street += 1) {
      for (let at = street; at >= 0 && first[at] < 0; at = parent[at]) {
        first[at] = street;
      }
    }
    return first;
  }
}
