import { css, html, nothing, type TemplateResult } from 'lit';
import type { Sketch } from './sketch';

export const sketchStyles = css`
  .sketch {
    position: absolute;
    right: 64px;
    bottom: var(--sk-map-sketch-bottom, var(--_controls-bottom));
    z-index: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    width: max-content;
    max-width: max(300px, calc(100% - 390px));
    box-sizing: border-box;
    padding: 8px 8px 8px 14px;
    border-radius: var(--sk-radius-l);
    background: var(--sk-surface);
    box-shadow: var(--sk-elevation-3);
  }
  .sketch button {
    width: auto;
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid var(--sk-control-edge);
    border-radius: var(--sk-radius-m);
    font-weight: var(--sk-weight-medium);
  }
  .sketch .main {
    border-color: var(--sk-accent);
    background: var(--sk-accent);
    color: #fff;
  }
  .sketch button:disabled {
    border-color: var(--sk-line);
    background: var(--sk-grey-100);
    color: var(--sk-text-secondary);
    cursor: default;
  }
  @media (pointer: coarse) {
    .sketch button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .sketch {
      border: 1px solid CanvasText;
    }
  }
`;

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
