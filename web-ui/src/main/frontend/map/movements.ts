import { fromLonLat, toLonLat } from 'ol/proj';
import type View from 'ol/View';
import type { Direction } from './cells';
import type { Stage } from './stage';
import { reducedMotion } from './theme';

const MOVE_MS = 260;

export interface Viewpoint {
  lon: number;
  lat: number;
  zoom: number;
}

/**
 * A place, or an area by its code; `turn` makes the same aim a new wish. With a size of another map in pixels, all that it
 * shows is brought into sight.
 */
export type Aim = ((Viewpoint & { width?: number; height?: number }) | { code: string }) & { turn: number };

/** Pixels that something else covers: top, right, bottom, left. */
export type Insets = [number, number, number, number];

/** What brings another part of the map into sight. */
export class Movements {
  readonly #view: View;

  constructor(
    private readonly stage: Stage,
    view: View,
    /** Whether the map follows another one, and cannot be moved here. */
    private readonly guided: boolean,
  ) {
    this.#view = view;
  }

  setInsets(insets: Insets): void {
    this.#view.padding = insets;
  }

  viewpoint(): Viewpoint | undefined {
    const centre = this.#view.getCenter();
    const zoom = this.#view.getZoom();
    if (!centre || zoom === undefined) {
      return undefined;
    }
    const [lon, lat] = toLonLat(centre);
    return { lon, lat, zoom };
  }

  /** Shows a place or an area, or the whole municipality; waits for the map to have a size. */
  aim(aim: Aim | undefined, animated: boolean): void {
    if (!this.stage.map.getSize()?.every((length) => length > 0)) {
      this.#view.setCenter(this.stage.worldAt(0, 0));
      this.#view.setZoom(14);
      this.stage.map.once('change:size', () => this.aim(aim, false));
    } else if (aim && 'lon' in aim) {
      this.#view.cancelAnimations();
      this.#view.setCenter(fromLonLat([aim.lon, aim.lat]));
      this.#view.setZoom(aim.zoom + this.#further(aim.width, aim.height));
    } else {
      this.#fit(aim ? (this.stage.cells.lattice.byCode.get(aim.code) ?? -1) : -1, animated);
    }
  }

  /** Zoom levels between another map's size and this one's. */
  #further(width?: number, height?: number): number {
    const [across, down] = this.stage.map.getSize() ?? [0, 0];
    return width && height ? Math.log2(Math.min(across / width, down / height)) : 0;
  }

  #fit(node: number, animated: boolean): void {
    const covered = this.#covered(node >= 0);
    const { bounds, extent } = this.stage.cells.lattice;
    const local = node >= 0 && bounds[node * 4] <= bounds[node * 4 + 2] ? bounds.slice(node * 4, node * 4 + 4) : extent;
    this.#view.fit([...this.stage.worldAt(local[0], local[1]), ...this.stage.worldAt(local[2], local[3])], {
      padding: node >= 0 ? [60, 60 + covered.right, 60 + covered.bottom, 60] : [24, 24, 24, 24],
      maxZoom: 17,
      duration: animated && !reducedMotion() ? MOVE_MS * 2 : 0,
    });
  }

  zoomBy(steps: number): void {
    const zoom = this.#view.getZoom();
    if (zoom !== undefined) {
      this.#move({ zoom: this.#view.getConstrainedZoom(zoom + steps) ?? zoom + steps });
    }
  }

  pan(direction: Direction): void {
    const [width, height] = this.stage.map.getSize() ?? [0, 0];
    const step = (Math.min(width, height) / 4) * (this.#view.getResolution() ?? 1);
    const [x, y] = this.#view.getCenter() ?? [0, 0];
    const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
    const dy = direction === 'down' ? -step : direction === 'up' ? step : 0;
    this.#move({ center: [x + dx, y + dy] });
  }

  /** Moves the view just when a node lies near or beyond its edge. */
  reveal(node: number): void {
    const at = this.stage.worldAt(...this.stage.cells.labelOf(node));
    const pixel = this.stage.map.getPixelFromCoordinate(at);
    const [width, height] = this.stage.map.getSize() ?? [0, 0];
    const covered = this.#covered(this.stage.marks.marks.selected >= 0);
    const [top, right, bottom, left] = this.#view.padding ?? [0, 0, 0, 0];
    const edge = 56;
    const seen =
      pixel &&
      pixel[0] > left + edge &&
      pixel[0] < width - right - covered.right - edge &&
      pixel[1] > top + edge &&
      pixel[1] < height - bottom - covered.bottom - edge;
    if (!seen) {
      const resolution = this.#view.getResolution() ?? 1;
      this.#move({ center: [at[0] + (covered.right / 2) * resolution, at[1] - (covered.bottom / 2) * resolution] });
    }
  }

  /** Pixels that the panel of an area lies over where there is one, as the style sheets of the page tell. */
  #covered(panel: boolean): { right: number; bottom: number } {
    if (!panel) {
      return { right: 0, bottom: 0 };
    }
    const style = getComputedStyle(this.stage.map.getTargetElement() as HTMLElement);
    const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    return { right: pixels('--sk-map-covered-right'), bottom: pixels('--sk-map-covered-bottom') };
  }

  /** Centres on a place; false when that lies outside the municipality. */
  goTo(lon: number, lat: number, radius: number): boolean {
    const { origin, unit, extent } = this.stage.cells.lattice;
    const [worldX, worldY] = fromLonLat([lon, lat]);
    const x = (worldX - origin[0]) / unit;
    const y = (worldY - origin[1]) / unit;
    if (x < extent[0] || x > extent[2] || y < extent[1] || y > extent[3]) {
      return false;
    }
    this.stage.marks.mark({ own: { x, y, radius: (radius * Math.cosh(worldY / 6378137)) / unit } });
    this.#move({ center: [worldX, worldY], zoom: Math.max(this.#view.getZoom() ?? 0, 16) });
    return true;
  }

  #move(to: { center?: number[]; zoom?: number }): void {
    if (this.guided) {
      return;
    }
    this.#view.cancelAnimations();
    this.#view.animate({ ...to, duration: reducedMotion() ? 0 : MOVE_MS });
  }
}
