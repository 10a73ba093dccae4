/** What some nodes of a lattice look like. */
export interface Sheet {
  /** Number of the first node of the columns. */
  first: number;
  classes: Uint8Array;
  /** Level of the area whose figure a node carries. */
  levels: Uint8Array;
  /** NaN where there is no figure. */
  values: Float32Array;
}

/** From this zoom on tiles show areas below the neighbourhood, whose figures come by municipality. */
export const DETAIL = 12;

const MAGIC = 0x31434b53;
const HEADER = 8;
const PART = 12;
/** Municipalities whose figures are asked for together. */
const AT_ONCE = 12;

/** Decodes figures by lattice; throws when the bytes are something else, such as a sign-in page. */
export function decodeSheets(buffer: ArrayBuffer): Map<number, Sheet> {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new Error('Not the figures of a country');
  }
  const sheets = new Map<number, Sheet>();
  let at = HEADER;
  for (let part = view.getInt32(4, true); part > 0; part -= 1) {
    const lattice = view.getInt32(at, true);
    const first = view.getInt32(at + 4, true);
    const nodes = view.getInt32(at + 8, true);
    const classes = at + PART;
    const values = classes + Math.ceil((nodes * 2) / 4) * 4;
    sheets.set(lattice, {
      first,
      classes: new Uint8Array(buffer, classes, nodes),
      levels: new Uint8Array(buffer, classes + nodes, nodes),
      values: new Float32Array(buffer, values, nodes),
    });
    at = values + nodes * 4;
  }
  return sheets;
}

async function load(url: string): Promise<Map<number, Sheet>> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`Figures: ${response.status}`);
  }
  return decodeSheets(await response.arrayBuffer());
}

/**
 * The figures of one picture: those of large areas come at once for the whole country, those of small ones for the
 * municipalities that come into sight.
 */
export class CountryPaints {
  readonly #large: Promise<Map<number, Sheet>>;
  readonly #small = new Map<number, Promise<Sheet | undefined>>();
  readonly #known = new Map<number, Sheet>();
  #wanted: { lattice: number; come: (sheet: Promise<Sheet | undefined>) => void }[] = [];
  #whole?: Map<number, Sheet>;

  /** @param address of the picture; empty for a country without figures */
  constructor(private readonly address: string) {
    this.#large = address ? load(address) : Promise.resolve(new Map());
    this.#large.then(
      (sheets) => (this.#whole = sheets),
      () => {},
    );
  }

  /** Done when the large areas have their figures; fails when these cannot be had. */
  get ready(): Promise<unknown> {
    return this.#large;
  }

  async sheets(lattices: number[], zoom: number): Promise<Map<number, Sheet>> {
    if (zoom < DETAIL || !this.address) {
      return this.#large;
    }
    const sheets = await Promise.all(lattices.map((lattice) => this.#one(lattice)));
    return new Map(lattices.flatMap((lattice, i) => (sheets[i] ? [[lattice, sheets[i]] as const] : [])));
  }

  /** What is known of a lattice at this moment. */
  known(lattice: number, zoom: number): Sheet | undefined {
    return zoom < DETAIL ? this.#whole?.get(lattice) : this.#known.get(lattice);
  }

  #one(lattice: number): Promise<Sheet | undefined> {
    const known = this.#small.get(lattice);
    if (known) {
      return known;
    }
    const sheet = new Promise<Sheet | undefined>((come) => this.#wanted.push({ lattice, come }));
    this.#small.set(lattice, sheet);
    sheet.catch(() => this.#small.delete(lattice));
    if (this.#wanted.length === 1) {
      // What is asked for in the same moment travels together.
      setTimeout(() => this.#ask());
    }
    return sheet;
  }

  #ask(): void {
    const wanted = this.#wanted.splice(0);
    for (let i = 0; i < wanted.length; i += AT_ONCE) {
      const some = wanted.slice(i, i + AT_ONCE);
      const sheets = load(`${this.address}&l=${some.map(({ lattice }) => lattice).join()}`);
      some.forEach(({ lattice, come }) =>
        come(
          sheets.then((loaded) => {
            const sheet = loaded.get(lattice);
            if (sheet) {
              this.#known.set(lattice, sheet);
            }
            return sheet;
          }),
        ),
      );
    }
  }
}
