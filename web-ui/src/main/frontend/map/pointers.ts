import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Stage } from './stage';

/** Where somebody points; another turn at the same place is another pointer. */
export interface Pointer {
  turn: number;
  lon: number;
  lat: number;
  name: string;
}

export const pointerStyles = css`
  .pointer {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 2;
    pointer-events: none;
    animation: sk-pointed 12s forwards;
  }
  .pointer i {
    position: absolute;
    left: -14px;
    top: -14px;
    width: 22px;
    height: 22px;
    border: 3px solid var(--sk-accent);
    border-radius: 50%;
    background: rgb(255 255 255 / 35%);
    box-shadow: 0 0 0 2px #fff;
  }
  .pointer b {
    position: absolute;
    left: 18px;
    top: -12px;
    padding: 1px 8px 2px;
    border-radius: 12px;
    background: var(--sk-accent);
    color: #fff;
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }
  @keyframes sk-pointed {
    0%,
    85% {
      opacity: 1;
    }
    100% {
      opacity: 0;
      visibility: hidden;
    }
  }
`;

/** The places where people point, for as long as they need to be seen. */
export function pointers(shown: Pointer[], stage: Stage): TemplateResult {
  return html`${repeat(
    shown,
    (pointer) => pointer.turn,
    (pointer) => {
      const at = stage.pixelAt(pointer.lon, pointer.lat);
      return at
        ? html`<div class="pointer" style="transform: translate(${Math.round(at[0])}px, ${Math.round(at[1])}px)">
            <i></i><b>${pointer.name}</b>
          </div>`
        : html``;
    },
  )}`;
}
