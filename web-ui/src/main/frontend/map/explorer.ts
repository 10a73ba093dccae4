import type MapBrowserEvent from 'ol/MapBrowserEvent';
import { LEVEL } from './geometry';
import type { Direction, Hit } from './cells';
import type { KeyTarget } from './keyboard';
import type { Stage } from './stage';
import { writeCode, type Saying, type Wording } from './wording';

/** Pixels beside a shape that still count as on it. */
const REACH = 4;

/** The little label above a selected or focused area. */
export interface Chip {
  text: string;
  node: number;
}

/** What hovering says, and where: pixels of the map. */
export interface Tip {
  saying: Saying;
  x: number;
  y: number;
}

export interface ExplorerEvents {
  /** Something to say or show has changed. */
  changed(): void;
  /** An area was chosen: the drawn node, and the code of the postcode or of that node. */
  chosen(node: number, code: string): void;
  left(): void;
}

/** What takes clicks and keys for itself while a line is drawn. */
export interface Taker {
  readonly active: boolean;
  readonly closable: boolean;
  add(point: [number, number]): void;
  undo(): void;
  finish(): void;
  stop(): void;
}

/** Pointing, stepping and choosing: what is hovered, focused and selected, and what is said about it. */
export class Explorer implements KeyTarget {
  tip?: Tip;
  live = '';
  /** Whether areas are gathered: one that is chosen is then told and not shown as the selected one. */
  gathering = false;
  taker?: Taker;
  #selectedCode = '';
  /** Where the keyboard was, or what was chosen last: the place to come back to. */
  #last = -1;

  constructor(
    private readonly stage: Stage,
    private readonly wording: () => Wording,
    private readonly events: ExplorerEvents,
  ) {
    stage.map.on('pointermove', (event) => this.#hover(event));
    stage.map.on('click', (event) => this.#click(event));
    stage.map.on('change:size', () => this.#keepInSight());
  }

  get #cells() {
    return this.stage.cells;
  }

  get #marks() {
    return this.stage.marks.marks;
  }

  chip(): Chip | undefined {
    const { focused, selected } = this.#marks;
    if (focused >= 0) {
      return { text: this.#focusText(focused), node: focused };
    }
    return selected >= 0 ? { text: this.#selectedText(selected), node: selected } : undefined;
  }

  /** Shows an area as selected; an empty or unknown code selects nothing. */
  select(code: string): void {
    this.#selectedCode = code;
    const node = this.#cells.lattice.byCode.get(code) ?? -1;
    const street = node >= 0 && this.#cells.lattice.level[node] === LEVEL.street ? node : -1;
    const carrier = node < 0 ? -1 : this.#cells.carrier(node);
    this.stage.marks.mark({ selected: carrier >= 0 ? carrier : node, street });
    this.#last = node >= 0 ? node : this.#last;
    this.events.changed();
  }

  /** Other figures are drawn: other shapes may carry what was marked. */
  redrawn(): void {
    this.select(this.#selectedCode);
    const { focused } = this.#marks;
    if (focused >= 0) {
      const street = this.#cells.streetOf(focused);
      this.stage.marks.mark({ focused: this.#cells.carrier(street >= 0 ? street : focused) });
    }
    this.unhover();
  }

  /** A panel that opens makes the map narrower, or lies over it. */
  #keepInSight(): void {
    const { selected } = this.#marks;
    if (selected >= 0) {
      this.stage.moves.reveal(selected);
    }
  }

  unhover(): void {
    this.tip = undefined;
    this.stage.marks.mark({ hovered: -1 });
    this.#pointer(false);
    this.events.changed();
  }

  unfocus(): void {
    this.stage.marks.mark({ focused: -1 });
    this.events.changed();
  }

  say(text: string): void {
    this.live = text;
    this.events.changed();
  }

  step(direction: Direction): void {
    const { focused } = this.#marks;
    const from = focused >= 0 || this.#last < 0 ? focused : this.#start();
    this.#focus(from >= 0 ? this.#cells.towards(from, direction) : this.#start());
  }

  /** The keyboard came to the map: back to the block where it was, if there is one. */
  refocus(): void {
    if (this.#last >= 0) {
      this.#focus(this.#start());
    }
  }

  pan(direction: Direction): void {
    this.stage.moves.pan(direction);
  }

  zoomBy(steps: number): void {
    this.stage.moves.zoomBy(steps);
  }

  open(byEnter: boolean): void {
    const { focused } = this.#marks;
    if (this.taker?.active) {
      if (byEnter) {
        this.taker.finish();
      } else if (focused >= 0) {
        this.taker.add(this.#cells.labelOf(focused));
      }
      return;
    }
    if (focused < 0) {
      return;
    }
    const inBlock = this.#cells.lattice.level[focused] <= LEVEL.block250;
    this.#choose({ node: focused, street: inBlock ? this.#cells.streetOf(focused) : -1 });
  }

  undo(): boolean {
    const drawing = this.taker?.active ?? false;
    this.taker?.undo();
    return drawing;
  }

  leave(): void {
    if (this.taker?.active) {
      this.taker.stop();
    } else {
      this.events.left();
    }
  }

  /** Shows areas as looked at together. */
  gather(codes: string[]): void {
    const { byCode } = this.#cells.lattice;
    this.stage.marks.mark({ together: codes.flatMap((code) => byCode.get(code) ?? []) });
  }

  #start(): number {
    const carrier = this.#last >= 0 ? this.#cells.carrier(this.#last) : -1;
    return carrier >= 0 ? carrier : this.stage.middle();
  }

  #focus(node: number): void {
    if (node < 0) {
      return;
    }
    this.#last = node;
    this.stage.marks.mark({ focused: node });
    this.stage.moves.reveal(node);
    const street = this.#cells.streetOf(node);
    this.say(
      this.#cells.hasFigures()
        ? this.wording().announcement(this.#cells, node, street)
        : this.wording().area(this.#cells, node, street),
    );
  }

  #hitAt(event: MapBrowserEvent): Hit | undefined {
    const [x, y] = this.stage.local(event.coordinate);
    return this.#cells.near(x, y, REACH * this.stage.localPerPixel());
  }

  #hover(event: MapBrowserEvent): void {
    const touch = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
    const hit = event.dragging || touch || this.taker?.active ? undefined : this.#hitAt(event);
    if (!hit) {
      this.unhover();
      return;
    }
    this.stage.marks.mark({ hovered: hit.node });
    this.tip = { saying: this.#saying(hit), x: event.pixel[0], y: event.pixel[1] };
    this.#pointer(true);
    this.events.changed();
  }

  #saying({ node, street }: Hit): Saying {
    const shown = street >= 0 ? street : this.#cells.streetOf(node);
    return this.#cells.hasFigures()
      ? this.wording().hover(this.#cells, node, shown)
      : { title: this.wording().area(this.#cells, node, shown), lines: [] };
  }

  #click(event: MapBrowserEvent): void {
    const hit = this.taker?.active ? undefined : this.#hitAt(event);
    if (hit) {
      this.unfocus();
      this.#choose(hit);
    }
  }

  #choose({ node, street }: Hit): void {
    const code = this.#cells.lattice.code[street >= 0 ? street : node];
    if (!this.gathering) {
      this.select(code);
      this.#keepInSight();
    }
    this.events.chosen(node, code);
  }

  #pointer(over: boolean): void {
    this.stage.map.getTargetElement()?.classList.toggle('over', over);
  }

  #focusText(node: number): string {
    return this.#saying({ node, street: -1 }).title;
  }

  #selectedText(node: number): string {
    const { lattice } = this.#cells;
    const chosen = lattice.byCode.get(this.#selectedCode) ?? node;
    return lattice.level[chosen] === LEVEL.street
      ? writeCode(lattice.code[chosen])
      : this.wording().area(this.#cells, chosen, this.#cells.streetOf(chosen));
  }
}
