import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const SILENCE_MS = 20_000;

/** Shows its content only while the server is heard: `beat` changes every few seconds. */
@customElement('sk-guest-guard')
export class GuestGuardElement extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    p {
      margin: auto;
      padding: 24px;
      max-width: 40ch;
      text-align: center;
    }
  `;

  @property({ attribute: false }) beat = 0;
  @property({ attribute: false }) silence = '';
  @state() private lost = false;

  #timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('beat')) {
      this.lost = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.lost = true;
      }, SILENCE_MS);
    }
  }

  protected override render(): TemplateResult {
    return this.lost ? html`<p role="alert">${this.silence}</p>` : html`<slot></slot>`;
  }
}
