import type { Frame } from './canvas';
import type { Polygon, Ring } from './geometry';

/** Shapes are drawn as they are as long as a grid cell would be smaller than this, in local units. */
const FINEST = 8;
/** A cell of the grid is at most this part of a pixel. */
const OF_A_PIXEL = 0.8;

/** The side of the grid for a frame, a power of two so that zooming a little changes nothing; 0 for shapes as they are. */
export function gridOf(frame: Frame): number {
  const step = 2 ** Math.floor(Math.log2(frame.pixel * OF_A_PIXEL));
  return step < FINEST ? 0 : step;
}

/**
 * A ring with its corners moved to a grid, and without those that then say nothing. Neighbours keep fitting without gaps:
 * a corner that they share moves to the same place in both.
 */
function coarseRing(ring: Ring, step: number): Ring {
  const out: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round(ring[i] / step) * step;
    const y = Math.round(ring[i + 1] / step) * step;
    const n = out.length;
    if (n >= 2 && out[n - 2] === x && out[n - 1] === y) {
      continue;
    }
    const straight =
      n >= 4 && (out[n - 2] - out[n - 4]) * (y - out[n - 1]) === (out[n - 1] - out[n - 3]) * (x - out[n - 2]);
    if (straight) {
      out.length = n - 2;
    }
    out.push(x, y);
  }
  return Int32Array.from(out);
}

/** Shapes for a grid; one that would vanish stays as it is. */
export function coarsen(polygons: Polygon[], step: number): Polygon[] {
  const coarse = polygons
    .map((polygon) => polygon.map((ring) => coarseRing(ring, step)).filter((ring, i) => i === 0 || ring.length >= 6))
    .filter((polygon) => polygon[0].length >= 6);
  return coarse.length > 0 ? coarse : polygons;
}
