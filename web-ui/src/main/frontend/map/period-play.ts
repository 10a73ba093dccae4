import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const PERIOD_MS = 1600;

/**
 * A button that walks through the periods of a slider, from the first when it stands at the last. It never starts by
 * itself and stops at the end, when the page is left, and when something else takes the focus.
 */
@customElement('sk-play')
export class PeriodPlayElement extends LitElement {
  @property() play = '';
  @property() stop = '';
  /** Number of the period that is shown, and of the last one. */
  @property({ type: Number }) at = 0;
  @property({ type: Number }) last = 0;

  #timer?: ReturnType<typeof setInterval>;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#halt();
  }

  protected override render() {
    const playing = this.#timer !== undefined;
    const path = playing ? 'M6 4.5v11M14 4.5v11' : 'M6.5 4.2v11.6l9-5.8z';
    return html`<button
      type="button"
      aria-label=${playing ? this.stop : this.play}
      title=${playing ? this.stop : this.play}
      @click=${this.#toggle}
      @blur=${this.#halt}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d=${path} fill=${playing ? 'none' : 'currentColor'} stroke="currentColor" stroke-width="2" />
      </svg>
    </button>`;
  }

  readonly #toggle = (): void => {
    if (this.#timer !== undefined) {
      this.#halt();
      return;
    }
    this.#show(this.at >= this.last ? 0 : this.at + 1);
    this.#timer = setInterval(() => this.#next(), PERIOD_MS);
    this.requestUpdate();
  };

  #next(): void {
    if (this.at >= this.last || document.hidden) {
      this.#halt();
    } else {
      this.#show(this.at + 1);
    }
  }

  #show(period: number): void {
    this.at = period;
    this.dispatchEvent(new CustomEvent('period-wanted', { detail: { period } }));
  }

  readonly #halt = (): void => {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.requestUpdate();
  };
}
