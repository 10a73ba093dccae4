/** Units along the side of a tile. */
export const EXTENT = 4096;

/** The areas of one lattice in a tile. Flat arrays: a tile of a dense city has thousands of areas. */
export interface Part {
  lattice: number;
  node: Int32Array;
  code: string[];
  name: string[];
  /** x,y per corner, from the tile's north-west; what lies outside the tile belongs to an area that crosses its edge. */
  corners: Int32Array;
  /** By ring the number of its first corner; one more at the end. */
  rings: Int32Array;
  /** By area the number of its first ring; one more at the end. */
  areas: Int32Array;
  /** minX,minY,maxX,maxY by area. */
  bounds: Int32Array;
}

const CLOSE = 7;

/** Reads the encoding of Protocol Buffers. */
class Reader {
  at: number;

  constructor(
    readonly bytes: Uint8Array,
    start: number,
    readonly end: number,
  ) {
    this.at = start;
  }

  varint(): number {
    let value = 0;
    let shift = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) {
        return value;
      }
      shift *= 128;
    }
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  inner(): Reader {
    const length = this.varint();
    this.at += length;
    return new Reader(this.bytes, this.at - length, this.at);
  }

  text(): string {
    return new TextDecoder().decode(this.bytes.subarray(this.at, this.end));
  }

  /** @param each what to do with a field: its number, and what it holds */
  fields(each: (field: number, inner: Reader | undefined, value: number) => void): void {
    while (this.at < this.end) {
      const tag = this.varint();
      if (tag % 8 === 2) {
        each(tag >> 3, this.inner(), 0);
      } else if (tag % 8 === 0) {
        each(tag >> 3, undefined, this.varint());
      } else {
        throw new Error('Not a vector tile of this map');
      }
    }
  }
}

interface Draft {
  node: number[];
  tags: number[][];
  corners: number[];
  rings: number[];
  areas: number[];
}

function outline(geometry: Reader, draft: Draft): void {
  let x = 0;
  let y = 0;
  while (geometry.at < geometry.end) {
    const command = geometry.varint();
    if (command % 8 === CLOSE) {
      draft.rings.push(draft.corners.length / 2);
    } else {
      for (let i = command >> 3; i > 0; i -= 1) {
        x += geometry.signed();
        y += geometry.signed();
        draft.corners.push(x, y);
      }
    }
  }
}

function feature(message: Reader, draft: Draft): void {
  message.fields((field, inner, value) => {
    if (field === 1) {
      draft.node.push(value);
    } else if (field === 2) {
      const tags: number[] = [];
      while (inner!.at < inner!.end) {
        tags[inner!.varint()] = inner!.varint();
      }
      draft.tags.push(tags);
    } else if (field === 4) {
      outline(inner!, draft);
    }
  });
  draft.areas.push(draft.rings.length - 1);
}

function boundsOf({ corners, rings, areas }: Draft): Int32Array {
  const bounds = new Int32Array((areas.length - 1) * 4);
  for (let area = 0; area + 1 < areas.length; area += 1) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = rings[areas[area]] * 2; i < rings[areas[area + 1]] * 2; i += 2) {
      minX = Math.min(minX, corners[i]);
      maxX = Math.max(maxX, corners[i]);
      minY = Math.min(minY, corners[i + 1]);
      maxY = Math.max(maxY, corners[i + 1]);
    }
    bounds.set([minX, minY, maxX, maxY], area * 4);
  }
  return bounds;
}

function part(layer: Reader): Part {
  const draft: Draft = { node: [], tags: [], corners: [], rings: [0], areas: [0] };
  const values: string[] = [];
  let lattice = 0;
  layer.fields((field, inner) => {
    if (field === 1) {
      lattice = Number(inner!.text());
    } else if (field === 2) {
      feature(inner!, draft);
    } else if (field === 4) {
      inner!.fields((_, text) => values.push(text!.text()));
    }
  });
  return {
    lattice,
    node: Int32Array.from(draft.node),
    code: draft.tags.map(([code]) => values[code] ?? ''),
    name: draft.tags.map((tags) => values[tags[1]] ?? ''),
    corners: Int32Array.from(draft.corners),
    rings: Int32Array.from(draft.rings),
    areas: Int32Array.from(draft.areas),
    bounds: boundsOf(draft),
  };
}

/** Decodes a Mapbox Vector Tile whose layers are lattices; throws when the bytes are something else. */
export function decodeTile(buffer: ArrayBuffer): Part[] {
  const parts: Part[] = [];
  new Reader(new Uint8Array(buffer), 0, buffer.byteLength).fields((field, layer) => {
    if (field === 3 && layer) {
      parts.push(part(layer));
    }
  });
  return parts;
}

/** Which area of a part lies at a point of the tile, -1 for none (even-odd over all rings, so holes are outside). */
export function areaAt({ areas, rings, corners, bounds }: Part, x: number, y: number): number {
  for (let area = 0; area + 1 < areas.length; area += 1) {
    const at = area * 4;
    if (x < bounds[at] || x > bounds[at + 2] || y < bounds[at + 1] || y > bounds[at + 3]) {
      continue;
    }
    let inside = false;
    for (let ring = areas[area]; ring < areas[area + 1]; ring += 1) {
      for (let i = rings[ring] * 2, j = rings[ring + 1] * 2 - 2; i < rings[ring + 1] * 2; j = i, i += 2) {
        const crosses = corners[i + 1] > y !== corners[j + 1] > y;
        const share = (y - corners[i + 1]) / (corners[j + 1] - corners[i + 1]);
        if (crosses && x < (corners[j] - corners[i]) * share + corners[i]) {
          inside = !inside;
        }
      }
    }
    if (inside) {
      return area;
    }
  }
  return -1;
}
