import { html, nothing, type TemplateResult } from 'lit';
import type { Explorer } from './explorer';
import type { Stage } from './stage';

const TIP_WIDTH = 290;
const TIP_HEIGHT = 120;

function chip(explorer: Explorer, stage: Stage): TemplateResult | typeof nothing {
  const shown = explorer.chip();
  const top = shown && stage.topPixel(shown.node);
  return top
    ? html`<div
        class="chip"
        aria-hidden="true"
        style="transform: translate(calc(${Math.round(top[0])}px - round(50%, 1px)), calc(${Math.round(top[1]) - 8}px - 100%))"
      >
        ${shown.text}
      </div>`
    : nothing;
}

function tip(explorer: Explorer, stage: Stage): TemplateResult | typeof nothing {
  const shown = explorer.tip;
  if (!shown) {
    return nothing;
  }
  const [width, height] = stage.map.getSize() ?? [0, 0];
  const aside = shown.x > width - TIP_WIDTH ? '-100% - 14px' : '14px';
  const below = shown.y > height - TIP_HEIGHT ? '-100% - 12px' : '18px';
  return html`<div
    class="tip"
    aria-hidden="true"
    style="transform: translate(calc(${shown.x}px + ${aside}), calc(${shown.y}px + ${below}))"
  >
    <b>${shown.saying.title}</b>${shown.saying.lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
}

/** The label above the selected or focused area and what hovering says; the live region says the same in words. */
export function bubbles(explorer: Explorer, stage: Stage): TemplateResult {
  return html`${chip(explorer, stage)}${tip(explorer, stage)}`;
}
