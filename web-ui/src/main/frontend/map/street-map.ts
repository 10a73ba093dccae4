import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import olCss from 'ol/ol.css?inline';
import { Ahead } from './ahead';
import { bubbles } from './bubbles';
import { controls } from './controls';
import { Figures } from './figures';
import type { Lattice } from './geometry';
import { handleKey } from './keyboard';
import { Locating } from './locating';
import { mapStyles } from './map-styles';
import type { Aim, Insets } from './movements';
import { Outfit } from './outfit';
import type { Look, Paint } from './paint';
import type { Pin } from './pins-layer';
import { pointers, pointerStyles, type Pointer } from './pointers';
import { savePicture, type PictureWords } from './picture';
import { scaleLine } from './scale-line';
import { Scene, type Wishes } from './scene';
import { sketchBar, sketchStyles } from './sketch-bar';
import type { Symbols } from './symbols';
import { dots, forcedColors, hatch, readInks, resolveColours, type Inks } from './theme';
import type { TiledGround } from './tiled-ground';
import { Waiting } from './waiting';
import type { ValueFormat } from './wording';

/**
 * The map of one municipality. All properties come from the server; it hears back through the events area-chosen,
 * view-moved, map-left, map-pointed, area-drawn, drawing-stopped, load-failed
 * and ground-checked.
 */
@customElement('sk-map')
export class StreetMapElement extends LitElement implements Wishes {
  static override styles = [unsafeCSS(olCss), mapStyles, sketchStyles, pointerStyles];
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
  /** Address that tells, with the codes of boxes that are ticked, what the map then shows; another one for each answer. */
  @property({ attribute: false }) lead = '';
  @property({ attribute: false }) caption = '';
  @property({ attribute: false }) selected = '';
  /** Codes of areas that are looked at together; with `gathering`, choosing an area adds to them. */
  @property({ attribute: false }) together: string[] = [];
  @property({ attribute: false }) gathering = false;
  /** Marks beside the figures. */
  @property({ attribute: false }) pins: Pin[] = [];
  /** Whether a line is drawn around areas. */
  @property({ attribute: false }) drawing = false;
  /** What to bring into sight; everything when not set. */
  @property({ attribute: false }) aim?: Aim;
  @property({ attribute: false }) insets: Insets = [0, 0, 0, 0];
  /** What lies below the shapes; the own drawing when not set. */
  @property({ attribute: false }) ground?: TiledGround | null;
  /** Maps of one group show the same place; set before the geometry. */
  @property({ attribute: false }) group = '';

  /** Whether this map follows another one: it cannot be moved and pointing chooses nothing; set before the geometry. */
  @property({ attribute: false }) guided = false;
  /** Whether others follow this map, so that it tells sooner where it went. */
  @property({ attribute: false }) watched = false;
  @property({ attribute: false }) pointers: Pointer[] = [];

  @query('#map') private surface!: HTMLElement;
  /** Whose ground lies below the shapes. */
  @state() private attribution = '';

  readonly #locating = new Locating(this);
  readonly #waiting = new Waiting(this, (faded) => this.#scene?.stage.setFaded(faded));
  readonly #ahead = new Ahead(this, {
    ticked: (address) => void this.#figures.anticipate(address),
    pressed: (address) => this.#figures.foresee(address),
  });
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
  #scene?: Scene;
  #shown?: string;
  readonly #outfit = new Outfit(this);
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

  /** For tests: done when what is shown is drawn smoothly, and not just in its colours. */
  get smooth(): Promise<void> {
    return this.#scene?.stage.smooth ?? Promise.resolve();
  }

  /** For tests: where the label of an area is, in pixels of the map; null when it is unknown or has no place yet. */
  pixelOf(code: string): number[] | null {
    const node = this.#scene?.stage.cells.lattice.byCode.get(code);
    return node === undefined ? null : this.#scene!.stage.labelPixel(node);
  }

  /** Asks again for what failed. */
  reload(): void {
    if (!this.#scene) {
      void this.#figures.showGeometry(this.geometry);
    }
    void this.#figures.showPaint(this.paint);
  }

  /** Saves what is shown as a picture, with these words around it. */
  async savePicture(words: PictureWords): Promise<void> {
    const inks = readInks(this);
    const legend = words.legend.map(({ colour, text }) => ({ colour: this.#fill(String(colour), inks), text }));
    await this.smooth;
    await savePicture(this.surface, { ...words, legend }, inks.font);
  }

  #fill(colour: string, inks: Inks): string | CanvasPattern {
    switch (colour) {
      case 'protected':
        return hatch(inks, 1) ?? inks.protectedGround;
      case 'not-delivered':
        return dots(inks, 1) ?? inks.pendingGround;
      case 'no-data':
        return inks.noDataGround;
      default:
        return resolveColours(this, [colour])[0];
    }
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
    this.#figures.abort();
    this.#strike();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const guessed = changed.has('lead') && this.#ahead.settle(this.lead);
    if (changed.has('geometry') && this.geometry) {
      this.#strike();
      void this.#figures.showGeometry(this.geometry);
    }
    const told = changed.has('paint') || guessed;
    if (told && this.#shown !== this.paint) {
      void this.#figures.showPaint(this.paint);
    } else if (this.#shown === this.paint) {
      if (told) {
        this.#figures.keepPaint(this.paint);
        this.#waiting.done();
      }
      this.#outfit.wear(this.#told(), this.#scene?.stage);
      this.#settle();
    }
    this.#scene?.direct(changed);
    // The server may tell the same ground again.
    if (changed.has('ground') && changed.get('ground')?.tiles !== this.ground?.tiles && this.#scene) {
      void this.#showGround();
    }
  }

  /** How the server has the paint shown. */
  #told(): Look {
    const { paint, palette, symbols, valueFormat, texts } = this;
    return { paint, palette, symbols, valueFormat, texts };
  }

  /** A geometry has come: builds the map and puts everything on it that was asked for before. */
  #raise(lattice: Lattice): void {
    this.#strike();
    this.#outfit.speak(this.texts, this.valueFormat);
    this.#scene = new Scene(this.surface, lattice, this, () => this.#outfit.wording, {
      changed: () => this.requestUpdate(),
      drawn: () => this.#drawn(),
      chosen: (node, code) => {
        this.selected = this.gathering ? this.selected : code;
        this.#tell('area-chosen', { node, code });
      },
      left: () => this.#tell('map-left', {}),
      enclosed: (ring) => {
        this.drawing = false;
        this.#tell(ring ? 'area-drawn' : 'drawing-stopped', { ring });
      },
      moved: (viewpoint) => this.#tell('view-moved', viewpoint),
      pointed: (place) => this.#tell('map-pointed', place),
    });
    if (this.ground) {
      void this.#showGround();
    }
  }

  #strike(): void {
    this.#scene?.dispose();
    this.#scene = undefined;
    this.#shown = undefined;
    delete this.dataset.painted;
  }

  #show(paint: Paint | undefined, url: string): void {
    const { stage, explorer } = this.#scene!;
    const look = paint?.look;
    this.#shown = url;
    stage.cells.apply(paint);
    this.#outfit.takeOff();
    this.#outfit.wear(look ? { ...look, texts: { ...this.texts, ...look.texts } } : this.#told(), stage);
    explorer.redrawn();
    this.#waiting.done();
    // Not with the next frame but for it.
    stage.map.renderSync();
  }

  #drawn(): void {
    if (this.#shown !== undefined && this.dataset.painted !== this.#shown) {
      this.dataset.painted = this.#shown;
    }
    this.#settle();
  }

  #settle(): void {
    if (this.dataset.painted === this.paint) {
      this.#whenPainted.splice(0).forEach((resolve) => resolve());
    }
  }

  readonly #dress = (): void => {
    this.#scene?.stage.setInks(readInks(this));
  };

  async #showGround(): Promise<void> {
    const asked = this.ground ?? undefined;
    const wanted = () => this.ground?.tiles === asked?.tiles;
    const lost = () => wanted() && this.#tell('ground-checked', { available: false });
    const available = await this.#scene!.stage.setGround(asked, wanted, lost);
    if (wanted()) {
      this.attribution = asked && available ? asked.source : '';
      if (asked) {
        this.#tell('ground-checked', { available });
      }
    }
  }

  #locate(): Promise<void> {
    return this.#locating.look(
      (place) => this.#scene?.stage.moves.goTo(place.lon, place.lat, place.radius) ?? false,
      (key) => {
        this.#scene?.explorer.say(this.#text(key));
        return this.#text(key);
      },
    );
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #text(key: string): string {
    return this.texts[key] ?? '';
  }

  protected override render(): TemplateResult {
    const scene = this.#scene;
    return html`
      <div
        id="map"
        tabindex="0"
        role="application"
        aria-label=${this.#text('label')}
        aria-describedby="keys"
        @keydown=${(event: KeyboardEvent) => scene && handleKey(event, scene.explorer)}
        @focus=${() => this.surface.matches(':focus-visible') && scene?.explorer.refocus()}
        @blur=${() => scene?.explorer.unfocus()}
        @pointerleave=${() => scene?.explorer.unhover()}
      ></div>
      <div id="keys" class="keys">${this.#text('keys')}</div>
      ${scene ? bubbles(scene.explorer, scene.stage) : nothing}
      ${scene ? sketchBar(scene.sketch, (key) => this.#text(key)) : nothing}
      ${scene ? pointers(this.pointers, scene.stage) : nothing}
      ${
        this.guided
          ? nothing
          : controls(
              { locate: () => void this.#locate(), zoomBy: (steps) => scene?.stage.moves.zoomBy(steps) },
              (key) => this.#text(key),
              this.#locating.busy,
            )
      }
      <div class="foot">
        <span>${[this.caption, this.attribution].filter(Boolean).join(' · ')}</span>
        ${scene ? scaleLine(scene.stage.metresPerPixel(), this.valueFormat.locale) : nothing}
      </div>
      ${this.#waiting.bar((part) => this.#text(`loading.${part}`))}
      <div class="notice" ?hidden=${!this.#locating.notice}>${this.#locating.notice}</div>
      <div class="live" aria-live="polite">${scene?.explorer.live ?? ''}</div>
    `;
  }
}
