import { inSight, type Frame } from './canvas';
import { LEVEL, type FeatureKind, type Lattice, type Place } from './geometry';
import { OverlayLayer } from './overlay-layer';
import type { Inks } from './theme';

const NEIGHBOURHOODS_UP_TO = 13;
const NATURE_UP_TO = 24;
const STREETS_UP_TO = 1.4;
const NATURAL = 3;
const STREET = 4;
const SAME_STREET = 220;
const ROOM_BETWEEN = 4;
const NATURE = new Set<FeatureKind>(['water', 'canal', 'park']);

type Box = [number, number, number, number];

interface Lettering {
  text: string;
  font: string;
  spacing: number;
  ink: string;
}

/** Names of districts, neighbourhoods, waters and parks; where two would touch, the more important one stays. */
export class LabelsLayer extends OverlayLayer {
  readonly #nature: Map<string, FeatureKind>;

  constructor(
    lattice: Lattice,
    private inks: Inks,
  ) {
    super(lattice, 3);
    this.#nature = new Map(
      lattice.features.filter(({ kind }) => NATURE.has(kind)).map(({ name, kind }) => [name, kind]),
    );
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
    const places = this.#inOrder(metres);
    const streets = metres <= STREETS_UP_TO ? this.#streets(frame) : [];
    for (const place of [...places, ...streets]) {
      this.#write(context, frame, place, taken);
    }
  }

  /** Street names in sight, each once in a while. */
  #streets(frame: Frame): Place[] {
    const { level, name, label, bounds, size } = this.lattice;
    const streets: Place[] = [];
    for (let node = 0; node < size && level[node] === LEVEL.street; node += 1) {
      const [x, y] = [label[node * 2], label[node * 2 + 1]];
      const near = (other: Place) => Math.hypot(other.x - x, other.y - y) < SAME_STREET * frame.pixel;
      const shown = name[node] && inSight(bounds, node * 4, frame.sight);
      if (shown && !streets.some((other) => other.name === name[node] && near(other))) {
        streets.push({ name: name[node], rank: STREET, x, y });
      }
    }
    return streets;
  }

  #inOrder(metres: number): Place[] {
    const shown = this.lattice.places.filter(({ rank, name }) => {
      switch (rank) {
        case 1:
          return metres > NEIGHBOURHOODS_UP_TO;
        case 2:
          return metres <= NEIGHBOURHOODS_UP_TO;
        default:
          return metres <= NATURE_UP_TO && this.#nature.has(name);
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
    if (place.rank === STREET) {
      return { text: place.name, font: `520 12px ${font}`, spacing: 0, ink: label };
    }
    const ink = this.#nature.get(place.name) === 'park' ? parkInk : waterInk;
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
    context.lineWidth = place.rank === STREET ? 3 : 4;
    if (place.rank !== NATURAL) {
      context.strokeText(text, x, y);
    }
    context.fillStyle = ink;
    context.fillText(text, x, y);
  }
}

function touches(one: Box, other: Box): boolean {
  return (
    one[0] < other[2] + ROOM_BETWEEN &&
    one[2] > other[0] - ROOM_BETWEEN &&
    one[1] < other[3] + ROOM_BETWEEN &&
    one[3] > other[1] - ROOM_BETWEEN
  );
}
