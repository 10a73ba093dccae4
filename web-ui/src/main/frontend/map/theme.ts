/** The colours of the base map and of the states, read from the design tokens. */
export interface Inks {
  land: string;
  water: string;
  waterEdge: string;
  waterInk: string;
  park: string;
  parkInk: string;
  road: string;
  roadEdge: string;
  rail: string;
  edge: string;
  label: string;
  selected: string;
  accent: string;
  protectedGround: string;
  protectedInk: string;
  noDataGround: string;
  noDataInk: string;
  pendingGround: string;
  pendingInk: string;
  font: string;
  /** High contrast was asked for: thick edges, class numbers. */
  forced: boolean;
}

const TOKENS: Record<keyof Omit<Inks, 'forced'>, string> = {
  land: '--sk-map-land',
  water: '--sk-map-water',
  waterEdge: '--sk-map-water-edge',
  waterInk: '--sk-map-water-ink',
  park: '--sk-map-park',
  parkInk: '--sk-map-park-ink',
  road: '--sk-map-road',
  roadEdge: '--sk-map-road-edge',
  rail: '--sk-map-rail',
  edge: '--sk-map-block-edge',
  label: '--sk-map-label',
  selected: '--sk-map-selected',
  accent: '--sk-accent',
  protectedGround: '--sk-state-protected-bg',
  protectedInk: '--sk-state-protected-ink',
  noDataGround: '--sk-state-nodata-bg',
  noDataInk: '--sk-state-nodata-ink',
  pendingGround: '--sk-state-pending-bg',
  pendingInk: '--sk-state-pending-ink',
  font: '--sk-font',
};

export const forcedColors = () => matchMedia('(forced-colors: active)');
export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function readInks(host: Element): Inks {
  const style = getComputedStyle(host);
  const inks = Object.fromEntries(
    Object.entries(TOKENS).map(([ink, token]) => [ink, style.getPropertyValue(token).trim()]),
  );
  return { ...inks, forced: forcedColors().matches } as Inks;
}

function tile(size: number, ratio: number, draw: (context: CanvasRenderingContext2D) => void): CanvasPattern | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size * ratio);
  canvas.height = canvas.width;
  const context = canvas.getContext('2d')!;
  context.scale(canvas.width / size, canvas.width / size);
  draw(context);
  return context.createPattern(canvas, 'repeat');
}

/** Diagonal lines: protected. One pixel of the pattern is one pixel of the device. */
export function hatch(inks: Inks, ratio: number): CanvasPattern | null {
  const size = 8;
  return tile(size, ratio, (context) => {
    context.fillStyle = inks.protectedGround;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = inks.protectedInk;
    context.lineWidth = inks.forced ? 1.6 : 1.05;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift - 1, size + 1);
      context.lineTo(shift + size + 1, -1);
    }
    context.stroke();
  });
}

/** Dots: not delivered yet. */
export function dots(inks: Inks, ratio: number): CanvasPattern | null {
  const size = 6;
  return tile(size, ratio, (context) => {
    context.fillStyle = inks.pendingGround;
    context.fillRect(0, 0, size, size);
    context.fillStyle = inks.pendingInk;
    for (const at of [1.5, 4.5]) {
      context.beginPath();
      context.arc(at, at, 1, 0, 2 * Math.PI);
      context.fill();
    }
  });
}

/** Colours as a canvas takes them: `var(--name)` becomes what the style sheets say, anything else stays. */
export function resolveColours(host: Element, colours: string[]): string[] {
  const style = getComputedStyle(host);
  return colours.map((colour) => {
    const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
    return name ? style.getPropertyValue(name).trim() : colour;
  });
}
