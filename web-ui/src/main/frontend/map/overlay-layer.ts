import Layer from 'ol/layer/Layer';
import type { FrameState } from 'ol/Map';
import { contextOf, frameOf, type Frame } from './canvas';
import type { Lattice } from './geometry';

/** A canvas of the size of the view that is drawn again whenever the map moves: for little things that must stay crisp. */
export abstract class OverlayLayer extends Layer {
  readonly #canvas = document.createElement('canvas');
  #drawn = '';

  /** @param taken whether it is part of a picture that is taken along */
  constructor(
    protected readonly lattice: Lattice,
    zIndex: number,
    taken = true,
  ) {
    super({ zIndex });
    this.#canvas.className = 'overlay';
    this.#canvas.toggleAttribute('data-stays', !taken);
  }

  protected abstract draw(context: CanvasRenderingContext2D, frame: Frame): void;

  override render(state: FrameState): HTMLElement {
    const { size, pixelRatio, viewState } = state;
    const now = [viewState.center, viewState.resolution, size, pixelRatio, this.getRevision()].join();
    if (now === this.#drawn) {
      return this.#canvas;
    }
    this.#drawn = now;
    const width = Math.round(size[0] * pixelRatio);
    const height = Math.round(size[1] * pixelRatio);
    const context = contextOf(this.#canvas);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    this.draw(context, frameOf(this.lattice, viewState.center, viewState.resolution, size[0], size[1], pixelRatio));
    return this.#canvas;
  }
}
