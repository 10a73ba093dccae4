import { html, type TemplateResult } from 'lit';
import * as icons from './icons';

export interface Actions {
  locate(): void;
  zoomBy(steps: number): void;
}

/** The buttons at the bottom right of the map. */
export function controls(actions: Actions, text: (key: string) => string, locating: boolean): TemplateResult {
  return html`<div class="controls">
    <button type="button" aria-label=${text('locate')} title=${text('locate')} aria-busy=${locating}
      @click=${() => actions.locate()}>${icons.pin}</button>
    <button type="button" aria-label=${text('zoomIn')} title=${text('zoomIn')}
      @click=${() => actions.zoomBy(1)}>${icons.plus}</button>
    <button type="button" aria-label=${text('zoomOut')} title=${text('zoomOut')}
      @click=${() => actions.zoomBy(-1)}>${icons.minus}</button>
  </div>`;
}
