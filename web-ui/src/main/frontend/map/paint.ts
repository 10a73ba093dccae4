import type { Symbols } from './symbols';
import type { ValueFormat } from './wording';

/** Classes from 100 on are not a class of the palette. */
export const CLASS = { notDrawn: 100, protected: 250, noData: 251, notDelivered: 252 } as const;

/** What every node of a lattice looks like now. */
export interface Paint {
  classes: Uint8Array;
  /** NaN where there is no single figure. */
  values: Float32Array;
  /** How it is to be shown, where it was fetched before the server told that. */
  look?: Look;
}

/** How figures are shown and told. */
export interface Look {
  /** Address of the paint. */
  paint: string;
  palette: string[];
  symbols?: Symbols | null;
  valueFormat: ValueFormat;
  texts: Record<string, string>;
}

const HEADER = 8;
const MAGIC = 0x31504b53;

/** Bytes of a paint of so many nodes. */
export function paintBytes(nodes: number): number {
  return HEADER + Math.ceil(nodes / 4) * 4 + nodes * 4;
}

/** Decodes a paint; throws when the bytes are something else, such as a sign-in page. */
export function decodePaint(buffer: ArrayBuffer): Paint {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEADER || view.getUint32(0, true) !== MAGIC) {
    throw new Error('Not a paint');
  }
  const nodes = view.getInt32(4, true);
  if (buffer.byteLength < paintBytes(nodes)) {
    throw new Error(`A paint of ${nodes} nodes cannot have ${buffer.byteLength} bytes`);
  }
  const look = new Uint8Array(buffer, paintBytes(nodes));
  return {
    classes: new Uint8Array(buffer, HEADER, nodes),
    values: new Float32Array(buffer, paintBytes(nodes) - nodes * 4, nodes),
    look: look.length > 0 ? JSON.parse(new TextDecoder().decode(look)) : undefined,
  };
}
