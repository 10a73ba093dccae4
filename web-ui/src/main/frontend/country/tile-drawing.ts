import { CLASS } from '../map/paint';
import { dots, hatch, type Inks } from '../map/theme';
import type { Sheet } from './country-paints';
import type { Cut } from './tile-store';
import { EXTENT, type Part } from './vector-tile';

/** CSS pixels along the side of a tile. */
export const SIDE = 512;

/** Areas between two moments at which drawing may pause. */
const AT_ONCE = 300;
const STATES = new Set<number>([CLASS.protected, CLASS.noData, CLASS.notDelivered]);

/** The colours of a picture. */
export class Dress {
  readonly #hatch: CanvasPattern | null;
  readonly #dots: CanvasPattern | null;

  constructor(
    readonly palette: string[],
    readonly inks: Inks,
    readonly ratio: number,
  ) {
    this.#hatch = hatch(inks, ratio);
    this.#dots = dots(inks, ratio);
  }

  fill(state: number): string | CanvasPattern {
    switch (state) {
      case CLASS.protected:
        return this.#hatch ?? this.inks.protectedGround;
      case CLASS.notDelivered:
        return this.#dots ?? this.inks.pendingGround;
      default:
        return this.palette[state] ?? this.inks.noDataGround;
    }
  }
}

/** How wide edges are: less where there are many. */
function edgeWidth(zoom: number): number {
  return zoom < 8 ? 1.2 : Math.min(1.6, 0.5 + 0.2 * Math.max(0, zoom - 12));
}

/** By class the areas of a part that can be seen in a window of the tile. */
function byClass(part: Part, sheet: Sheet | undefined, window: number[]): Map<number, number[]> {
  const classes = new Map<number, number[]>();
  for (let area = 0; area < part.node.length; area += 1) {
    const at = area * 4;
    const seen =
      part.bounds[at] <= window[2] &&
      part.bounds[at + 2] >= window[0] &&
      part.bounds[at + 1] <= window[3] &&
      part.bounds[at + 3] >= window[1];
    if (seen) {
      const state = sheet?.classes[part.node[area] - sheet.first] ?? CLASS.noData;
      const known = classes.get(state);
      if (known) {
        known.push(area);
      } else {
        classes.set(state, [area]);
      }
    }
  }
  return classes;
}

function trace(context: CanvasRenderingContext2D, { areas, rings, corners }: Part, area: number): void {
  for (let ring = areas[area]; ring < areas[area + 1]; ring += 1) {
    const end = rings[ring + 1] * 2;
    let i = rings[ring] * 2;
    context.moveTo(corners[i], corners[i + 1]);
    for (i += 2; i < end; i += 2) {
      context.lineTo(corners[i], corners[i + 1]);
    }
    context.closePath();
  }
}

/**
 * Draws one tile step by step; whoever asks for the next step decides when. Areas of one class are one path: filling them
 * together leaves no seams between them.
 */
export function* drawTile(
  context: CanvasRenderingContext2D,
  parts: Part[],
  sheets: Map<number, Sheet>,
  cut: Cut,
  zoom: number,
  dress: Dress,
): Generator<void> {
  const scale = (SIDE * dress.ratio * cut.times) / EXTENT;
  const side = EXTENT / cut.times;
  const [left, top] = [cut.column * side, cut.row * side];
  const margin = (4 * dress.ratio) / scale;
  const window = [left - margin, top - margin, left + side + margin, top + side + margin];
  context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
  context.lineJoin = 'round';
  for (const part of parts) {
    for (const [state, areas] of byClass(part, sheets.get(part.lattice), window)) {
      const fill = dress.fill(state);
      if (typeof fill !== 'string') {
        fill.setTransform(new DOMMatrix([scale, 0, 0, scale, -left * scale, -top * scale]).inverse());
      }
      context.fillStyle = fill;
      context.strokeStyle = STATES.has(state) ? dress.inks.noDataInk : dress.inks.edge;
      context.lineWidth = (edgeWidth(zoom) * dress.ratio) / scale;
      for (let i = 0; i < areas.length; i += AT_ONCE) {
        context.beginPath();
        areas.slice(i, i + AT_ONCE).forEach((area) => trace(context, part, area));
        context.fill('evenodd');
        context.stroke();
        // Reading a pixel has the canvas do what it was told, so that whoever watches the time sees it.
        context.getImageData(0, 0, 1, 1);
        yield;
      }
    }
  }
}
