import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { locate, type OwnPlace } from './locate';

const NOTICE_MS = 6000;

/** Looks for the own place, and says for a while why it was not found. */
export class Locating implements ReactiveController {
  busy = false;
  notice = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /**
   * @param goTo shows the place; false when it lies outside
   * @param say speaks the text of a key and returns it
   */
  async look(goTo: (place: OwnPlace) => boolean, say: (key: string) => string): Promise<void> {
    this.busy = true;
    this.host.requestUpdate();
    const place = await locate();
    this.busy = false;
    if (!place || !goTo(place)) {
      this.notice = say(place ? 'locate.outside' : 'locate.failed');
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.notice = '';
        this.host.requestUpdate();
      }, NOTICE_MS);
    }
    this.host.requestUpdate();
  }
}
