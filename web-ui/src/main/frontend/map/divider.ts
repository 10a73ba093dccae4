import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const HALF = 50;

/**
 * The line between two maps that lie over each other. Its place stands in the custom property `--sk-swipe` of the element
 * around it, 0 to 1; the slider on it takes pointer, touch and keys.
 */
@customElement('sk-divider')
export class DividerElement extends LitElement {
  @property() label = '';
  /** How the place is spoken: `[percent]` stands for the number. */
  @property() spoken = '';
  @state() private place = HALF;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.parentElement?.style.setProperty('--sk-swipe', String(this.place / 100));
  }

  protected override render() {
    return html`<span class="sk-divider-line"></span>
      <input
        type="range"
        min="0"
        max="100"
        .value=${String(this.place)}
        aria-label=${this.label}
        aria-valuetext=${this.spoken.replace('[percent]', String(this.place))}
        @input=${(event: Event) => (this.place = Number((event.target as HTMLInputElement).value))}
      />`;
  }
}
