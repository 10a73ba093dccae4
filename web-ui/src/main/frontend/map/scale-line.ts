import { html, type TemplateResult } from 'lit';

const LONGEST = 104;

/** The longest round distance that fits, and its length in pixels. */
function roundDistance(metresPerPixel: number): { metres: number; pixels: number } {
  const longest = LONGEST * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = [5, 2.5, 2, 1].map((factor) => factor * power).find((length) => length <= longest) ?? power;
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}

function writeDistance(metres: number, locale: string): string {
  const kilometres = metres >= 1000;
  const number = new Intl.NumberFormat(locale).format(kilometres ? metres / 1000 : metres);
  return `${number} ${kilometres ? 'km' : 'm'}`;
}

/** @param metresPerPixel metres on the ground per CSS pixel */
export function scaleLine(metresPerPixel: number, locale: string): TemplateResult {
  const { metres, pixels } = roundDistance(metresPerPixel);
  return html`<span class="scale">
    <svg width=${pixels + 2} height="8" aria-hidden="true">
      <path d="M1 1v5h${pixels}V1" fill="none" stroke="currentColor" stroke-width="1.3"></path>
    </svg>
    ${writeDistance(metres, locale)}
  </span>`;
}
