import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Part } from './figures';

const FADE_AFTER_MS = 300;
const NAME_AFTER_MS = 1000;

/** Nothing at first, then a fade of the old colours, after a second a bar with a name. */
export class Waiting implements ReactiveController {
  #named = false;
  #part: Part = 'geometry';
  #fraction?: number;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fade: (faded: boolean) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  start(part: Part): void {
    this.#clear();
    this.#part = part;
    this.#fraction = undefined;
    this.#timers = [
      setTimeout(() => this.#set(true, this.#named), FADE_AFTER_MS),
      setTimeout(() => this.#set(true, true), NAME_AFTER_MS),
    ];
  }

  /** @param fraction 0 to 1, or undefined when the end cannot be known */
  progress(fraction: number | undefined): void {
    this.#fraction = fraction;
    if (this.#named) {
      this.host.requestUpdate();
    }
  }

  done(): void {
    this.#clear();
    this.#set(false, false);
  }

  /** Gives up: the bar goes, the old colours stay faded, as they do not belong to what was asked for. */
  failed(): void {
    this.#clear();
    this.#set(true, false);
  }

  /** The bar with its name, once the wait has become long. */
  bar(name: (part: Part) => string): TemplateResult | typeof nothing {
    if (!this.#named) {
      return nothing;
    }
    const percent = this.#fraction === undefined ? undefined : Math.round(this.#fraction * 100);
    // a screen reader hears quarters, not every step
    const spoken = percent === undefined ? nothing : Math.floor(percent / 25) * 25;
    return html`<div class="progress">
      <span id="progress">${name(this.#part)}</span>
      <span class="track" role="progressbar" aria-labelledby="progress" aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${spoken}>
        <i class=${percent === undefined ? 'unknown' : ''} style=${percent === undefined ? '' : `width: ${percent}%`}></i>
      </span>
      <span class="percent" ?hidden=${percent === undefined}>${percent}%</span>
    </div>`;
  }

  #set(faded: boolean, named: boolean): void {
    this.#named = named;
    this.fade(faded);
    this.host.requestUpdate();
  }

  #clear(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
