import { contextOf } from './canvas';

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | undefined;

/** A CSS colour as one pixel of an image, as 32 bits in the order of this machine; 0 for the empty colour. */
export function pixelOf(colour: string): number {
  const pixel = known.get(colour) ?? (colour ? read(colour) : 0);
  known.set(colour, pixel);
  return pixel;
}

function read(colour: string): number {
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    context = contextOf(canvas);
  }
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0];
}

/** One colour over another. @param share of the upper one, 0 to 1 */
export function mixed(lower: string, upper: string, share: number): number {
  const below = new Uint8ClampedArray(Uint32Array.of(pixelOf(lower)).buffer);
  const above = new Uint8ClampedArray(Uint32Array.of(pixelOf(upper)).buffer);
  const mix = below.map((value, i) => value + (above[i] - value) * share);
  return new Uint32Array(mix.buffer)[0];
}
