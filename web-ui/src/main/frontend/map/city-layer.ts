import Layer from 'ol/layer/Layer';
import type { FrameState } from 'ol/Map';
import ViewHint from 'ol/ViewHint';
import { contextOf, frameOf, NodePaths, type Frame } from './canvas';
import type { Cells } from './cells';
import { Ground } from './ground';
import type { Place } from './raster';
import { Rough } from './rough';
import { Shapes } from './shapes';
import type { Symbols } from './symbols';
import type { Inks } from './theme';

const MARGIN = 1.4;
const REDRAW_WHILE_MOVING_MS = 160;
/** A rough picture stands at least so long: the page has other things to do right after a click. */
const ROUGH_MS = 90;
/** Of each frame, while a moved map is drawn afresh. */
const WORK_A_FRAME_MS = 24;

interface Drawn {
  canvas: HTMLCanvasElement;
  place: Place;
  /** Of the view that it was drawn for. */
  size: number[];
  revision: number;
  ratio: number;
  at: number;
  /** Stands until the smooth picture is there: fresh while the page has other things to do first. */
  rough?: 'fresh' | 'due';
}

/** A picture that is being drawn on a canvas out of sight, some steps in every frame. */
interface Work {
  result: Drawn;
  steps: Generator<void>;
}

/**
 * The city: ground and shapes on one canvas that is larger than the view. While the map moves the picture is only
 * shifted and scaled; when the movement ends or its edge comes into sight it is drawn afresh out of sight, so that no
 * frame waits for all of a large city. New colours are shown at once: of many shapes as a rough picture, until the smooth
 * one is drawn.
 */
export class CityLayer extends Layer {
  readonly #element = document.createElement('div');
  readonly #ground: Ground;
  readonly #shapes: Shapes;
  readonly #rough: Rough;
  #drawn?: Drawn;
  #work?: Work;
  #spare?: HTMLCanvasElement;
  #revision = 0;
  #bare = false;
  #whenSmooth: (() => void)[] = [];

  constructor(
    private readonly cells: Cells,
    paths: NodePaths,
    private inks: Inks,
    private readonly whenDrawn: () => void,
  ) {
    super({ zIndex: 1 });
    this.#ground = new Ground(cells.lattice);
    this.#shapes = new Shapes(paths);
    this.#rough = new Rough(this.#ground, this.#shapes);
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
  setBare(bare: boolean, photo: boolean): void {
    this.#bare = bare;
    this.#element.classList.toggle('bare', bare);
    this.#element.classList.toggle('photo', photo);
    this.refresh();
  }

  /** Old colours, while new ones are on their way. */
  setFaded(faded: boolean): void {
    this.#element.classList.toggle('faded', faded);
  }

  /** Done when the smooth picture is on the canvas. */
  get smooth(): Promise<void> {
    return this.#drawn && !this.#drawn.rough && this.#drawn.revision === this.#revision
      ? Promise.resolve()
      : new Promise((resolve) => this.#whenSmooth.push(resolve));
  }

  override render(state: FrameState): HTMLElement {
    const place = placeOf(state);
    if (this.#isOutdated(state)) {
      this.#redress(state, place);
    } else if (this.#work) {
      this.#continue(this.#work);
    } else if (this.#hasMoved(state)) {
      this.#work = this.#begin(state, place);
      this.#continue(this.#work);
    } else if (!isMoving(state)) {
      this.#prepare(placeOf(state, 1));
    }
    this.#put(state);
    return this.#element;
  }

  /** The picture is not of what the map shows now: no use to keep it while another is made. */
  #isOutdated(state: FrameState): boolean {
    const drawn = this.#drawn;
    return !drawn || drawn.revision !== this.#revision || !this.#isOfSize(state, drawn);
  }

  #isOfSize({ size, pixelRatio }: FrameState, drawn: Drawn): boolean {
    return drawn.ratio === pixelRatio && drawn.size[0] === size[0] && drawn.size[1] === size[1];
  }

  /** Shows new colours at once: of many shapes a rough picture, of just what is in sight as long as nothing moves. */
  #redress(state: FrameState, place: Place): void {
    const inSight = isMoving(state) ? place : placeOf(state, 1);
    if (this.#rough.suits(this.cells, frameAt(this.cells, inSight, 1))) {
      const canvas = this.#rough.paint(this.cells, inSight, this.inks, this.#bare);
      const rough: Drawn = {
        canvas,
        place: inSight,
        size: [...state.size],
        revision: this.#revision,
        ratio: state.pixelRatio,
        at: performance.now(),
        rough: 'fresh',
      };
      this.#show(rough);
      setTimeout(() => {
        rough.rough = 'due';
        this.changed();
      }, ROUGH_MS);
    } else {
      const { result, steps } = this.#begin(state, place);
      [...steps];
      this.#show(result);
    }
  }

  #hasMoved(state: FrameState): boolean {
    const { place, rough, at } = this.#drawn!;
    const { viewState, size } = state;
    const moving = isMoving(state);
    const same = place.resolution === viewState.resolution;
    if (!moving && (!same || rough === 'due')) {
      return true;
    }
    const reach = viewState.resolution / place.resolution;
    const off = (axis: 0 | 1) => {
      const shift = Math.abs(viewState.center[axis] - place.centre[axis]) / place.resolution;
      return shift + (size[axis] / 2) * reach > (axis === 0 ? place.width : place.height) / 2;
    };
    const edgeInSight = off(0) || off(1);
    return edgeInSight && (same || !moving || performance.now() - at > REDRAW_WHILE_MOVING_MS);
  }

  #begin(state: FrameState, place: Place): Work {
    const { pixelRatio } = state;
    const canvas = this.#canvas(Math.round(place.width * pixelRatio), Math.round(place.height * pixelRatio));
    canvas.style.width = `${place.width}px`;
    canvas.style.height = `${place.height}px`;
    const frame = frameAt(this.cells, place, pixelRatio);
    const result = {
      canvas,
      place,
      size: [...state.size],
      revision: this.#revision,
      ratio: pixelRatio,
      at: performance.now(),
    };
    return { result, steps: this.#paint(contextOf(canvas), frame) };
  }

  /** An empty canvas, the one that went out of sight last where it fits: canvases are large. */
  #canvas(width: number, height: number): HTMLCanvasElement {
    const canvas = this.#spare ?? document.createElement('canvas');
    this.#spare = undefined;
    if (canvas.width === width && canvas.height === height) {
      contextOf(canvas).reset();
    } else {
      canvas.width = width;
      canvas.height = height;
    }
    return canvas;
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
    const smooth = this.#drawn?.rough ? undefined : this.#drawn?.canvas;
    this.#spare = [smooth, this.#work?.result.canvas].find((canvas) => canvas && canvas !== drawn.canvas) ?? this.#spare;
    this.#work = undefined;
    this.#drawn = drawn;
    if (this.#element.firstChild !== drawn.canvas) {
      this.#element.replaceChildren(drawn.canvas);
    }
    this.whenDrawn();
    if (!drawn.rough) {
      this.#whenSmooth.splice(0).forEach((resolve) => resolve());
    }
  }

  /** Gets ready to show other colours of what is in sight. */
  #prepare(place: Place): void {
    const { rough } = this.#drawn!;
    if (!rough && !this.#rough.isReady(place) && this.#rough.suits(this.cells, frameAt(this.cells, place, 1))) {
      this.#rough.prepare(this.cells, place, performance.now() + WORK_A_FRAME_MS);
      this.changed();
    }
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

  #put(state: FrameState): void {
    const { canvas, place } = this.#drawn!;
    const { center, resolution } = state.viewState;
    const scale = place.resolution / resolution;
    const shift = (axis: 0 | 1) => {
      const sign = axis === 0 ? 1 : -1;
      const middle = (sign * (place.centre[axis] - center[axis])) / resolution + state.size[axis] / 2;
      const corner = middle - ((axis === 0 ? place.width : place.height) * scale) / 2;
      return Math.round(corner * state.pixelRatio) / state.pixelRatio;
    };
    canvas.style.transform = `translate(${shift(0)}px, ${shift(1)}px) scale(${scale})`;
  }
}

function isMoving({ viewHints }: FrameState): boolean {
  return viewHints[ViewHint.ANIMATING] > 0 || viewHints[ViewHint.INTERACTING] > 0;
}

/** @param margin how many times the size of the view */
function placeOf({ viewState, size }: FrameState, margin = MARGIN): Place {
  return {
    centre: [...viewState.center],
    resolution: viewState.resolution,
    width: Math.round(size[0] * margin),
    height: Math.round(size[1] * margin),
  };
}

function frameAt(cells: Cells, { centre, resolution, width, height }: Place, ratio: number): Frame {
  return frameOf(cells.lattice, centre, resolution, width, height, ratio);
}
