import { anchor, contextOf, enter, inSight, type Frame, type NodePaths } from './canvas';
import type { Cells } from './cells';
import { gridOf } from './coarse';
import { LEVEL, type Lattice } from './geometry';
import { CLASS } from './paint';
import { mixed, pixelOf } from './pixel';
import type { Raster } from './raster';
import { drawSymbols, type Symbols } from './symbols';
import { dots, hatch, type Inks } from './theme';

/** Shapes between two moments at which drawing may pause. */
const AT_ONCE = 250;
const INNER_LINES_UP_TO = 8;
const CLASS_NUMBERS_UP_TO = 6;

/** From here on edges of a raster are two pixels wide. */
const WIDE = 1.5;

/** How wide the edges of small areas are, in CSS pixels: less where there are many. */
function edgeWidth(frame: Frame, lattice: Lattice): number {
  return Math.min(2.4, Math.max(0.4, 1.5 * Math.sqrt(5.5 / (frame.pixel * lattice.unit))));
}

/** Draws the nodes in the colours of their classes. */
export class Shapes {
  palette: string[] = [];
  /** Numbers are drawn as circles in the colours of the palette, instead of as coloured shapes. */
  symbols?: Symbols;
  readonly #layer = document.createElement('canvas');
  #patterns?: { ratio: number; inks: Inks; hatch: CanvasPattern | null; dots: CanvasPattern | null };

  constructor(private readonly paths: NodePaths) {}

  /** Draws step by step; whoever asks for the next step decides when. */
  *draw(context: CanvasRenderingContext2D, frame: Frame, inks: Inks, cells: Cells): Generator<void> {
    const nodes = cells.drawn.filter((node) => inSight(cells.lattice.bounds, node * 4, frame.sight));
    const fills = this.#fills(frame, inks);
    enter(context, frame);
    context.lineJoin = 'miter';
    context.miterLimit = 2;
    const grid = gridOf(frame);
    for (let i = 0; i < nodes.length; i += 1) {
      const state = cells.paint.classes[nodes[i]];
      const path = this.paths.on(grid, nodes[i]);
      context.fillStyle = fills(state);
      context.fill(path, 'evenodd');
      this.#edge(context, frame, inks, state, cells.lattice, nodes[i]);
      context.stroke(path);
      if (i % AT_ONCE === AT_ONCE - 1) {
        // Reading a pixel has the canvas do what it was told, so that whoever watches the time sees it.
        context.getImageData(0, 0, 1, 1);
        yield;
      }
    }
    const metres = frame.pixel * cells.lattice.unit;
    if (metres < INNER_LINES_UP_TO) {
      this.#innerLines(context, frame, inks, cells);
    }
    if (this.symbols) {
      drawSymbols(context, frame, inks, cells, this.symbols, this.palette);
    } else if (inks.forced && metres < CLASS_NUMBERS_UP_TO) {
      this.#classNumbers(context, frame, inks, cells, nodes);
    }
  }

  /** All colours at once from a raster; what has a pattern is drawn over it. */
  drawRough(context: CanvasRenderingContext2D, raster: Raster, inks: Inks, cells: Cells): void {
    const { frame } = raster;
    const fills = this.#fills(frame, inks);
    const plain = (state: number) => {
      const colour = state === CLASS.notDrawn ? '' : fills(state);
      return typeof colour === 'string' ? colour : '';
    };
    const width = edgeWidth(frame, cells.lattice);
    const edge = (state: number) => (state === CLASS.noData ? inks.noDataInk : inks.edge);
    const image = raster.paint(
      cells,
      (state) => pixelOf(plain(state)),
      (state) => (plain(state) ? mixed(plain(state), edge(state), Math.min(1, width)) : 0),
      width > WIDE,
    );
    this.#layer.width = image.width;
    this.#layer.height = image.height;
    contextOf(this.#layer).putImageData(image, 0, 0);
    context.drawImage(this.#layer, 0, 0);
    enter(context, frame);
    const grid = gridOf(frame);
    for (const node of cells.drawn) {
      const fill = fills(cells.paint.classes[node]);
      if (typeof fill !== 'string' && inSight(cells.lattice.bounds, node * 4, frame.sight)) {
        context.fillStyle = fill;
        context.fill(this.paths.on(grid, node), 'evenodd');
      }
    }
    if (this.symbols) {
      drawSymbols(context, frame, inks, cells, this.symbols, this.palette);
    }
  }

  #fills(frame: Frame, inks: Inks): (state: number) => string | CanvasPattern {
    if (this.#patterns?.ratio !== frame.ratio || this.#patterns.inks !== inks) {
      const { ratio } = frame;
      this.#patterns = { ratio, inks, hatch: hatch(inks, ratio), dots: dots(inks, ratio) };
    }
    const patterns = this.#patterns;
    [patterns.hatch, patterns.dots].forEach((pattern) => pattern && anchor(pattern, frame));
    return (state) => {
      switch (state) {
        case CLASS.protected:
          return patterns.hatch ?? inks.protectedGround;
        case CLASS.notDelivered:
          return patterns.dots ?? inks.pendingGround;
        case CLASS.noData:
          return inks.noDataGround;
        default:
          return this.symbols?.ground ?? this.palette[state] ?? inks.noDataGround;
      }
    };
  }

  #edge(context: CanvasRenderingContext2D, frame: Frame, inks: Inks, state: number, lattice: Lattice, node: number): void {
    const near = edgeWidth(frame, lattice);
    const width = lattice.level[node] >= LEVEL.neighbourhood ? Math.max(1.2, near * 1.6) : near;
    const empty = state === CLASS.noData;
    context.strokeStyle = empty ? inks.noDataInk : inks.edge;
    context.lineWidth = (inks.forced ? 2 : empty ? Math.min(1, width) : width) * frame.pixel;
  }

  /** Faint outlines of the postcodes inside a published block. */
  #innerLines(context: CanvasRenderingContext2D, frame: Frame, inks: Inks, cells: Cells): void {
    const { level, bounds, size } = cells.lattice;
    context.strokeStyle = inks.edge;
    context.globalAlpha = 0.24;
    context.lineWidth = 0.7 * frame.pixel;
    for (let street = 0; street < size && level[street] === LEVEL.street; street += 1) {
      if (inSight(bounds, street * 4, frame.sight)) {
        const carrier = cells.carrier(street);
        const inBlock = carrier >= 0 && carrier !== street && level[carrier] <= LEVEL.block250;
        if (inBlock && cells.paint.classes[carrier] < CLASS.notDrawn) {
          context.stroke(this.paths.of(street));
        }
      }
    }
    context.globalAlpha = 1;
  }

  /** With forced colours the class is also a number, as colours may not be told apart. */
  #classNumbers(context: CanvasRenderingContext2D, frame: Frame, inks: Inks, cells: Cells, nodes: number[]): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `620 ${12 * frame.ratio}px ${inks.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 3 * frame.ratio;
    for (const node of nodes) {
      const state = cells.paint.classes[node];
      if (state < CLASS.notDrawn) {
        const [x, y] = cells.labelOf(node);
        const at: [number, number] = [x * frame.scale + frame.left, frame.top - y * frame.scale];
        context.strokeStyle = inks.edge;
        context.strokeText(String(state + 1), ...at);
        context.fillStyle = inks.selected;
        context.fillText(String(state + 1), ...at);
      }
    }
  }
}
