import { coarsen } from './coarse';
import type { Lattice, Polygon, Ring } from './geometry';

/** From local coordinates to pixels of a canvas: x * scale + left, top - y * scale. */
export interface Frame {
  scale: number;
  left: number;
  top: number;
  /** Local units per CSS pixel. */
  pixel: number;
  /** Device pixels per CSS pixel. */
  ratio: number;
  /** What is in sight, local: minX, minY, maxX, maxY. */
  sight: [number, number, number, number];
}

/** @param resolution EPSG:3857 metres per CSS pixel @param width, height CSS pixels of the canvas */
export function frameOf(
  lattice: Lattice,
  centre: readonly number[],
  resolution: number,
  width: number,
  height: number,
  ratio: number,
): Frame {
  const pixel = resolution / lattice.unit;
  const x = (centre[0] - lattice.origin[0]) / lattice.unit;
  const y = (centre[1] - lattice.origin[1]) / lattice.unit;
  const scale = ratio / pixel;
  const halfWidth = (width * pixel) / 2;
  const halfHeight = (height * pixel) / 2;
  return {
    scale,
    left: (width * ratio) / 2 - x * scale,
    top: (height * ratio) / 2 + y * scale,
    pixel,
    ratio,
    sight: [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight],
  };
}

/**
 * A context that draws with the processor. Thousands of small polygons are slower through graphics drivers, and on the
 * virtual desktops of municipalities there is often no graphics card at all.
 */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** Lets the context draw in local coordinates, north up. */
export function enter(context: CanvasRenderingContext2D, frame: Frame): void {
  context.setTransform(frame.scale, 0, 0, -frame.scale, frame.left, frame.top);
}

/** Keeps a pattern at screen size while it stays fixed to the ground during a pan. */
export function anchor(pattern: CanvasPattern, frame: Frame): void {
  const local = new DOMMatrix([frame.scale, 0, 0, -frame.scale, frame.left, frame.top]).inverse();
  pattern.setTransform(local.translate(Math.round(frame.left), Math.round(frame.top)));
}

export function inSight(bounds: ArrayLike<number>, at: number, sight: Frame['sight']): boolean {
  return (
    bounds[at] <= sight[2] && bounds[at + 2] >= sight[0] && bounds[at + 1] <= sight[3] && bounds[at + 3] >= sight[1]
  );
}

function trace(path: Path2D, line: Ring): void {
  path.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) {
    path.lineTo(line[i], line[i + 1]);
  }
}

export function linePath(line: Ring): Path2D {
  const path = new Path2D();
  trace(path, line);
  return path;
}

export function polygonPath(polygons: Polygon[]): Path2D {
  const path = new Path2D();
  for (const polygon of polygons) {
    for (const ring of polygon) {
      trace(path, ring);
      path.closePath();
    }
  }
  return path;
}

/** The paths of the nodes of a lattice, made when first asked for. */
export class NodePaths {
  static readonly #known = new WeakMap<Lattice, NodePaths>();
  readonly #paths: (Path2D | undefined)[];
  #grid = 0;
  #coarse: (Path2D | undefined)[] = [];

  /** The same for all maps of a lattice. */
  static for(lattice: Lattice): NodePaths {
    const known = NodePaths.#known.get(lattice) ?? new NodePaths(lattice);
    NodePaths.#known.set(lattice, known);
    return known;
  }

  private constructor(private readonly lattice: Lattice) {
    this.#paths = new Array<Path2D | undefined>(lattice.size);
  }

  of(node: number): Path2D {
    return (this.#paths[node] ??= polygonPath(this.lattice.shapes[node]));
  }

  /** As much of a path as can be seen on a grid; the paths of the last grid are kept. */
  on(grid: number, node: number): Path2D {
    if (grid === 0) {
      return this.of(node);
    }
    if (grid !== this.#grid) {
      this.#grid = grid;
      this.#coarse = new Array<Path2D | undefined>(this.lattice.size);
    }
    return (this.#coarse[node] ??= polygonPath(coarsen(this.lattice.shapes[node], grid)));
  }
}
