import { enter, type Frame, type NodePaths } from './canvas';
import { LEVEL, type Lattice } from './geometry';
import { OverlayLayer } from './overlay-layer';
import type { Inks } from './theme';

/** What stands out: node numbers, -1 for none. */
export interface Marks {
  hovered: number;
  focused: number;
  selected: number;
  /** The postcode that was chosen within the selected node. */
  street: number;
  /** Areas that are looked at together. */
  together: number[];
  /** Own place, local coordinates. */
  own?: { x: number; y: number; radius: number };
}

/** Outlines of what is hovered, focused and selected. */
export class MarksLayer extends OverlayLayer {
  marks: Marks = { hovered: -1, focused: -1, selected: -1, street: -1, together: [] };

  constructor(
    lattice: Lattice,
    private readonly paths: NodePaths,
    private inks: Inks,
  ) {
    super(lattice, 2);
  }

  setInks(inks: Inks): void {
    this.inks = inks;
    this.changed();
  }

  mark(marks: Partial<Marks>): void {
    this.marks = { ...this.marks, ...marks };
    this.changed();
  }

  protected override draw(context: CanvasRenderingContext2D, frame: Frame): void {
    const { hovered, focused, selected, street, own, together } = this.marks;
    const { edge, selected: ink, accent } = this.inks;
    enter(context, frame);
    context.lineJoin = 'round';
    this.#around(context, frame, together);
    if (hovered >= 0 && hovered !== selected) {
      this.#outline(context, frame, hovered, ink, 1.5);
    }
    if (selected >= 0) {
      this.#outline(context, frame, selected, edge, 5.5);
      this.#outline(context, frame, selected, ink, 2.6);
      if (street >= 0 && street !== selected && this.lattice.level[selected] >= LEVEL.neighbourhood) {
        this.#outline(context, frame, street, edge, 3.5);
        this.#outline(context, frame, street, ink, 1.5);
      }
    }
    if (focused >= 0) {
      this.#outline(context, frame, focused, ink, 7.5);
      this.#outline(context, frame, focused, edge, 4);
    }
    if (own) {
      this.#ownPlace(context, frame, own, accent, edge);
    }
  }

  /**
   * One line around areas, not between them: shapes are widened until the streets between them close, and what they
   * cover when they are a little less wide is taken away again.
   */
  #around(context: CanvasRenderingContext2D, frame: Frame, nodes: number[]): void {
    const { edge, accent } = this.inks;
    nodes.forEach((node) => this.#outline(context, frame, node, edge, 16));
    nodes.forEach((node) => this.#outline(context, frame, node, accent, 13));
    context.globalCompositeOperation = 'destination-out';
    nodes.forEach((node) => {
      context.fill(this.paths.of(node), 'evenodd');
      this.#outline(context, frame, node, accent, 7);
    });
    context.globalCompositeOperation = 'source-over';
    context.fillStyle = accent;
    context.globalAlpha = 0.1;
    nodes.forEach((node) => context.fill(this.paths.of(node), 'evenodd'));
    context.globalAlpha = 1;
  }

  #outline(context: CanvasRenderingContext2D, frame: Frame, node: number, colour: string, width: number): void {
    context.strokeStyle = colour;
    context.lineWidth = width * frame.pixel;
    context.stroke(this.paths.of(node));
  }

  #ownPlace(
    context: CanvasRenderingContext2D,
    frame: Frame,
    own: { x: number; y: number; radius: number },
    accent: string,
    edge: string,
  ): void {
    const circle = (radius: number) => {
      context.beginPath();
      context.arc(own.x, own.y, radius, 0, 2 * Math.PI);
    };
    context.fillStyle = accent;
    context.globalAlpha = 0.14;
    circle(own.radius);
    context.fill();
    context.globalAlpha = 1;
    circle(7 * frame.pixel);
    context.fill();
    context.strokeStyle = edge;
    context.lineWidth = 2.5 * frame.pixel;
    context.stroke();
  }
}
