import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is asked for before the server tells what to show: addresses of paints. */
export interface Asked {
  /** A box was ticked. */
  ticked(address: string): void;
  /** A box is being pressed, and will be ticked when it is let go. */
  pressed(address: string): void;
}

/**
 * Sees a box being pressed and ticked that stands for an indicator, and asks for what the map will then show while the
 * click itself is still to come, or on its way to the server.
 */
export class Ahead implements ReactiveController {
  /** Address that tells the outcome of ticks, without them; empty when nothing is asked ahead. */
  #lead = '';
  #ticked: string[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly ask: Asked,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#press, true);
    document.addEventListener('keydown', this.#press, true);
    document.addEventListener('change', this.#tick, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#press, true);
    document.removeEventListener('keydown', this.#press, true);
    document.removeEventListener('change', this.#tick, true);
  }

  /** The server told what is chosen now. @returns whether something was shown ahead that may differ from it */
  settle(lead: string): boolean {
    const guessed = this.#ticked.length > 0;
    this.#lead = lead;
    this.#ticked = [];
    return guessed;
  }

  /** A finger may as well begin to scroll: only a mouse button and the space bar say that a click will come. */
  readonly #press = (event: PointerEvent | KeyboardEvent): void => {
    const certain =
      event instanceof KeyboardEvent
        ? event.key === ' ' && !event.repeat
        : event.pointerType === 'mouse' && event.button === 0;
    const code = certain && indicatorOf(event.target);
    if (code && this.#lead) {
      this.ask.pressed(this.#address([...this.#ticked, code]));
    }
  };

  readonly #tick = ({ target }: Event): void => {
    const code = indicatorOf(target);
    if (code && this.#lead) {
      this.#ticked.push(code);
      this.ask.ticked(this.#address(this.#ticked));
    }
  };

  #address(codes: string[]): string {
    return `${this.#lead}&t=${codes.map(encodeURIComponent).join()}`;
  }
}

function indicatorOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-indicator]')?.dataset.indicator : undefined;
}
