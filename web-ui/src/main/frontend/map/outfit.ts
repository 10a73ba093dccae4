import type { Look } from './paint';
import type { Stage } from './stage';
import { resolveColours } from './theme';
import { Wording, type ValueFormat } from './wording';

/** The colours and words of what is shown. */
export class Outfit {
  wording = new Wording({}, { unit: '', decimals: 0, locale: 'nl-NL' });
  #worn = '';

  /** @param host whose style sheets tell the colours */
  constructor(private readonly host: Element) {}

  /** What is shown changes: even the same colours must be put on again. */
  takeOff(): void {
    this.#worn = '';
  }

  speak(texts: Record<string, string>, format: ValueFormat): void {
    this.wording = new Wording(texts, format);
  }

  /** Puts colours and words on; the same ones again change nothing. */
  wear(look: Look, stage: Stage | undefined): void {
    this.speak(look.texts, look.valueFormat);
    const worn = JSON.stringify([look.paint, look.palette, look.symbols ?? null]);
    if (worn !== this.#worn) {
      this.#worn = worn;
      const colours = (names: string[]) => resolveColours(this.host, names);
      const symbols = look.symbols && { ...look.symbols, ground: colours([look.symbols.ground])[0] };
      stage?.setPalette(colours(look.palette), symbols ?? undefined);
    }
  }
}
