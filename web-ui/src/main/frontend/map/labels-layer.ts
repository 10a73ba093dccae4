import type { Frame } from './canvas';
import type { Lattice, Place } from './geometry';
import { OverlayLayer } from './overlay-layer';
import type { Inks } from './theme';

const DISTRICTS_FROM = 11;
const NEIGHBOURHOODS_UP_TO = 16;
const NATURE_UP_TO = 24;
const MAY_OVERLAP = 4;

type Box = [number, number, number, number];

interface Lettering {
  text: string;
  font: string;
  spacing: number;
  ink: string;
}

/** Names of districts, neighbourhoods, waters and parks; where two would touch, the more important one stays. */
export class LabelsLayer extends OverlayLayer {
  readonly #parks: Set<string>;

  constructor(
    lattice: Lattice,
    private inks: Inks,
  ) {
    super(lattice, 3);
    this.#parks = new Set(lattice.features.filter(({ kind }) => kind === 'park').map(({ name }) => name));
  }

  setInks(inks: Inks): void {
    this.inks = inks;
    this.changed();
  }

  protected override draw(context: CanvasRenderingContext2D, frame: Frame): void {
    const metres = frame.pixel * this.lattice.unit;
    const taken: Box[] = [];
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (const place of this.#inOrder(metres)) {
      this.#write(context, frame, place, taken);
    }
  }

  #inOrder(metres: number): Place[] {
    const shown = this.lattice.places.filter(({ rank }) => {
      switch (rank) {
        case 1:
          return metres > DISTRICTS_FROM;
        case 2:
          return metres <= NEIGHBOURHOODS_UP_TO;
        default:
          return metres <= NATURE_UP_TO;
      }
    });
    return shown.sort((one, other) => one.rank - other.rank);
  }

  #lettering(place: Place): Lettering {
    const { font, label, waterInk, parkInk } = this.inks;
    if (place.rank === 1) {
      return { text: place.name.toUpperCase(), font: `660 14px ${font}`, spacing: 1.1, ink: label };
    }
    if (place.rank === 2) {
      return { text: place.name.toUpperCase(), font: `640 12px ${font}`, spacing: 0.7, ink: label };
    }
    const ink = this.#parks.has(place.name) ? parkInk : waterInk;
    return { text: place.name, font: `italic 480 13px ${font}`, spacing: 0.6, ink };
  }

  #write(context: CanvasRenderingContext2D, frame: Frame, place: Place, taken: Box[]): void {
    const { ratio } = frame;
    const x = (place.x * frame.scale + frame.left) / ratio;
    const y = (frame.top - place.y * frame.scale) / ratio;
    const { text, font, spacing, ink } = this.#lettering(place);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.font = font;
    context.letterSpacing = `${spacing}px`;
    const half = context.measureText(text).width / 2;
    const box: Box = [x - half, y - 8, x + half, y + 8];
    const width = context.canvas.width / ratio;
    const height = context.canvas.height / ratio;
    if (box[2] < 0 || box[0] > width || box[3] < 0 || box[1] > height || taken.some((other) => touches(box, other))) {
      return;
    }
    taken.push(box);
    context.strokeStyle = this.inks.edge;
    context.lineWidth = place.rank === 3 ? 0 : 4;
    if (place.rank < 3) {
      context.strokeText(text, x, y);
    }
    context.fillStyle = ink;
    context.fillText(text, x, y);
  }
}

function touches(one: Box, other: Box): boolean {
  return (
    one[0] < other[2] + MAY_OVERLAP &&
    one[2] > other[0] - MAY_OVERLAP &&
    one[1] < other[3] + MAY_OVERLAP &&
    one[3] > other[1] - MAY_OVERLAP
  );
}
