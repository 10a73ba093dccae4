import { inSight, type Frame } from './canvas';
import type { Cells } from './cells';
import { CLASS } from './paint';
import type { Inks } from './theme';

/** Numbers as circles: the area of a circle is in proportion to its number. */
export interface Symbols {
  /** The number that the largest circle stands for. */
  largest: number;
  /** Colour of the shapes below the circles. */
  ground: string;
}

const LARGEST_PIXELS = 34;
const SMALLEST_PIXELS = 4;
const VISIBLE_PIXELS = 1.2;
/** How far circles may reach beyond an average shape. */
const REACH = 0.55;

/** Local units: the side of a square as large as the box around an average shape that is drawn. */
function spacing(cells: Cells, nodes: number[]): number {
  const { bounds } = cells.lattice;
  const total = nodes.reduce((sum, node) => {
    const at = node * 4;
    return sum + (bounds[at + 2] - bounds[at]) * (bounds[at + 3] - bounds[at + 1]);
  }, 0);
  return Math.sqrt(total / Math.max(1, nodes.length));
}

/** Draws the circles of what is in sight, the large ones below the small ones. Circles grow when the map is enlarged. */
export function drawSymbols(
  context: CanvasRenderingContext2D,
  frame: Frame,
  inks: Inks,
  cells: Cells,
  symbols: Symbols,
  palette: string[],
): void {
  const { classes, values } = cells.paint;
  const numbered = cells.drawn.filter((node) => classes[node] < CLASS.notDrawn && values[node] !== 0);
  const pixels = Math.min(LARGEST_PIXELS, Math.max(SMALLEST_PIXELS, (spacing(cells, numbered) / frame.pixel) * REACH));
  const size = (node: number) => Math.abs(values[node]);
  const shown = numbered.filter((node) => inSight(cells.lattice.bounds, node * 4, frame.sight));
  shown.sort((one, other) => size(other) - size(one));
  context.lineWidth = (inks.forced ? 2 : 1) * frame.pixel;
  context.strokeStyle = inks.edge;
  for (const node of shown) {
    const radius = Math.max(VISIBLE_PIXELS, pixels * Math.sqrt(size(node) / symbols.largest));
    const [x, y] = cells.labelOf(node);
    context.beginPath();
    context.arc(x, y, radius * frame.pixel, 0, 2 * Math.PI);
    context.globalAlpha = 0.86;
    context.fillStyle = palette[classes[node]] ?? inks.selected;
    context.fill();
    context.globalAlpha = 1;
    context.stroke();
  }
}
