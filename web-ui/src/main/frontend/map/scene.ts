import { Cells } from './cells';
import { Explorer } from './explorer';
import type { Lattice } from './geometry';
import { Guide, type Pointed } from './guide';
import type { Aim, Insets, Viewpoint } from './movements';
import type { Pin } from './pins-layer';
import { Sketch } from './sketch';
import { Stage } from './stage';
import { readInks } from './theme';
import type { Wording } from './wording';

const VIEW_SETTLES_MS = 400;
const WATCHED_SETTLES_MS = 60;

/** What the page asks of a scene; the element that holds it has these as properties. */
export interface Wishes extends HTMLElement {
  readonly selected: string;
  readonly together: string[];
  readonly gathering: boolean;
  readonly drawing: boolean;
  readonly pins: Pin[];
  readonly aim?: Aim;
  readonly insets: Insets;
  readonly group: string;
  readonly guided: boolean;
  readonly watched: boolean;
}

export interface SceneEvents {
  /** Something to say or show has changed. */
  changed(): void;
  /** What was asked for last is on the canvas. */
  drawn(): void;
  chosen(node: number, code: string): void;
  left(): void;
  /** A line was drawn around areas, or drawing stopped without. */
  enclosed(ring: number[] | undefined): void;
  /** The map shows another part and has come to rest. */
  moved(viewpoint: Viewpoint & { width: number; height: number }): void;
  /** Somebody pointed at a place on a map that follows another one. */
  pointed(place: Pointed): void;
}

/** One lattice on the page: its map, what is pointed at, and the line that is drawn. */
export class Scene {
  readonly stage: Stage;
  readonly explorer: Explorer;
  readonly sketch: Sketch;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(
    surface: HTMLElement,
    lattice: Lattice,
    private readonly wishes: Wishes,
    wording: () => Wording,
    private readonly events: SceneEvents,
  ) {
    const cells = new Cells(lattice);
    const stage = new Stage(surface, cells, readInks(wishes), () => events.drawn(), wishes.group, wishes.guided);
    this.stage = stage;
    this.explorer = new Explorer(stage, wording, events);
    this.sketch = new Sketch(stage, () => readInks(wishes), {
      changed: () => events.changed(),
      ended: (ring) => events.enclosed(ring),
    });
    stage.setPins(wishes.pins);
    this.explorer.taker = wishes.guided ? new Guide(stage, (place) => events.pointed(place)) : this.sketch;
    if (wishes.guided) {
      stage.map.on('change:size', () => stage.moves.aim(wishes.aim, false));
    }
    this.#gather();
    if (stage.leads) {
      stage.moves.setInsets(wishes.insets);
      stage.moves.aim(wishes.aim, false);
    }
    this.explorer.select(wishes.selected);
    stage.map.on('postrender', () => events.changed());
    stage.map.on('moveend', () => this.#moved());
    void document.fonts.ready.then(() => stage.relabel());
  }

  /** Does what is asked anew. */
  direct(changed: { has(wish: keyof Wishes): boolean }): void {
    if (changed.has('insets')) {
      this.stage.moves.setInsets(this.wishes.insets);
    }
    if (changed.has('aim')) {
      this.stage.moves.aim(this.wishes.aim, true);
    }
    if (changed.has('selected')) {
      this.explorer.select(this.wishes.selected);
    }
    if (changed.has('pins')) {
      this.stage.setPins(this.wishes.pins);
    }
    if (changed.has('together') || changed.has('gathering') || changed.has('drawing')) {
      this.#gather();
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.stage.dispose();
  }

  #gather(): void {
    this.explorer.gathering = this.wishes.gathering;
    this.explorer.gather(this.wishes.together);
    this.sketch.set(this.wishes.drawing);
  }

  #moved(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const viewpoint = this.stage.moves.viewpoint();
      if (viewpoint) {
        const [width, height] = this.stage.map.getSize() ?? [0, 0];
        this.events.moved({ ...viewpoint, width, height });
      }
    }, this.wishes.watched ? WATCHED_SETTLES_MS : VIEW_SETTLES_MS);
  }
}
