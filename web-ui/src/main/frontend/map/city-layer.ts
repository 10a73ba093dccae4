import Layer from 'ol/layer/Layer';
import type { FrameState } from 'ol/Map';
import ViewHint from 'ol/ViewHint';
import { contextOf, frameOf, NodePaths, type Frame } from './canvas';
import type { Cells } from './cells';
import { Ground } from './ground';
import { Shapes } from './shapes';
import type { Inks } from './theme';

const MARGIN = 1.4;
const REDRAW_WHILE_MOVING_MS = 160;

interface Drawn {
  revision: number;
  centre: number[];
  resolution: number;
  size: number[];
  ratio: number;
  at: number;
}

/**
 * The city: ground and shapes on one canvas that is larger than the view. While the map moves the picture is only
 * shifted and scaled; it is drawn afresh when the movement ends or its edge comes into sight.
 */
export class CityLayer extends Layer {
  readonly #canvas = document.createElement('canvas');
  readonly #element = document.createElement('div');
  readonly #ground: Ground;
  readonly #shapes: Shapes;
  #drawn?: Drawn;
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
    this.#element.append(this.#canvas);
  }

  /** Something looks different now: colours, inks or figures. */
  refresh(): void {
    this.#revision += 1;
    this.changed();
  }

  setPalette(palette: string[]): void {
    this.#shapes.palette = palette;
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
    if (this.#mustDraw(state)) {
      this.#draw(state);
    }
    this.#place(state);
    return this.#element;
  }

  #mustDraw(state: FrameState): boolean {
    const drawn = this.#drawn;
    const { viewHints, viewState, size, pixelRatio } = state;
    if (
      !drawn ||
      drawn.revision !== this.#revision ||
      drawn.ratio !== pixelRatio ||
      drawn.size[0] !== size[0] ||
      drawn.size[1] !== size[1]
    ) {
      return true;
    }
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

  #draw(state: FrameState): void {
    const { viewState, size, pixelRatio } = state;
    const width = Math.round(size[0] * MARGIN);
    const height = Math.round(size[1] * MARGIN);
    const frame = frameOf(this.cells.lattice, viewState.center, viewState.resolution, width, height, pixelRatio);
    this.#canvas.width = Math.round(width * pixelRatio);
    this.#canvas.height = Math.round(height * pixelRatio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#paint(contextOf(this.#canvas), frame);
    this.#drawn = {
      revision: this.#revision,
      centre: [...viewState.center],
      resolution: viewState.resolution,
      size: [...size],
      ratio: pixelRatio,
      at: state.time,
    };
    this.whenDrawn();
  }

  #paint(context: CanvasRenderingContext2D, frame: Frame): void {
    if (!this.#bare) {
      this.#ground.drawBelow(context, frame, this.inks);
    }
    this.#shapes.draw(context, frame, this.inks, this.cells);
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
    this.#canvas.style.transform = `translate(${shift(0)}px, ${shift(1)}px) scale(${scale})`;
  }
}
