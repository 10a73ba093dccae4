/**
 * An invented city as SVG markup: blocks along bent streets, a lake, canals, parks, a railway and main roads. Drawn from
 * a fixed seed, so that every sign-in page shows the same city. It is decoration and shows no figure of any place.
 */

type Point = readonly [number, number];
type Shape = readonly Point[];

export const WIDTH = 1000;
export const HEIGHT = 1000;

const MARGIN = 60;
const BEND = 26;
const DISTRICT = 60000;
const NEIGHBOURHOOD = 16000;

/** Where figures are high: x, y, reach, height. */
const HEARTS = [
  [400, 395, 120, 1],
  [745, 560, 130, 0.85],
  [560, 120, 110, 0.75],
  [300, 640, 100, 0.7],
  [120, 800, 90, 0.5],
] as const;

const LAKE: Shape = [[-90, 200], [60, 150], [200, 175], [285, 260], [295, 370], [235, 455], [110, 500], [-90, 480]];
const POND: Shape = [[748, 700], [805, 678], [850, 705], [848, 755], [795, 778], [745, 752]];
const CANALS: Shape[] = [
  [[280, 290], [380, 265], [470, 290], [600, 262], [760, 275], [1080, 232]],
  [[170, 480], [215, 560], [205, 660], [262, 760], [240, 880], [290, 1080]],
  [[600, 262], [640, 400], [610, 520], [690, 640], [760, 700]],
  [[215, 210], [272, 110], [250, -60]],
  [[845, 745], [930, 760], [1080, 800]],
  [[750, 275], [780, 150], [740, 40], [770, -60]],
];
const PARKS: Shape[] = [
  [[310, 205], [390, 178], [478, 200], [500, 262], [420, 252], [325, 268]],
  [[560, 410], [612, 400], [628, 500], [668, 600], [640, 668], [572, 610], [530, 520]],
  [[268, 700], [330, 668], [398, 700], [382, 790], [318, 872], [262, 840]],
  [[660, 830], [740, 850], [830, 880], [800, 1060], [640, 1060]],
  [[-60, 505], [60, 512], [168, 500], [192, 545], [120, 585], [-60, 580]],
];
const ROADS: Shape[] = [
  [[-60, 90], [120, 92], [300, 70], [470, 95], [540, 190], [560, 320], [520, 450], [420, 540], [260, 560], [90, 600], [-60, 590]],
  [[420, 540], [480, 640], [470, 760], [510, 880], [500, 1080]],
  [[550, 330], [700, 365], [860, 380], [1080, 362]],
  [[480, 660], [610, 690], [700, 800], [850, 850], [1080, 870]],
  [[520, 150], [620, 40], [640, -60]],
  [[90, 600], [70, 760], [120, 900], [90, 1080]],
  [[860, 380], [905, 520], [880, 660], [950, 790]],
];
const RAIL: Shape = [[-60, 770], [110, 690], [280, 570], [430, 420], [560, 250], [720, 120], [860, -10], [920, -60]];

/** A repeatable sequence of numbers between 0 and 1 (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bends the straight cuts into streets. */
function bent([x, y]: Point): Point {
  return [
    x + BEND * Math.sin(y / 143 + 0.6) + (BEND / 2) * Math.sin((x + y) / 91),
    y + BEND * Math.sin(x / 167 + 2.1) + (BEND / 2) * Math.sin((x - y) / 103),
  ];
}

function area(shape: Shape): number {
  let twice = 0;
  shape.forEach(([x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function centre(shape: Shape): Point {
  const sum = shape.reduce(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
  return [sum[0] / shape.length, sum[1] / shape.length];
}

/** The part of a convex shape on one side of a line through a point, `gap` away from it. */
function side(shape: Shape, at: Point, normal: Point, gap: number): Shape {
  const depth = ([x, y]: Point) => (x - at[0]) * normal[0] + (y - at[1]) * normal[1] - gap;
  const kept: Point[] = [];
  shape.forEach((point, i) => {
    const next = shape[(i + 1) % shape.length];
    const here = depth(point);
    const there = depth(next);
    if (here >= 0) {
      kept.push(point);
    }
    if (here >= 0 !== there >= 0) {
      const t = here / (here - there);
      kept.push([point[0] + (next[0] - point[0]) * t, point[1] + (next[1] - point[1]) * t]);
    }
  });
  return kept;
}

/** Cuts a convex shape across its longest edge. */
function halves(shape: Shape, gap: number, random: () => number): Shape[] {
  let longest = 0;
  let direction: Point = [1, 0];
  shape.forEach(([x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length];
    const length = Math.hypot(nextX - x, nextY - y);
    if (length > longest) {
      longest = length;
      direction = [(nextX - x) / length, (nextY - y) / length];
    }
  });
  const tilt = (random() - 0.5) * 0.22;
  const [dx, dy] = direction;
  const normal: Point = [dx * Math.cos(tilt) - dy * Math.sin(tilt), dx * Math.sin(tilt) + dy * Math.cos(tilt)];
  const [cx, cy] = centre(shape);
  const shift = (random() - 0.5) * longest * 0.22;
  const at: Point = [cx + dx * shift, cy + dy * shift];
  return [side(shape, at, normal, gap), side(shape, at, [-normal[0], -normal[1]], gap)];
}

function cut(shape: Shape, random: () => number): Shape[] {
  const size = area(shape);
  const [x, y] = centre(shape);
  const target = 950 + 1.7 * Math.hypot(x - 430, y - 420) + random() * 900;
  if (size < target || shape.length < 3) {
    return shape.length < 3 || size < 90 ? [] : [shape];
  }
  const gap = size > DISTRICT ? 4.4 : size > NEIGHBOURHOOD ? 3 : 1.5;
  return halves(shape, gap, random).flatMap((half) => cut(half, random));
}

function path(shape: Shape): string {
  const points: string[] = [];
  shape.forEach(([x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length];
    const steps = Math.max(1, Math.round(Math.hypot(nextX - x, nextY - y) / 18));
    for (let step = 0; step < steps; step++) {
      const [px, py] = bent([x + ((nextX - x) * step) / steps, y + ((nextY - y) * step) / steps]);
      points.push(`${px.toFixed(1)} ${py.toFixed(1)}`);
    }
  });
  return `M${points.join('L')}Z`;
}

/** A smooth curve through points (Catmull-Rom as Bézier). */
function curve(points: Shape, closed: boolean): string {
  const at = (i: number): Point =>
    closed ? points[(i + points.length) % points.length] : points[Math.max(0, Math.min(points.length - 1, i))];
  let drawn = `M${at(0)[0]} ${at(0)[1]}`;
  for (let i = 0; i < (closed ? points.length : points.length - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    drawn += `C${[...first, ...second, ...to].map((n) => n.toFixed(1)).join(' ')}`;
  }
  return closed ? `${drawn}Z` : drawn;
}

function fill([x, y]: Point, random: () => number): string {
  if (x > 850 && y < 215) {
    return 'url(#city-pending)';
  }
  const chance = random();
  if (chance < 0.02) {
    return 'url(#city-protected)';
  }
  if (chance < 0.03) {
    return 'var(--sk-state-nodata-bg)';
  }
  const warmth = HEARTS.reduce((sum, [hx, hy, reach, height]) => {
    return sum + height * Math.exp(-((x - hx) ** 2 + (y - hy) ** 2) / (2 * reach * reach));
  }, 0);
  const level = warmth * 4.6 + (random() - 0.5) * 1.7 + 0.75;
  return `var(--sk-seq-${Math.max(1, Math.min(5, Math.ceil(level)))})`;
}

function blocks(): string {
  const random = sequence(505);
  const land: Shape = [[-MARGIN, -MARGIN], [WIDTH + MARGIN, -MARGIN], [WIDTH + MARGIN, HEIGHT + MARGIN], [-MARGIN, HEIGHT + MARGIN]];
  return cut(land, random)
    .map((block) => {
      const inner = area(block) > 900 ? halves(block, 0, random)[0] : [];
      const line = inner.length > 2 ? `<path class="inner" d="${path(inner)}"/>` : '';
      return `<path fill="${fill(bent(centre(block)), random)}" d="${path(block)}"/>${line}`;
    })
    .join('');
}

function drawn(kind: string, shapes: Shape[], closed: boolean): string {
  return shapes.map((shape) => `<path class="${kind}" d="${curve(shape, closed)}"/>`).join('');
}

/** The whole city, to stand inside an `svg` element with a view box of 1000 by 1000. */
export function inventedCity(): string {
  const round = (kind: string) => [`${kind} edge`, kind].map((k) => drawn(k, ROADS, false)).join('');
  return `
    <defs>
      <pattern id="city-protected" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--sk-state-protected-bg)"/>
        <path d="M0 0V6" stroke="var(--sk-state-protected-ink)" stroke-width="1.4"/>
      </pattern>
      <pattern id="city-pending" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--sk-state-pending-bg)"/>
        <circle cx="3" cy="3" r="1" fill="var(--sk-state-pending-ink)"/>
      </pattern>
    </defs>
    <g class="blocks">${blocks()}</g>
    ${drawn('park edge', PARKS, true)}${drawn('park', PARKS, true)}
    ${drawn('water edge', [LAKE, POND], true)}${drawn('canal edge', CANALS, false)}
    ${drawn('canal', CANALS, false)}${drawn('water', [LAKE, POND], true)}
    ${drawn('rail edge', [RAIL], false)}
    ${round('road')}
    ${drawn('rail', [RAIL], false)}`;
}
