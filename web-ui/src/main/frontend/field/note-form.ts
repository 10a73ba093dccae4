import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { locate } from '../map/locate';
import {
  audienceField,
  box,
  dayField,
  photoField,
  placeField,
  problems,
  themeField,
  type Choice,
  type Hand,
} from './note-fields';
import { noteStyles } from './note-styles';
import { Outbox, streetAt, type Note, type Outcome, type Problem, type Waiting } from './outbox';
import { shrink } from './shrink';
import { waitingList } from './waiting-list';

const AGAIN_MS = 60_000;

/**
 * Writes a field note. A note is first kept on the device and then sent, so that nothing is lost where the connection is
 * poor; what waits is shown. Tells `note-sent` when the server has one.
 */
@customElement('sk-note-form')
export class NoteFormElement extends LitElement {
  static override styles = noteStyles;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** Whose notes these are, as the server tells people apart. */
  @property({ attribute: false }) owner = '';
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ attribute: false }) themes: Choice[] = [];
  @property({ attribute: false }) functions: Choice[] = [];
  @property({ attribute: false }) postcode = '';
  @property({ attribute: false }) today = '';

  @state() private draft: Note = this.#empty();
  @state() private photo?: Blob;
  @state() private place = '';
  @state() private problem?: Problem;
  @state() private told = '';
  @state() private busy = false;
  @state() private waiting: Waiting[] = [];
  @query('textarea') private area!: HTMLTextAreaElement;

  #timer?: ReturnType<typeof setInterval>;
  #preview = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#sendAll);
    window.addEventListener('pagehide', this.#putBy);
    this.#timer = setInterval(this.#sendAll, AGAIN_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#sendAll);
    window.removeEventListener('pagehide', this.#putBy);
    clearInterval(this.#timer);
  }

  protected override firstUpdated(): void {
    this.draft = this.#takenUp() ?? this.#empty();
    void this.#sendAll();
  }

  get #outbox(): Outbox {
    return new Outbox(this.owner);
  }

  get #drawer(): string {
    return `straatkubus-note-${this.owner}`;
  }

  /** What was typed outlives a page that goes away, such as at the end of a session; in this tab and for its author only. */
  readonly #putBy = (): void => {
    if (this.draft.text) {
      sessionStorage.setItem(this.#drawer, JSON.stringify(this.draft));
    }
  };

  #takenUp(): Note | undefined {
    const kept = sessionStorage.getItem(this.#drawer);
    sessionStorage.removeItem(this.#drawer);
    return kept ? (JSON.parse(kept) as Note) : undefined;
  }

  #empty(): Note {
    return {
      clientId: crypto.randomUUID(),
      postcode: this.postcode,
      theme: '',
      text: '',
      seenOn: this.today,
      audience: 'colleagues',
      functions: [],
      forGuests: false,
      quotable: false,
      looked: false,
      photoClear: false,
    };
  }

  readonly #sendAll = async (): Promise<void> => {
    this.waiting = await this.#outbox.all();
    for (const one of this.waiting.filter(({ problem }) => !problem)) {
      if (one.note.clientId !== this.draft.clientId) {
        await this.#follow(one, await this.#outbox.send(one));
      }
    }
  };

  /** What became of a note that waited. */
  async #follow(one: Waiting, outcome: Outcome): Promise<void> {
    if (outcome === 'sent') {
      await this.#outbox.drop(one.note.clientId);
      this.told = this.#text('sent');
      this.dispatchEvent(new CustomEvent('note-sent'));
    } else if (typeof outcome === 'object') {
      await this.#outbox.keep(one.note, one.photo, outcome);
    } else {
      this.told = this.#text(outcome);
    }
    this.waiting = await this.#outbox.all();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const one: Waiting = { note: this.draft, owner: this.owner, photo: this.photo };
    this.busy = true;
    this.told = '';
    await this.#outbox.keep(one.note, one.photo);
    const outcome = await this.#outbox.send(one);
    this.busy = false;
    if (typeof outcome === 'object') {
      // The words are still in front of their author, so they wait there and not in the list.
      await this.#outbox.drop(one.note.clientId);
      this.problem = outcome;
      this.area.focus();
      return;
    }
    this.#clear();
    await this.#follow(one, outcome);
  }

  #clear(): void {
    this.draft = this.#empty();
    this.#show(undefined);
    this.problem = undefined;
    this.place = '';
  }

  async #edit(one: Waiting): Promise<void> {
    this.draft = one.note;
    this.#show(one.photo);
    this.problem = one.problem;
    await this.#drop(one);
    this.area.focus();
  }

  async #drop(one: Waiting): Promise<void> {
    await this.#outbox.drop(one.note.clientId);
    this.waiting = await this.#outbox.all();
  }

  async #locate(): Promise<void> {
    const own = await locate();
    if (!own) {
      this.place = this.#text('place.none');
      return;
    }
    const street = await streetAt(own.lon, own.lat);
    this.place = street?.name ?? this.#text('place.later');
    this.#change({ postcode: street?.postcode ?? '', longitude: own.lon, latitude: own.lat });
  }

  async #choosePhoto(input: HTMLInputElement): Promise<void> {
    const chosen = input.files?.[0];
    const clean = chosen && (await shrink(chosen));
    input.value = '';
    this.told = chosen && !clean ? this.#text('photo.unreadable') : '';
    this.#show(clean);
    this.#change({ photoClear: false });
  }

  #show(photo?: Blob): void {
    URL.revokeObjectURL(this.#preview);
    this.#preview = photo ? URL.createObjectURL(photo) : '';
    this.photo = photo;
  }

  #change(part: Partial<Note>): void {
    this.draft = { ...this.draft, ...part };
  }

  #text(key: string): string {
    return this.texts[key] ?? '';
  }

  protected override render(): TemplateResult {
    const hand: Hand = {
      note: this.draft,
      text: (key) => this.#text(key),
      change: (part) => this.#change(part),
    };
    return html`
      ${waitingList(this.waiting, (key) => this.#text(key), {
        send: () => void this.#sendAll(),
        edit: (one) => void this.#edit(one),
        drop: (one) => void this.#drop(one),
      })}
      <form @submit=${(event: Event) => void this.#submit(event)}>
        <div class="warn">${this.#text('warning')}</div>
        ${placeField(hand, this.place, () => void this.#locate())}
        <div class="pair">${themeField(hand, this.themes)} ${dayField(hand, this.today)}</div>
        <label>
          ${this.#text('text')}
          <textarea
            required
            maxlength="1000"
            aria-describedby="problem"
            .value=${this.draft.text}
            @input=${(event: Event) =>
              this.#change({ text: (event.target as HTMLTextAreaElement).value, looked: false })}
          ></textarea>
        </label>
        <div id="problem" role="alert">${problems(hand, this.problem)}</div>
        ${photoField(hand, this.photo ? this.#preview : '', {
          choose: (input) => void this.#choosePhoto(input),
          drop: () => this.#show(undefined),
        })}
        ${audienceField(hand, this.functions)}
        ${box(hand.text('guests'), this.draft.forGuests, (forGuests) => this.#change({ forGuests }))}
        ${box(hand.text('quotable'), this.draft.quotable, (quotable) => this.#change({ quotable }))}
        <button class="main" ?disabled=${this.busy}>${this.#text(this.busy ? 'sending' : 'keep')}</button>
        <div class="told" role="status">${this.told}</div>
      </form>
    `;
  }
}
