/** What stands around the map in a picture of it. */
export interface PictureWords {
  name: string;
  title: string;
  lines: string[];
  legend: { colour: string | CanvasPattern; text: string }[];
  notes: string[];
}

const EDGE = 24;
const LINE = 20;
const RATIO = 2;

/**
 * Saves what the map shows as a PNG with its title above it, and the legend, period, sources and protection note below.
 * The legend's colours are those of a canvas.
 */
export async function savePicture(surface: HTMLElement, words: PictureWords, font: string): Promise<void> {
  const box = surface.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const wide = box.width - 2 * EDGE;
  context.font = `13px ${font}`;
  const widest = Math.max(...words.legend.map(({ text }) => context.measureText(text).width), 0);
  const columns = Math.max(1, Math.floor(wide / (widest + 50)));
  const legendRows = Math.ceil(words.legend.length / columns);
  const lines = words.lines.flatMap((line) => wrapped(context, line, wide));
  const notes = words.notes.flatMap((note) => wrapped(context, note, wide));
  const head = EDGE + 30 + lines.length * LINE + 12;
  const below = head + box.height + 16;
  canvas.width = box.width * RATIO;
  canvas.height = (below + (legendRows + notes.length) * LINE + 12 + EDGE) * RATIO;
  context.scale(RATIO, RATIO);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawMap(context, surface, box, head);
  const write = (text: string, x: number, y: number, style = '13px', colour = '#2b2e2d') => {
    context.font = `${style} ${font}`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  write(words.title, EDGE, EDGE + 18, '600 20px', '#181b1b');
  lines.forEach((line, i) => write(line, EDGE, EDGE + 40 + i * LINE));
  words.legend.forEach(({ colour, text }, i) => {
    const x = EDGE + (i % columns) * (wide / columns);
    const y = below + Math.floor(i / columns) * LINE;
    context.fillStyle = colour;
    context.fillRect(x, y, 22, 14);
    context.strokeStyle = '#868781';
    context.strokeRect(x, y, 22, 14);
    write(text, x + 30, y + 12);
  });
  notes.forEach((note, i) => write(note, EDGE, below + legendRows * LINE + 24 + i * LINE, '13px', '#62645f'));
  save(await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')), words.name);
}

/** The layers of the map as they lie on the screen, one over another, without those that stay there. */
function drawMap(context: CanvasRenderingContext2D, surface: HTMLElement, box: DOMRect, top: number): void {
  const style = getComputedStyle(surface);
  context.save();
  context.beginPath();
  context.rect(0, top, box.width, box.height);
  context.clip();
  context.fillStyle = style.getPropertyValue('--sk-map-land').trim() || '#fff';
  context.fillRect(0, top, box.width, box.height);
  for (const layer of surface.querySelectorAll<HTMLCanvasElement>('canvas:not([data-stays])')) {
    const at = layer.getBoundingClientRect();
    if (layer.width > 0 && layer.height > 0) {
      context.drawImage(layer, at.left - box.left, top + at.top - box.top, at.width, at.height);
    }
  }
  context.restore();
}

function wrapped(context: CanvasRenderingContext2D, text: string, wide: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > wide) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

function save(picture: Blob | null, name: string): void {
  if (picture) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
