import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

const ACTIVITY = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
const TELL_AT_MOST_MS = 20_000;
/** The server must be past the end for sure when the page is asked for anew. */
const SLACK_MS = 1_500;
const SECOND_MS = 1_000;
/** A page that is being left for another is gone by then; asking for it anew would call that off. */
const UNLOADED_MS = 5_000;
/** Between windows of this browser, which share one session. */
const CHANNEL = 'sk-session';
/** Signing out in another window is done by then. */
const SIGNED_OUT_MS = 2_000;

/** Why the server wants this window gone; as in its class Leaving. */
type Leaving = 'ended' | 'changed' | 'signed-out';

interface Left {
  left?: number;
  end?: 'idle' | 'longest';
}

interface Server {
  active(): Promise<Left>;
  left(): Promise<Left>;
}

/** Watches over the end of the session; see the class of the server side. */
@customElement('sk-session-guard')
export class SessionGuardElement extends LitElement {
  static override styles = css`
    dialog {
      box-sizing: border-box;
      width: min(440px, calc(100vw - 32px));
      padding: 24px;
      border: 0;
      border-radius: var(--sk-radius-l, 12px);
      color: var(--sk-text);
      background: var(--sk-surface);
      box-shadow: var(--sk-elevation-3);
      font: inherit;
    }
    dialog::backdrop {
      background: rgb(24 27 27 / 45%);
    }
    dialog.over::backdrop {
      background: var(--sk-surface-sunken);
    }
    h2 {
      margin: 0 0 8px;
      font-size: 18px;
      line-height: 24px;
    }
    p {
      margin: 0 0 16px;
      line-height: 1.5;
    }
    .time {
      font-size: 28px;
      line-height: 36px;
      font-variant-numeric: tabular-nums;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: flex-end;
    }
    button {
      min-height: 40px;
      padding: 8px 16px;
      border: 1px solid var(--sk-control-edge);
      border-radius: var(--sk-radius-m);
      color: var(--sk-text);
      background: var(--sk-surface);
      font: inherit;
      cursor: pointer;
    }
    button.main {
      border-color: var(--sk-accent);
      color: var(--sk-text-on-accent);
      background: var(--sk-accent);
    }
    button:focus-visible {
      outline: 2px solid transparent;
      box-shadow: var(--sk-focus-ring);
    }
  `;

  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ attribute: false }) warning = 0;
  @state() private stage: 'quiet' | 'warned' | 'over' = 'quiet';
  @state() private end: 'idle' | 'longest' = 'idle';
  @state() private why: Leaving = 'signed-out';
  @state() private seconds = 0;
  @query('dialog') private dialog?: HTMLDialogElement;

  /** When the session ends, by the clock of this device: timers stand still while it sleeps. */
  #until = Number.POSITIVE_INFINITY;
  #told = 0;
  /** Who wants to go on until the end of the day is not warned of that twice. */
  #warnedOfLongest = false;
  #timer?: ReturnType<typeof setInterval>;
  #unloading = Number.NEGATIVE_INFINITY;
  #others?: BroadcastChannel;

  get #server(): Server | undefined {
    return (this as unknown as { $server?: Server }).$server;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of ACTIVITY) {
      window.addEventListener(kind, this.#busy, { passive: true, capture: true });
    }
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('online', this.#look);
    window.addEventListener('beforeunload', this.#unload);
    this.#others = new BroadcastChannel(CHANNEL);
    this.#others.onmessage = () => this.#cover('signed-out', SIGNED_OUT_MS);
    this.#timer = setInterval(this.#look, SECOND_MS);
    void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const kind of ACTIVITY) {
      window.removeEventListener(kind, this.#busy, { capture: true });
    }
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('online', this.#look);
    window.removeEventListener('beforeunload', this.#unload);
    this.#others?.close();
    clearInterval(this.#timer);
  }

  readonly #busy = (): void => {
    const now = Date.now();
    const often = Math.min(TELL_AT_MOST_MS, this.warning / 4);
    if (this.stage === 'quiet' && now < this.#until && now - this.#told > often) {
      this.#told = now;
      void this.#hear(this.#server?.active());
    }
  };

  readonly #unload = (): void => {
    this.#unloading = Date.now();
  };

  /** Called by the server: covers what is shown at once, and goes. */
  leave(why: Leaving): void {
    this.#cover(why, Math.max(0, this.#unloading + UNLOADED_MS - Date.now()));
  }

  /** Called by the server where somebody signs out: a window that has no connection yet hears it from here. */
  tellOthers(): void {
    this.#others?.postMessage('signed-out');
  }

  #cover(why: Leaving, wait: number): void {
    this.why = why;
    this.stage = 'over';
    this.#until = Date.now() + wait - SLACK_MS;
    this.#look();
  }

  readonly #look = (): void => {
    const left = this.#until - Date.now();
    this.seconds = Math.max(0, Math.ceil(left / SECOND_MS));
    if (left <= -SLACK_MS) {
      this.#go();
    } else if (left <= this.warning && this.stage === 'quiet' && !this.#quietened()) {
      // Somebody may have been busy in another window of the same session.
      void this.#ask();
    }
  };

  #quietened(): boolean {
    return this.end === 'longest' && this.#warnedOfLongest;
  }

  async #ask(): Promise<void> {
    await this.#hear(this.#server?.left());
    if (this.#until - Date.now() <= this.warning && this.stage === 'quiet' && !this.#quietened()) {
      this.stage = 'warned';
    }
  }

  async #hear(answer?: Promise<Left>): Promise<void> {
    const heard = await answer?.catch(() => undefined);
    if (heard?.left !== undefined && heard.end && this.stage !== 'over') {
      this.#until = Date.now() + heard.left;
      this.end = heard.end;
    }
  }

  /** The server leads to the sign-in page and from there back to this very address; not whom it keeps out. */
  #go(): void {
    this.stage = 'over';
    if (!navigator.onLine) {
      return;
    }
    clearInterval(this.#timer);
    if (this.why === 'ended') {
      window.location.assign(new URL('login?ended', document.baseURI));
    } else {
      window.location.reload();
    }
  }

  async #stay(): Promise<void> {
    await this.#hear(this.#server?.active());
    this.stage = 'quiet';
  }

  #later(): void {
    this.#warnedOfLongest = true;
    this.stage = 'quiet';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('stage')) {
      if (this.stage === 'quiet') {
        this.dialog?.close();
      } else if (this.dialog && !this.dialog.open) {
        this.dialog.showModal();
      }
    }
  }

  protected override render(): TemplateResult {
    const over = this.stage === 'over';
    const out = this.why === 'signed-out' ? 'over' : this.why;
    const kind = over ? out : this.end;
    return html`<dialog
      class=${over ? 'over' : ''}
      role="alertdialog"
      aria-labelledby="title"
      aria-describedby="text"
      @cancel=${(event: Event) => event.preventDefault()}
    >
      <h2 id="title">${this.texts[`${kind}.title`]}</h2>
      <p id="text">${this.texts[kind === 'over' && !navigator.onLine ? 'over.offline' : `${kind}.text`]}</p>
      ${over ? nothing : this.#ways()}
    </dialog>`;
  }

  #ways(): TemplateResult {
    const time = `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
    const idle = this.end === 'idle';
    return html`<p class="time" role="timer" aria-live="off">${time}</p>
      <div class="ways">
        ${idle
          ? nothing
          : html`<button @click=${() => this.#later()}>${this.texts['later']}</button>`}
        ${idle
          ? html`<button class="main" @click=${() => void this.#stay()}>${this.texts['stay']}</button>`
          : nothing}
      </div>`;
  }
}
