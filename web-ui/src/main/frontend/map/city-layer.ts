import Layer from 'ol/layer/Layer';
import type { FrameState } from 'ol/Map';
import ViewHint from 'ol/ViewHint';
import { contextOf, frameOf, NodePaths, type Frame } from './canvas';
import type { Cells } from './cells';
import { Ground } from './ground';
import { Shapes } from './shapes';
import type { Symbols } from './symbols';
import type { Inks } from './theme';

const MARGIN = 1.4;
const REDRAW_WHILE_MOVING_MS = 160;
/** Of each frame, while a moved map is drawn afresh. */
const WORK_A_FRAME_MS = 24;

interface Drawn {
  canvas: HTMLCanvasElement;
  revision: number;
  centre: number[];
  resolution: number;
  size: number[];
  ratio: number;
  at: number;
}

/** A picture that is being drawn on a canvas out of sight, some steps in every frame. */
interface Work {
  result: Drawn;
  steps: Generator<void>;
}

/**
 * The city: ground and shapes on one canvas that is larger than the view. While the map moves the picture is only
 * shifted and scaled; when the movement ends or its edge comes into sight it is drawn afresh out of sight, so that no
 * frame waits for all of a large city. New colours are drawn at once.
 */
export class CityLayer extends Layer {
  readonly #element = document.createElement('div');
  readonly #ground: Ground;
  readonly #shapes: Shapes;
  #drawn?: Drawn;
  #work?: Work;
  #revision = 0;
  #bare = false;

  constructor(
    private readonly cells: Cells,
    paths: NodePaths,
    private inks: Inks,
    private readonly whenDrawn: () => void,
  ) {
    super({ zIndex: 1 });
    this.#ground = new Ground(cells.lattice);
    this.#shapes = new Shapes(paths);
    this.#element.className = 'city';
  }

  /** Something looks different now: colours, inks or figures. */
  refresh(): void {
    this.#revision += 1;
    this.changed();
  }

  setPalette(palette: string[], symbols?: Symbols): void {
    this.#shapes.palette = palette;
    this.#shapes.symbols = symbols;
    this.refresh();
  }

  setInks(inks: Inks): void {
    this.inks = inks;
    this.refresh();
  }

  /** Without its own ground, because another map lies below. */
  setBare(bare: boolean): void {
    this.#bare = bare;
    this.#element.classList.toggle('bare', bare);
    this.refresh();
  }

  /** Old colours, while new ones are on their way. */
  setFaded(faded: boolean): void {
    this.#element.classList.toggle('faded', faded);
  }

  override render(state: FrameState): HTMLElement {
    if (this.#isOutdated(state)) {
      const { result, steps } = this.#begin(state);
      [...steps];
      this.#show(result);
    } else if (this.#work) {
      this.#continue(this.#work);
    } else if (this.#hasMoved(state)) {
      this.#work = this.#begin(state);
      this.#continue(this.#work);
    }
    this.#place(state);
    return this.#element;
  }

  /** The picture is not of what the map shows now: no use to keep it while another is made. */
  #isOutdated({ pixelRatio, size }: FrameState): boolean {
    const drawn = this.#drawn;
    return (
      !drawn ||
      drawn.revision !== this.#revision ||
      drawn.ratio !== pixelRatio ||
      drawn.size[0] !== size[0] ||
      drawn.size[1] !== size[1]
    );
  }

  #hasMoved(state: FrameState): boolean {
    const drawn = this.#drawn!;
    const { viewHints, viewState, size } = state;
    const moving = viewHints[ViewHint.ANIMATING] > 0 || viewHints[ViewHint.INTERACTING] > 0;
    const same = drawn.resolution === viewState.resolution;
    if (!moving && !same) {
      return true;
    }
    const reach = viewState.resolution / drawn.resolution;
    const off = (axis: 0 | 1) => {
      const shift = Math.abs(viewState.center[axis] - drawn.centre[axis]) / drawn.resolution;
      return shift + (size[axis] / 2) * reach > (size[axis] * MARGIN) / 2;
    };
    const edgeInSight = off(0) || off(1);
    return edgeInSight && (same || !moving || state.time - drawn.at > REDRAW_WHILE_MOVING_MS);
  }

  #begin(state: FrameState): Work {
    const { viewState, size, pixelRatio } = state;
    const width = Math.round(size[0] * MARGIN);
    const height = Math.round(size[1] * MARGIN);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const frame = frameOf(this.cells.lattice, viewState.center, viewState.resolution, width, height, pixelRatio);
    const result = {
      canvas,
      revision: this.#revision,
      centre: [...viewState.center],
      resolution: viewState.resolution,
      size: [...size],
      ratio: pixelRatio,
      at: state.time,
    };
    return { result, steps: this.#paint(contextOf(canvas), frame) };
  }

  #continue(work: Work): void {
    const until = performance.now() + WORK_A_FRAME_MS;
    while (performance.now() < until) {
      if (work.steps.next().done) {
        this.#show(work.result);
        break;
      }
    }
    // Once more when it is done, as the map may have moved on meanwhile.
    this.changed();
  }

  #show(drawn: Drawn): void {
    this.#work = undefined;
    this.#drawn = drawn;
    this.#element.replaceChildren(drawn.canvas);
    this.whenDrawn();
  }

  *#paint(context: CanvasRenderingContext2D, frame: Frame): Generator<void> {
    if (!this.#bare) {
      this.#ground.drawBelow(context, frame, this.inks);
      yield;
    }
    yield* this.#shapes.draw(context, frame, this.inks, this.cells);
    if (!this.#bare) {
      this.#ground.drawAbove(context, frame, this.inks);
    }
  }

  #place(state: FrameState): void {
    const drawn = this.#drawn!;
    const { center, resolution } = state.viewState;
    const scale = drawn.resolution / resolution;
    const shift = (axis: 0 | 1) => {
      const sign = axis === 0 ? 1 : -1;
      const middle = (sign * (drawn.centre[axis] - center[axis])) / resolution + state.size[axis] / 2;
      const corner = middle - (Math.round(state.size[axis] * MARGIN) * scale) / 2;
      return Math.round(corner * state.pixelRatio) / state.pixelRatio;
    };
    drawn.canvas.style.transform = `translate(${shift(0)}px, ${shift(1)}px) scale(${scale})`;
  }
}
