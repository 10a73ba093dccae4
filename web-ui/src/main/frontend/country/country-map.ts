import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import olCss from 'ol/ol.css?inline';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import * as icons from '../map/icons';
import { mapStyles } from '../map/map-styles';
import { scaleLine } from '../map/scale-line';
import { readInks, resolveColours } from '../map/theme';
import type { Saying, ValueFormat } from '../map/wording';
import { countryStyles } from './country-styles';
import { CountryStage } from './country-stage';
import { sayingOf } from './country-wording';
import { CountryPaints } from './country-paints';
import type { Place } from './place-names';
import { Dress } from './tile-drawing';
import { TileStore } from './tile-store';

const TIP_WIDTH = 290;
const TIP_HEIGHT = 120;
const SHARPEST = 2;

/** The map of the country. All properties come from the server, which hears of `load-failed`. */
@customElement('sk-country')
export class CountryMapElement extends LitElement {
  static override styles = [unsafeCSS(olCss), mapStyles, countryStyles];
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** Address of the tiles, without zoom, column and row. */
  @property({ attribute: false }) tiles = '';
  /** Address of the figures; empty for a country without. */
  @property({ attribute: false }) paint = '';
  @property({ attribute: false }) palette: string[] = [];
  @property({ attribute: false }) valueFormat: ValueFormat = { unit: '', decimals: 0, locale: 'nl-NL' };
  @property({ attribute: false }) texts: Record<string, string> = {};
  /** Degrees: west, south, east, north. */
  @property({ attribute: false }) extent: [number, number, number, number] = [3.3, 50.7, 7.3, 53.6];
  @property({ attribute: false }) places: Place[] = [];

  @query('#map') private surface!: HTMLElement;
  @state() private busy = false;
  @state() private tip?: { saying: Saying; x: number; y: number };
  @state() private live = '';

  #stage?: CountryStage;
  #tiles?: TileStore;
  #paints = new CountryPaints('');

  /** For tests: tiles that were fetched, and their bytes after decompression. */
  get fetched(): { tiles: number; bytes: number } {
    return { tiles: this.#tiles?.fetched ?? 0, bytes: this.#tiles?.bytes ?? 0 };
  }

  /** For tests: whether everything in sight is drawn. */
  get settled(): boolean {
    return this.#stage?.settled ?? false;
  }

  /** Brings a place into sight: degrees, and a zoom of the map. */
  goTo(lon: number, lat: number, zoom: number): void {
    this.#stage?.goTo(lon, lat, zoom);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stage?.dispose();
    this.#stage = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.tiles) {
      this.#raise();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('paint')) {
      this.#paints = new CountryPaints(this.paint);
      this.#paints.ready.catch((error) => this.#fail(error));
    }
    if (changed.has('tiles') && this.tiles) {
      this.#raise();
    } else if (changed.has('paint') || changed.has('palette')) {
      this.#stage?.show(this.#picture());
    }
  }

  #picture() {
    const ratio = Math.min(SHARPEST, Math.max(1, Math.round(devicePixelRatio)));
    const dress = new Dress(resolveColours(this, this.palette), readInks(this), ratio);
    return { tiles: this.#tiles!, paints: this.#paints, dress };
  }

  #raise(): void {
    this.#stage?.dispose();
    this.#tiles = new TileStore(this.tiles);
    const stage = new CountryStage(this.surface, this.#picture(), this.extent, this.places, (reason) =>
      this.#fail(reason),
    );
    this.#stage = stage;
    stage.map.on('pointermove', (event) => this.#hover(event));
    stage.map.on('click', (event) => this.#say(event));
    stage.map.on('loadstart', () => (this.busy = true));
    stage.map.on('loadend', () => (this.busy = false));
    stage.map.on('moveend', () => this.#moved());
  }

  #fail(reason: unknown): void {
    console.error('The country could not be shown', reason);
    this.dispatchEvent(new CustomEvent('load-failed'));
  }

  #saying(coordinate: number[]): Saying | undefined {
    const found = this.#stage?.areaAt(coordinate);
    return found && sayingOf(found, this.texts, this.valueFormat);
  }

  #hover(event: MapBrowserEvent): void {
    const touch = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
    const saying = event.dragging || touch ? undefined : this.#saying(event.coordinate);
    this.tip = saying && { saying, x: event.pixel[0], y: event.pixel[1] };
  }

  /** A finger does not hover: what it touches is told as well. */
  #say(event: MapBrowserEvent): void {
    const saying = this.#saying(event.coordinate);
    this.tip = saying && { saying, x: event.pixel[0], y: event.pixel[1] };
    this.live = saying ? [saying.title, ...saying.lines].join('. ') : '';
  }

  /** Who moves the map by keys hears what lies in the middle. */
  #moved(): void {
    const centre = this.#stage?.map.getView().getCenter();
    this.tip = undefined;
    if (centre && this.surface.matches(':focus-visible')) {
      this.live = this.#saying(centre)?.title ?? '';
    }
    this.requestUpdate();
  }

  #text(key: string): string {
    return this.texts[key] ?? '';
  }

  #button(key: string, icon: unknown, press: () => void): TemplateResult {
    return html`<button type="button" aria-label=${this.#text(key)} title=${this.#text(key)} @click=${press}>
      ${icon}
    </button>`;
  }

  #bubble(): TemplateResult | typeof nothing {
    if (!this.tip) {
      return nothing;
    }
    const { saying, x, y } = this.tip;
    const aside = x > this.surface.clientWidth - TIP_WIDTH ? '-100% - 14px' : '14px';
    const below = y > this.surface.clientHeight - TIP_HEIGHT ? '-100% - 12px' : '18px';
    return html`<div class="tip" aria-hidden="true"
      style="transform: translate(calc(${x}px + ${aside}), calc(${y}px + ${below}))">
      <b>${saying.title}</b>${saying.lines.map((line) => html`<p>${line}</p>`)}
    </div>`;
  }

  protected override render(): TemplateResult {
    const stage = this.#stage;
    return html`
      <div id="map" tabindex="0" role="application" aria-label=${this.#text('label')} aria-describedby="keys"
        @pointerleave=${() => (this.tip = undefined)}></div>
      <div class="middle" aria-hidden="true"></div>
      <div class=${this.busy ? 'wait busy' : 'wait'} aria-hidden="true"></div>
      <div id="keys" class="keys">${this.#text('keys')}</div>
      ${this.#bubble()}
      <div class="controls">
        ${this.#button('zoomIn', icons.plus, () => stage?.zoomBy(1))}
        ${this.#button('zoomOut', icons.minus, () => stage?.zoomBy(-1))}
      </div>
      <div class="foot">${stage ? scaleLine(stage.metresPerPixel(), this.valueFormat.locale) : nothing}</div>
      <div class="live" aria-live="polite">${this.live}</div>
    `;
  }
}
