import { frameOf, type Frame } from './canvas';
import type { Cells } from './cells';
import type { Lattice, Polygon } from './geometry';

/** Nodes between two moments at which the work may pause. */
const AT_ONCE = 400;

/** Where a picture is of: what tells one view from another. */
export interface Place {
  centre: number[];
  resolution: number;
  /** CSS pixels of the picture, which may be larger than the view. */
  width: number;
  height: number;
}

export function samePlace(one: Place, other: Place): boolean {
  return (
    one.resolution === other.resolution &&
    one.width === other.width &&
    one.height === other.height &&
    one.centre[0] === other.centre[0] &&
    one.centre[1] === other.centre[1]
  );
}

/**
 * Which node lies at each CSS pixel of a view: the smallest that covers its middle. Other colours for the same view are
 * then a matter of looking up a colour a pixel, whatever the number of areas.
 */
export class Raster {
  readonly frame: Frame;
  ready = false;
  /** Node + 1; 0 for nothing. */
  readonly #ids: Uint32Array;
  readonly #image: ImageData;
  readonly #steps: Generator<void>;

  /** Scratch of the filling: where a row is crossed, row after row. */
  #counts = new Int32Array(1);
  #crossings = new Float32Array(1024);

  constructor(
    private readonly lattice: Lattice,
    readonly place: Place,
    buffers?: Raster,
  ) {
    this.frame = frameOf(lattice, place.centre, place.resolution, place.width, place.height, 1);
    const fits = buffers?.place.width === place.width && buffers.place.height === place.height;
    this.#ids = fits ? buffers.#ids.fill(0) : new Uint32Array(place.width * place.height);
    this.#image = fits ? buffers.#image : new ImageData(place.width, place.height);
    this.#steps = this.#build();
  }

  /** Goes on with the work until a moment. */
  work(until: number): void {
    while (!this.ready && performance.now() < until) {
      this.ready = this.#steps.next().done === true;
    }
  }

  *#build(): Generator<void> {
    const { size, shapes } = this.lattice;
    // Large ones have the higher numbers, so what is filled last is the smallest.
    for (let node = size - 1; node >= 0; node -= 1) {
      for (const polygon of shapes[node]) {
        this.#fill(polygon, node + 1);
      }
      if (node % AT_ONCE === 0) {
        yield;
      }
    }
  }

  /** Fills the pixels whose middles lie in a polygon (even-odd over its rings). */
  #fill(polygon: Polygon, id: number): void {
    const { scale, top } = this.frame;
    const { height } = this.place;
    let lowest = Infinity;
    let highest = -Infinity;
    const outer = polygon[0];
    for (let i = 1; i < outer.length; i += 2) {
      lowest = Math.min(lowest, outer[i]);
      highest = Math.max(highest, outer[i]);
    }
    const first = Math.max(0, Math.ceil(top - highest * scale - 0.5));
    const last = Math.min(height - 1, Math.ceil(top - lowest * scale - 0.5) - 1);
    if (last < first) {
      return;
    }
    this.#cross(polygon, first, last);
    this.#span(first, last, id);
  }

  /** Notes where the sides of a polygon cross the middles of rows, by row. */
  #cross(polygon: Polygon, first: number, last: number): void {
    const rows = last - first + 1;
    if (this.#counts.length < rows + 1) {
      this.#counts = new Int32Array(rows + 1);
    }
    const ends = this.#counts.fill(0, 0, rows + 1);
    this.#sides(polygon, first, last, (row) => {
      ends[row + 1] += 1;
    });
    for (let row = 0; row < rows; row += 1) {
      ends[row + 1] += ends[row];
    }
    if (this.#crossings.length < ends[rows]) {
      this.#crossings = new Float32Array(ends[rows] * 2);
    }
    const crossings = this.#crossings;
    // Each write moves the start of its row to its end, so that afterwards a row begins where the one before it ends.
    this.#sides(polygon, first, last, (row, x) => {
      crossings[ends[row]] = x;
      ends[row] += 1;
    });
  }

  #sides(polygon: Polygon, first: number, last: number, met: (row: number, x: number) => void): void {
    const { scale, left, top } = this.frame;
    for (const ring of polygon) {
      let x0 = ring[ring.length - 2] * scale + left;
      let y0 = top - ring[ring.length - 1] * scale;
      for (let i = 0; i < ring.length; i += 2) {
        const x1 = ring[i] * scale + left;
        const y1 = top - ring[i + 1] * scale;
        const from = Math.max(first, Math.ceil(Math.min(y0, y1) - 0.5));
        const to = Math.min(last, Math.ceil(Math.max(y0, y1) - 0.5) - 1);
        const slope = (x1 - x0) / (y1 - y0);
        for (let row = from; row <= to; row += 1) {
          met(row - first, x0 + (row + 0.5 - y0) * slope);
        }
        x0 = x1;
        y0 = y1;
      }
    }
  }

  #span(first: number, last: number, id: number): void {
    const { width } = this.place;
    const crossings = this.#crossings;
    let start = 0;
    for (let row = first; row <= last; row += 1) {
      const end = this.#counts[row - first];
      for (let i = start + 1; i < end; i += 1) {
        const x = crossings[i];
        let at = i;
        for (; at > start && crossings[at - 1] > x; at -= 1) {
          crossings[at] = crossings[at - 1];
        }
        crossings[at] = x;
      }
      for (let i = start; i + 1 < end; i += 2) {
        const from = Math.max(0, Math.ceil(crossings[i] - 0.5));
        const to = Math.min(width, Math.ceil(crossings[i + 1] - 0.5));
        if (to > from) {
          this.#ids.fill(id, row * width + from, row * width + to);
        }
      }
      start = end;
    }
  }

  /**
   * The picture in these colours. A pixel at the side of a shape has the colour of its edge.
   *
   * @param fill by class, @param edge by class: both as 32 bits of a canvas; 0 for what is not painted here
   * @param wide whether edges are two pixels wide instead of one
   */
  paint(cells: Cells, fill: (state: number) => number, edge: (state: number) => number, wide: boolean): ImageData {
    const { width, height } = this.place;
    const carriers = carriersOf(cells);
    const { fills, edges } = colours(cells, fill, edge);
    const ids = this.#ids;
    const pixels = new Uint32Array(this.#image.data.buffer);
    for (let row = 0, at = 0; row < height; row += 1) {
      const below = row + 1 < height ? width : 0;
      const above = wide && row > 0 ? width : 0;
      let before = carriers[ids[at]];
      let here = before;
      for (let column = 0; column < width; column += 1, at += 1) {
        const next = column + 1 < width ? carriers[ids[at + 1]] : here;
        const inside =
          here === next &&
          here === carriers[ids[at + below]] &&
          (!wide || (here === before && here === carriers[ids[at - above]]));
        pixels[at] = inside ? fills[here] : edges[here];
        before = here;
        here = next;
      }
    }
    return this.#image;
  }
}

/** By node + 1 the drawn node that carries it + 1: itself or the nearest drawn one around it; 0 for none. */
function carriersOf(cells: Cells): Uint32Array {
  const { size, parent } = cells.lattice;
  const carriers = new Uint32Array(size + 1);
  for (let node = size - 1; node >= 0; node -= 1) {
    carriers[node + 1] = cells.isDrawn(node) ? node + 1 : carriers[parent[node] + 1];
  }
  return carriers;
}

function colours(
  cells: Cells,
  fill: (state: number) => number,
  edge: (state: number) => number,
): { fills: Uint32Array; edges: Uint32Array } {
  const { size } = cells.lattice;
  const fillOf = new Uint32Array(256).map((_, state) => fill(state));
  const edgeOf = new Uint32Array(256).map((_, state) => edge(state));
  const fills = new Uint32Array(size + 1);
  const edges = new Uint32Array(size + 1);
  cells.paint.classes.forEach((state, node) => {
    fills[node + 1] = fillOf[state];
    edges[node + 1] = edgeOf[state];
  });
  return { fills, edges };
}
