import { decodeTile, type Part } from './vector-tile';

/** Tiles that are kept decoded: some screens full. */
const KEPT = 120;
/** The largest zoom that the server cuts; closer by, its tiles are enlarged. */
export const LARGEST = 14;

/** Where a tile comes from, and which part of it is meant. */
export interface Cut {
  z: number;
  x: number;
  y: number;
  /** How often the side of what is meant fits in the side of the tile. */
  times: number;
  /** Where what is meant begins, in units of its own size. */
  column: number;
  row: number;
}

/** The tile that holds another one, which may be cut no further. */
export function cutOf(z: number, x: number, y: number): Cut {
  const times = 2 ** Math.max(0, z - LARGEST);
  const [column, row] = [x % times, y % times];
  return { z: Math.min(z, LARGEST), x: (x - column) / times, y: (y - row) / times, times, column, row };
}

/** Fetches and decodes tiles, each once while it is of use. */
export class TileStore {
  readonly #kept = new Map<string, { tile: Promise<Part[]>; parts?: Part[] }>();

  /** Bytes that came, after decompression, and how many tiles: for tests and measurements. */
  bytes = 0;
  fetched = 0;

  /** @param address of the tiles, without zoom, column and row */
  constructor(private readonly address: string) {}

  of({ z, x, y }: Cut): Promise<Part[]> {
    const key = `${z}/${x}/${y}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.tile;
    }
    const entry: { tile: Promise<Part[]>; parts?: Part[] } = { tile: this.#load(key) };
    this.#kept.set(key, entry);
    entry.tile.then(
      (parts) => (entry.parts = parts),
      () => this.#kept.delete(key),
    );
    if (this.#kept.size > KEPT) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    return entry.tile;
  }

  /** What was decoded before; undefined while a tile is on its way. */
  known({ z, x, y }: Cut): Part[] | undefined {
    return this.#kept.get(`${z}/${x}/${y}`)?.parts;
  }

  async #load(key: string): Promise<Part[]> {
    const response = await fetch(`${this.address}/${key}`, { credentials: 'same-origin' });
    if (!response.ok) {
      throw new Error(`Tile ${key}: ${response.status}`);
    }
    const buffer = await response.arrayBuffer();
    this.bytes += buffer.byteLength;
    this.fetched += 1;
    return decodeTile(buffer);
  }
}
