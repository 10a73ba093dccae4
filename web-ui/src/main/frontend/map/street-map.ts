import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import olCss from 'ol/ol.css?inline';
import { bubbles } from './bubbles';
import { Cells } from './cells';
import { controls } from './controls';
import { Explorer } from './explorer';
import { Figures } from './figures';
import type { Lattice } from './geometry';
import { handleKey } from './keyboard';
import { Locating } from './locating';
import { mapStyles } from './map-styles';
import type { Paint } from './paint';
import { savePicture, type PictureWords } from './picture';
import { scaleLine } from './scale-line';
import { Sketch } from './sketch';
import { sketchBar, sketchStyles } from './sketch-bar';
import { Stage, type Aim, type Insets } from './stage';
import type { Symbols } from './symbols';
import { forcedColors, readInks, resolveColours } from './theme';
import { Waiting } from './waiting';
import { Wording, type ValueFormat } from './wording';

const VIEW_SETTLES_MS = 400;

/**
 * The map of one municipality. All properties come from the server; it hears back through the events area-chosen,
 * view-moved, map-left, area-drawn, drawing-stopped, load-failed and
 * basemap-checked.
 */
@customElement('sk-map')
export class StreetMapElement extends LitElement {
  static override styles = [unsafeCSS(olCss), mapStyles, sketchStyles];
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** Address of the geometry file; empty for none. */
  @property({ attribute: false }) geometry = '';
  /** Address of the paint; empty for a city without figures. */
  @property({ attribute: false }) paint = '';
  /** Palette, symbols, format and words belong to the paint: new ones wait for it. */
  @property({ attribute: false }) palette: string[] = [];
  @property({ attribute: false }) symbols?: Symbols | null;
  @property({ attribute: false }) valueFormat: ValueFormat = { unit: '', decimals: 0, locale: 'nl-NL' };
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ attribute: false }) caption = '';
  @property({ attribute: false }) selected = '';
  /** Codes of areas that are looked at together; with `gathering`, choosing an area adds to them. */
  @property({ attribute: false }) together: string[] = [];
  @property({ attribute: false }) gathering = false;
  /** Whether a line is drawn around areas. */
  @property({ attribute: false }) drawing = false;
  /** What to bring into sight; everything when not set. */
  @property({ attribute: false }) aim?: Aim;
  @property({ attribute: false }) insets: Insets = [0, 0, 0, 0];
  @property({ attribute: false }) basemap = false;
  /** Maps of one group show the same place; set before the geometry. */
  @property({ attribute: false }) group = '';

  @query('#map') private surface!: HTMLElement;
  @state() private attributed = false;

  readonly #locating = new Locating(this);
  readonly #waiting = new Waiting(this, (faded) => this.#stage?.setFaded(faded));
  readonly #contrast = forcedColors();
  readonly #figures = new Figures({
    waiting: (part) => this.#waiting.start(part),
    progress: (fraction) => this.#waiting.progress(fraction),
    lattice: (lattice) => this.#raise(lattice),
    painted: (paint, url) => this.#show(paint, url),
    failed: (part, status) => {
      this.#waiting.failed();
      this.#tell('load-failed', { part, status });
    },
  });
  #stage?: Stage;
  #explorer?: Explorer;
  #sketch?: Sketch;
  #wording = new Wording({}, this.valueFormat);
  #shown?: string;
  #viewTimer?: ReturnType<typeof setTimeout>;
  #whenPainted: (() => void)[] = [];

  /** For tests: how many geometry files were asked for. */
  get geometryRequests(): number {
    return this.#figures.geometryRequests;
  }

  /** For tests: how many paints were asked for. */
  get paintRequests(): number {
    return this.#figures.paintRequests;
  }

  /** For tests: done when the paint asked for last is on the canvas; `data-painted` then holds its address. */
  get rendered(): Promise<void> {
    return this.dataset.painted === this.paint
      ? Promise.resolve()
      : new Promise((resolve) => this.#whenPainted.push(resolve));
  }

  /** For tests: where the label of an area is, in pixels of the map; null when it is unknown or has no place yet. */
  pixelOf(code: string): number[] | null {
    const node = this.#stage?.cells.lattice.byCode.get(code);
    return node === undefined ? null : this.#stage!.labelPixel(node);
  }

  /** Asks again for what failed. */
  reload(): void {
    if (!this.#stage) {
      void this.#figures.showGeometry(this.geometry);
    }
    void this.#figures.showPaint(this.paint);
  }

  /** Saves what is shown as a picture, with these words around it. */
  async savePicture(words: PictureWords): Promise<void> {
    const legend = words.legend.map((row) => ({ ...row, colour: resolveColours(this, [row.colour])[0] }));
    await savePicture(this.surface, { ...words, legend }, readInks(this).font);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#contrast.addEventListener('change', this.#dress);
    if (this.hasUpdated && this.geometry) {
      this.reload();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#contrast.removeEventListener('change', this.#dress);
    clearTimeout(this.#viewTimer);
    this.#figures.abort();
    this.#strike();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('geometry') && this.geometry) {
      this.#strike();
      void this.#figures.showGeometry(this.geometry);
    }
    if (changed.has('paint')) {
      void this.#figures.showPaint(this.paint);
    } else if (this.#shown === this.paint) {
      this.#dressFigures(changed);
    }
    this.#direct(changed);
  }

  /** Passes wishes about what is in sight on to the stage. */
  #direct(changed: PropertyValues<this>): void {
    const stage = this.#stage;
    if (!stage) {
      return;
    }
    if (changed.has('insets')) {
      stage.setInsets(this.insets);
    }
    if (changed.has('aim')) {
      stage.aim(this.aim, true);
    }
    if (changed.has('selected')) {
      this.#explorer?.select(this.selected);
    }
    if (changed.has('basemap')) {
      void this.#showBasemap();
    }
    if (changed.has('together') || changed.has('gathering') || changed.has('drawing')) {
      this.#gather();
    }
  }

  #gather(): void {
    this.#explorer!.gathering = this.gathering;
    this.#explorer!.gather(this.together);
    this.#sketch!.set(this.drawing);
  }

  #dressFigures(changed: PropertyValues<this>): void {
    if (changed.has('texts') || changed.has('valueFormat')) {
      this.#wording = new Wording(this.texts, this.valueFormat);
    }
    if (changed.has('palette') || changed.has('symbols')) {
      this.#colour();
    }
  }

  #colour(): void {
    const symbols = this.symbols && { ...this.symbols, ground: resolveColours(this, [this.symbols.ground])[0] };
    this.#stage?.setPalette(resolveColours(this, this.palette), symbols ?? undefined);
  }

  /** A geometry has come: builds the map and puts everything on it that was asked for before. */
  #raise(lattice: Lattice): void {
    this.#strike();
    const stage = new Stage(this.surface, new Cells(lattice), readInks(this), () => this.#drawn(), this.group);
    this.#stage = stage;
    this.#explorer = new Explorer(stage, () => this.#wording, {
      changed: () => this.requestUpdate(),
      chosen: (node, code) => {
        this.selected = this.gathering ? this.selected : code;
        this.#tell('area-chosen', { node, code });
      },
      left: () => this.#tell('map-left', {}),
    });
    this.#sketch = new Sketch(stage, () => readInks(this), {
      changed: () => this.requestUpdate(),
      ended: (ring) => {
        this.drawing = false;
        this.#tell(ring ? 'area-drawn' : 'drawing-stopped', { ring });
      },
    });
    this.#explorer.taker = this.#sketch;
    this.#gather();
    this.#wording = new Wording(this.texts, this.valueFormat);
    if (stage.leads) {
      stage.setInsets(this.insets);
      stage.aim(this.aim, false);
    }
    this.#explorer.select(this.selected);
    stage.map.on('postrender', () => this.requestUpdate());
    stage.map.on('moveend', () => this.#viewMoved());
    void document.fonts.ready.then(() => stage.relabel());
    if (this.basemap) {
      void this.#showBasemap();
    }
  }

  #strike(): void {
    this.#stage?.dispose();
    this.#stage = undefined;
    this.#explorer = undefined;
    this.#sketch = undefined;
    this.#shown = undefined;
    delete this.dataset.painted;
  }

  #show(paint: Paint | undefined, url: string): void {
    const stage = this.#stage!;
    this.#wording = new Wording(this.texts, this.valueFormat);
    this.#shown = url;
    stage.cells.apply(paint);
    this.#colour();
    this.#explorer?.redrawn();
    this.#waiting.done();
  }

  #drawn(): void {
    if (this.#shown !== undefined && this.dataset.painted !== this.#shown) {
      this.dataset.painted = this.#shown;
    }
    if (this.#shown === this.paint) {
      this.#whenPainted.splice(0).forEach((resolve) => resolve());
    }
  }

  readonly #dress = (): void => {
    this.#stage?.setInks(readInks(this));
  };

  async #showBasemap(): Promise<void> {
    const asked = this.basemap;
    const available = await this.#stage!.setBasemap(asked);
    this.attributed = asked && available;
    if (asked) {
      this.#tell('basemap-checked', { available });
    }
  }

  #locate(): Promise<void> {
    return this.#locating.look(
      (place) => this.#stage?.goTo(place.lon, place.lat, place.radius) ?? false,
      (key) => {
        this.#explorer?.say(this.#text(key));
        return this.#text(key);
      },
    );
  }

  #viewMoved(): void {
    clearTimeout(this.#viewTimer);
    this.#viewTimer = setTimeout(() => {
      const viewpoint = this.#stage?.viewpoint();
      if (viewpoint) {
        this.#tell('view-moved', viewpoint);
      }
    }, VIEW_SETTLES_MS);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #text(key: string): string {
    return this.texts[key] ?? '';
  }

  protected override render(): TemplateResult {
    return html`
      <div
        id="map"
        tabindex="0"
        role="application"
        aria-label=${this.#text('label')}
        aria-describedby="keys"
        @keydown=${(event: KeyboardEvent) => this.#explorer && handleKey(event, this.#explorer)}
        @focus=${() => this.surface.matches(':focus-visible') && this.#explorer?.refocus()}
        @blur=${() => this.#explorer?.unfocus()}
        @pointerleave=${() => this.#explorer?.unhover()}
      ></div>
      <div id="keys" class="keys">${this.#text('keys')}</div>
      ${this.#explorer ? bubbles(this.#explorer, this.#stage!) : nothing}
      ${this.#sketch ? sketchBar(this.#sketch, (key) => this.#text(key)) : nothing}
      ${controls(
        { locate: () => void this.#locate(), zoomBy: (steps) => this.#stage?.zoomBy(steps) },
        (key) => this.#text(key),
        this.#locating.busy,
      )}
      <div class="foot">
        <span>${[this.caption, this.attributed ? this.#text('attribution') : ''].filter(Boolean).join(' · ')}</span>
        ${this.#stage ? scaleLine(this.#stage.metresPerPixel(), this.valueFormat.locale) : nothing}
      </div>
      ${this.#waiting.bar((part) => this.#text(`loading.${part}`))}
      <div class="notice" ?hidden=${!this.#locating.notice}>${this.#locating.notice}</div>
      <div class="live" aria-live="polite">${this.#explorer?.live ?? ''}</div>
    `;
  }
}
