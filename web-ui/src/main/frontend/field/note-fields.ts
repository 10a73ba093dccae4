import { html, nothing, type TemplateResult } from 'lit';
import type { Note, Problem } from './outbox';

/** Something to choose, with what it is called. */
export interface Choice {
  code: string;
  name: string;
}

/** The note that is being written, the words around it, and a way to change it. */
export interface Hand {
  note: Note;
  text(this: void, key: string): string;
  change(this: void, part: Partial<Note>): void;
}

export function placeField({ note, text, change }: Hand, place: string, locate: () => void): TemplateResult {
  return html`<div class="two">
      <label>
        ${text('place')}
        <input
          ?required=${note.longitude === undefined}
          autocomplete="off"
          maxlength="7"
          placeholder="1315 AB"
          .value=${note.postcode}
          @input=${(event: Event) =>
            change({
              postcode: (event.target as HTMLInputElement).value,
              longitude: undefined,
              latitude: undefined,
            })}
        />
      </label>
      <button type="button" @click=${() => locate()}>${text('place.own')}</button>
    </div>
    <span class="hint" aria-live="polite">${place || text('place.hint')}</span>`;
}

export function themeField({ note, text, change }: Hand, themes: Choice[]): TemplateResult {
  return html`<label>
    ${text('theme')}
    <select required @change=${(event: Event) => change({ theme: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${!note.theme}>${text('theme.choose')}</option>
      ${themes.map(
        ({ code, name }) => html`<option value=${code} ?selected=${note.theme === code}>${name}</option>`,
      )}
    </select>
  </label>`;
}

export function dayField({ note, text, change }: Hand, today: string): TemplateResult {
  return html`<label>
    ${text('day')}
    <input
      type="date"
      required
      max=${today}
      .value=${note.seenOn}
      @change=${(event: Event) => change({ seenOn: (event.target as HTMLInputElement).value })}
    />
  </label>`;
}

/** What the server says of the text, each piece with its reason; a second look where that is enough. */
export function problems({ note, text, change }: Hand, problem?: Problem): TemplateResult | typeof nothing {
  if (!problem) {
    return nothing;
  }
  const { detail, traces } = problem;
  const refused = traces.length === 0 || traces.some((one) => one.refused);
  return html`<div class=${refused ? 'bad' : 'warn'}>
    ${detail}
    <ul>
      ${traces.map(
        ({ from, to, message }) => html`<li><mark>“${note.text.slice(from, to)}”</mark> ${message}</li>`,
      )}
    </ul>
    ${refused ? nothing : box(text('looked'), note.looked, (looked) => change({ looked }))}
  </div>`;
}

/** @param preview address of the photo that goes along; empty for none */
export function photoField(
  { note, text, change }: Hand,
  preview: string,
  deeds: { choose(input: HTMLInputElement): void; drop(): void },
): TemplateResult {
  return html`<label>
      ${text('photo')}
      <input
        type="file"
        accept="image/jpeg,image/png"
        @change=${(event: Event) => deeds.choose(event.target as HTMLInputElement)}
      />
      <span class="hint">${text('photo.hint')}</span>
    </label>
    ${preview
      ? html`<img src=${preview} alt=${text('photo.preview')} />
          ${box(text('photo.clear'), note.photoClear, (photoClear) => change({ photoClear }), true)}
          <button type="button" @click=${() => deeds.drop()}>${text('photo.drop')}</button>`
      : nothing}`;
}

export function audienceField({ note, text, change }: Hand, offered: Choice[]): TemplateResult {
  const { audience, functions } = note;
  const choose = (code: string, chosen: boolean) =>
    change({ functions: chosen ? [...functions, code] : functions.filter((one) => one !== code) });
  return html`<label>
      ${text('audience')}
      <select @change=${(event: Event) => change({ audience: (event.target as HTMLSelectElement).value, functions: [] })}>
        ${['colleagues', 'functions', 'author'].map(
          (code) => html`<option value=${code} ?selected=${audience === code}>${text(`audience.${code}`)}</option>`,
        )}
      </select>
      <span class="hint">${text('audience.hint')}</span>
    </label>
    ${audience === 'functions'
      ? html`<fieldset>
          <legend class="hint">${text('audience.which')}</legend>
          ${offered.map(({ code, name }) =>
            box(name, functions.includes(code), (chosen) => choose(code, chosen)),
          )}
        </fieldset>`
      : nothing}`;
}

export function box(text: string, value: boolean, change: (value: boolean) => void, required = false): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      ?required=${required}
      .checked=${value}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${text}</span>
  </label>`;
}
