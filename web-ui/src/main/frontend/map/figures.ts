import { decodeGeometry, type Lattice } from './geometry';
import { LoadError, Loader } from './loading';
import { decodePaint, paintBytes, type Paint } from './paint';

export type Part = 'geometry' | 'paint';

export interface FiguresEvents {
  waiting(part: Part): void;
  /** 0 to 1, or undefined when the end cannot be known. */
  progress(fraction: number | undefined): void;
  lattice(lattice: Lattice): void;
  /** Figures to show, or undefined for none. */
  painted(paint: Paint | undefined, url: string): void;
  failed(part: Part, status: number): void;
}

/** The lattice that was drawn last: a second map of the same city neither fetches nor decodes it again. */
let kept: { url: string; lattice: Lattice } | undefined;

/** Fetches the geometry once and a paint for every choice, in whatever order the two arrive. */
export class Figures {
  readonly #geometry = new Loader<Lattice>((bytes) => decodeGeometry(JSON.parse(new TextDecoder().decode(bytes))));
  readonly #paint = new Loader<Paint>(decodePaint);
  readonly #ahead = new Loader<Paint>(decodePaint);
  readonly #pressed = new Loader<Paint>(decodePaint);
  #foreseen?: { address: string; paint: Promise<Paint | undefined> };
  #early?: Promise<Paint | undefined>;
  #wanted = '';
  #lattice?: Lattice;
  #arrived?: { paint: Paint | undefined; url: string };

  constructor(private readonly events: FiguresEvents) {}

  get geometryRequests(): number {
    return this.#geometry.requests;
  }

  get paintRequests(): number {
    return this.#paint.requests;
  }

  async showGeometry(url: string): Promise<void> {
    this.#lattice = undefined;
    this.events.waiting('geometry');
    await this.#attempt('geometry', async () => {
      // Also what is kept comes a moment later, as a file does: the element is then done with what it was asked.
      const lattice = await (kept?.url === url ? kept.lattice : this.#geometry.load(url));
      if (lattice) {
        kept = { url, lattice };
        this.#lattice = lattice;
        this.events.lattice(lattice);
        this.#deliver();
      }
    });
  }

  async showPaint(url: string): Promise<void> {
    this.#wanted = url;
    const early = await this.#early;
    if (this.#wanted !== url || (early && this.#arrived?.paint === early && this.#arrived.url === url)) {
      return;
    }
    this.#early = undefined;
    this.#arrived = undefined;
    if (!url) {
      this.#paint.abort();
      this.#arrived = { paint: undefined, url };
      this.#deliver();
      return;
    }
    this.events.waiting('paint');
    await this.#attempt('paint', async () => {
      const size = this.#lattice?.size;
      const fraction = (bytes: number) => size && Math.min(1, bytes / paintBytes(size));
      const paint = await this.#paint.load(url, (bytes) => this.events.progress(fraction(bytes)));
      if (paint) {
        this.#arrived = { paint, url };
        this.#deliver();
      }
    });
  }

  /** What is shown is wanted again: whatever is still on its way comes too late. */
  keepPaint(url: string): void {
    this.#wanted = url;
    this.#paint.abort();
  }

  /**
   * Shows what the server is about to ask for, because a click was seen here. The answer tells which paint it is; when the
   * server asks for another one after all, that one takes its place.
   */
  async anticipate(address: string): Promise<void> {
    const early =
      this.#foreseen?.address === address ? this.#foreseen.paint : this.#ahead.load(address).catch(() => undefined);
    this.#early = early;
    const paint = await early;
    if (paint?.look && this.#early === early) {
      this.#arrived = { paint, url: paint.look.paint };
      await this.#attempt('paint', async () => this.#deliver());
    }
  }

  /** Fetches what a click will show that is about to come, and shows nothing yet. */
  foresee(address: string): void {
    this.#foreseen = { address, paint: this.#pressed.load(address).catch(() => undefined) };
  }

  abort(): void {
    this.#pressed.abort();
    this.#ahead.abort();
    this.#geometry.abort();
    this.#paint.abort();
  }

  #deliver(): void {
    if (!this.#lattice || !this.#arrived) {
      return;
    }
    const { paint, url } = this.#arrived;
    if (paint && paint.classes.length !== this.#lattice.size) {
      throw new LoadError(0, `A paint of ${paint.classes.length} nodes for a lattice of ${this.#lattice.size}`);
    }
    this.events.painted(paint, url);
  }

  async #attempt(part: Part, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(`The ${part} of the map could not be shown`, error);
      this.events.failed(part, error instanceof LoadError ? error.status : 0);
    }
  }
}
