import TileLayer from 'ol/layer/Tile';
import ImageTile from 'ol/source/ImageTile';
import { createXYZ } from 'ol/tilegrid';
import { contextOf } from '../map/canvas';
import { Brush } from './brush';
import type { CountryPaints } from './country-paints';
import { drawTile, SIDE, type Dress } from './tile-drawing';
import { cutOf, type TileStore } from './tile-store';

/** The closest zoom of tiles: two pixels of a screen for a unit of the largest that is cut. */
const CLOSEST = 17;
/** Pictures of tiles that are kept: each takes a megabyte. */
const KEPT = 80;

/** What tiles are drawn from. */
export interface Picture {
  tiles: TileStore;
  paints: CountryPaints;
  dress: Dress;
}

/** Pictures of tiles that are drawn here. */
class DrawnTiles extends ImageTile {
  #turn = 0;

  /** Has every tile drawn anew; the old ones stay until then. */
  turn(): void {
    this.#turn += 1;
    this.setKey(String(this.#turn));
  }
}

/** The areas of the country as pictures of tiles, drawn here; moving the map only moves the pictures. */
export class CountryLayer {
  readonly grid = createXYZ({ tileSize: SIDE, maxZoom: CLOSEST });
  readonly #brush = new Brush();
  readonly #source: DrawnTiles;
  readonly layer: TileLayer<DrawnTiles>;
  #waiting = 0;

  /** @param failed called when something that is still waited for could not be fetched */
  constructor(
    private picture: Picture,
    private readonly failed: (reason: unknown) => void,
  ) {
    this.#source = new DrawnTiles({
      loader: (z, x, y, { signal }) => this.#draw(z, x, y, signal),
      tileGrid: this.grid,
      tileSize: SIDE * picture.dress.ratio,
      transition: 0,
      wrapX: false,
    });
    this.layer = new TileLayer({ source: this.#source, cacheSize: KEPT, zIndex: 1 });
  }

  /** Whether every tile that was asked for is drawn. */
  get settled(): boolean {
    return this.#waiting === 0 && this.#brush.idle;
  }

  /** Shows other figures or colours: of the geometry nothing is fetched again. Old tiles stay until the new ones are drawn. */
  show(picture: Picture): void {
    this.picture = picture;
    this.#source.turn();
  }

  async #draw(z: number, x: number, y: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    this.#waiting += 1;
    try {
      const { tiles, paints, dress } = this.picture;
      const cut = cutOf(z, x, y);
      const parts = await tiles.of(cut);
      const sheets = await paints.sheets(
        parts.map(({ lattice }) => lattice),
        z,
      );
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = SIDE * dress.ratio;
      await this.#brush.draw(drawTile(contextOf(canvas), parts, sheets, cut, z, dress), signal);
      return canvas;
    } catch (reason) {
      if (!signal.aborted) {
        this.failed(reason);
      }
      throw reason;
    } finally {
      this.#waiting -= 1;
    }
  }
}
