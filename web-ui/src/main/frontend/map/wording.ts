import type { Cells } from './cells';
import { LEVEL } from './geometry';
import { CLASS } from './paint';

/** How figures are written. */
export interface ValueFormat {
  unit: string;
  decimals: number;
  locale: string;
  /** A difference: written with its sign. */
  signed?: boolean;
}

/** A heading and the sentences below it. */
export interface Saying {
  title: string;
  lines: string[];
}

const STATES: Record<number, string> = {
  [CLASS.protected]: 'protected',
  [CLASS.noData]: 'noData',
  [CLASS.notDelivered]: 'notDelivered',
};

/** A postcode with its space; every other code as it is. */
export function writeCode(code: string): string {
  return /^\d{4}[A-Z]{2}$/.test(code) ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

/** A figure with its unit. */
export function writeValue(value: number, { unit, decimals, locale, signed }: ValueFormat): string {
  const money = unit.startsWith('€');
  const factor = money ? Number(unit.replace(/\D/g, '')) || 1 : 1;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format((signed ? Math.abs(value) : value) * factor);
  const sign = !signed || value === 0 ? '' : value < 0 ? '-' : '+';
  if (money) {
    return `${sign}€\u00a0${number}`;
  }
  return sign + (unit === '%' || unit === '' ? number + unit : `${number} ${unit}`);
}

/** Puts figures and names into the sentences that the server gave. */
export class Wording {
  constructor(
    private readonly texts: Record<string, string>,
    private readonly format: ValueFormat,
  ) {}

  text(key: string, parts: Record<string, string> = {}): string {
    return (this.texts[key] ?? '').replace(/\[(\w+)]/g, (_, part: string) => parts[part] ?? '');
  }

  /** The postcode for a postcode or block, the name for anything larger. */
  area(cells: Cells, node: number, street: number): string {
    const { level, name, code } = cells.lattice;
    if (level[node] >= LEVEL.neighbourhood && name[node]) {
      return name[node];
    }
    return writeCode(street >= 0 ? code[street] : name[node] || code[node]);
  }

  value(cells: Cells, node: number): string {
    const value = cells.paint.values[node];
    if (Number.isNaN(value)) {
      return this.#classWords(cells, node);
    }
    return writeValue(value, this.format);
  }

  /** What hovering over a drawn node says. */
  hover(cells: Cells, node: number, street: number): Saying {
    const area = this.area(cells, node, street);
    const state = STATES[cells.paint.classes[node]];
    if (state) {
      return {
        title: this.text('hover.state', { area, state: this.text(`state.${state}`) }),
        lines: [this.text(`state.${state}.why`)].filter(Boolean),
      };
    }
    const name = cells.lattice.name[node];
    return {
      title: this.text('hover.published', { area, value: this.value(cells, node) }),
      lines: [this.text(`hover.level.${cells.lattice.level[node]}`, { name })].filter(Boolean),
    };
  }

  /** What a screen reader hears about a drawn node. */
  announcement(cells: Cells, node: number, street: number): string {
    const area = this.area(cells, node, street);
    const state = STATES[cells.paint.classes[node]];
    if (state) {
      return this.text('announce.state', { area, state: this.text(`state.${state}`) });
    }
    const classWords = this.#classWords(cells, node);
    const value = this.value(cells, node);
    return value === classWords
      ? this.text('announce.state', { area, state: value })
      : this.text('announce.published', { area, value, class: classWords });
  }

  #classWords(cells: Cells, node: number): string {
    return this.text(`class.${cells.paint.classes[node]}`);
  }
}
