import { html, nothing, type TemplateResult } from 'lit';
import type { Sketch } from './sketch';

/** What to do while drawing, as words and as buttons: no key or double click is needed. */
export function sketchBar(sketch: Sketch, text: (key: string) => string): TemplateResult | typeof nothing {
  return sketch.active
    ? html`<div class="sketch" role="group" aria-label=${text('draw')}>
        <span>${text(sketch.closable ? 'draw.close' : 'draw.corners')}</span>
        <button type="button" ?disabled=${sketch.corners === 0} @click=${() => sketch.undo()}>
          ${text('draw.undo')}
        </button>
        <button type="button" class="main" ?disabled=${!sketch.closable} @click=${() => sketch.finish()}>
          ${text('draw.done')}
        </button>
        <button type="button" @click=${() => sketch.stop()}>${text('draw.stop')}</button>
      </div>`
    : nothing;
}
