import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Sees a box being ticked that stands for an indicator, and asks for what the map will then show while the click itself
 * is still on its way to the server.
 */
export class Ahead implements ReactiveController {
  /** Address that tells the outcome of ticks, without them; empty when nothing is asked ahead. */
  #lead = '';
  #ticked: string[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly ask: (address: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('change', this.#see, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('change', this.#see, true);
  }

  /** The server told what is chosen now. @returns whether something was shown ahead that may differ from it */
  settle(lead: string): boolean {
    const guessed = this.#ticked.length > 0;
    this.#lead = lead;
    this.#ticked = [];
    return guessed;
  }

  readonly #see = ({ target }: Event): void => {
    const code = target instanceof Element && target.closest<HTMLElement>('[data-indicator]')?.dataset.indicator;
    if (code && this.#lead) {
      this.#ticked.push(code);
      this.ask(`${this.#lead}&t=${this.#ticked.map(encodeURIComponent).join()}`);
    }
  };
}
