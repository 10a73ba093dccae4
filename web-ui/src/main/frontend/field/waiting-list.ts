import { html, nothing, type TemplateResult } from 'lit';
import type { Waiting } from './outbox';

interface Deeds {
  send(): void;
  edit(one: Waiting): void;
  drop(one: Waiting): void;
}

/** The notes that wait on this device, so that their author knows what colleagues do not see yet. */
export function waitingList(
  waiting: Waiting[],
  text: (key: string) => string,
  deeds: Deeds,
): TemplateResult | typeof nothing {
  return waiting.length === 0
    ? nothing
    : html`<section class="waiting" aria-label=${text('waiting')}>
        <h2>${text('waiting')}</h2>
        <div class="hint">${text('waiting.hint')}</div>
        <ul>
          ${waiting.map((one) => row(one, text, deeds))}
        </ul>
        <div class="actions"><button type="button" @click=${deeds.send}>${text('waiting.send')}</button></div>
      </section>`;
}

function row(one: Waiting, text: (key: string) => string, deeds: Deeds): TemplateResult {
  const { note, problem } = one;
  return html`<li>
    <div>${[note.postcode, note.seenOn].filter(Boolean).join(' · ')}</div>
    <div>${note.text}</div>
    ${problem ? html`<div class="bad">${problem.detail}</div>` : nothing}
    <div class="actions">
      <button type="button" @click=${() => deeds.edit(one)}>${text('waiting.edit')}</button>
      <button type="button" class="danger" @click=${() => deeds.drop(one)}>${text('waiting.drop')}</button>
    </div>
  </li>`;
}
