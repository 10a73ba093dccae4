/** A ring as absolute local coordinates x0,y0,x1,y1,…; y grows northwards, the ring is not closed. */
export type Ring = Int32Array;
/** A polygon: its outer ring, then its holes. */
export type Polygon = Ring[];

export type FeatureKind = 'water' | 'park' | 'road' | 'rail' | 'builtup' | 'canal' | 'border';

export interface Feature {
  kind: FeatureKind;
  name: string;
  /** Metres on the ground; 0 for polygons. */
  width: number;
  line?: Ring;
  polygons: Polygon[];
}

export interface Place {
  name: string;
  /** 1 district, 2 neighbourhood, 3 water or park. */
  rank: number;
  x: number;
  y: number;
}

/** Levels as they travel in the file. */
export const LEVEL = { street: 0, block250: 3, neighbourhood: 4, municipality: 6 } as const;

/** The areas of one municipality with their shapes. Coordinates are local: integers times `unit` from `origin`. */
export interface Lattice {
  id: string;
  size: number;
  /** EPSG:3857 metres. */
  origin: [number, number];
  unit: number;
  level: Uint8Array;
  /** -1 for the municipality. */
  parent: Int32Array;
  code: string[];
  name: string[];
  /** x,y per node. */
  label: Int32Array;
  /** Empty for a node without a shape. */
  shapes: Polygon[][];
  /** minX,minY,maxX,maxY per node; minX > maxX without a shape. */
  bounds: Int32Array;
  extent: [number, number, number, number];
  features: Feature[];
  places: Place[];
  byCode: Map<string, number>;
}

type RawPolygon = number[][];
type RawShape = RawPolygon | { m: RawPolygon[] };

interface RawFeature {
  kind: FeatureKind;
  name?: string;
  width?: number;
  line?: number[];
  polygon?: RawPolygon;
  polygons?: RawPolygon[];
}

interface RawGeometry {
  version: number;
  lattice: string;
  origin: [number, number];
  unit: number;
  nodes: { level: number[]; parent: (number | null)[]; code: string[]; name: string[]; label: number[] };
  shapes: RawShape[];
  features: RawFeature[];
  places: { name: string; rank: number; at: [number, number] }[];
}

/** Undoes the delta coding: the first pair is absolute, every next one is relative to the one before. */
function ring(deltas: number[]): Ring {
  const out = new Int32Array(deltas.length);
  for (let i = 0; i < deltas.length; i += 1) {
    out[i] = deltas[i] + (i < 2 ? 0 : out[i - 2]);
  }
  return out;
}

function polygons(shape: RawShape): Polygon[] {
  if (!Array.isArray(shape)) {
    return shape.m.map((polygon) => polygon.map(ring));
  }
  return shape.length === 0 ? [] : [shape.map(ring)];
}

function feature({ kind, name, width, line, polygon, polygons: parts }: RawFeature): Feature {
  return {
    kind,
    name: name ?? '',
    width: width ?? 0,
    line: line && ring(line),
    polygons: (parts ?? (polygon ? [polygon] : [])).map((part) => part.map(ring)),
  };
}

function widen(bounds: Int32Array, at: number, outer: Ring): void {
  for (let i = 0; i < outer.length; i += 2) {
    bounds[at] = Math.min(bounds[at], outer[i]);
    bounds[at + 1] = Math.min(bounds[at + 1], outer[i + 1]);
    bounds[at + 2] = Math.max(bounds[at + 2], outer[i]);
    bounds[at + 3] = Math.max(bounds[at + 3], outer[i + 1]);
  }
}

function boundsOf(shapes: Polygon[][]): Int32Array {
  const bounds = new Int32Array(shapes.length * 4);
  shapes.forEach((shape, node) => {
    const at = node * 4;
    bounds.fill(0x7fffffff, at, at + 2);
    bounds.fill(-0x7fffffff, at + 2, at + 4);
    shape.forEach((polygon) => widen(bounds, at, polygon[0]));
  });
  return bounds;
}

function extentOf(bounds: Int32Array): [number, number, number, number] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < bounds.length; at += 4) {
    if (bounds[at] <= bounds[at + 2]) {
      extent[0] = Math.min(extent[0], bounds[at]);
      extent[1] = Math.min(extent[1], bounds[at + 1]);
      extent[2] = Math.max(extent[2], bounds[at + 2]);
      extent[3] = Math.max(extent[3], bounds[at + 3]);
    }
  }
  return extent;
}

/** Decodes a geometry file; throws when it is not one this client understands. */
export function decodeGeometry(raw: unknown): Lattice {
  const file = raw as RawGeometry;
  if (file?.version !== 1 || !Array.isArray(file.shapes)) {
    throw new Error('Not a geometry file of version 1');
  }
  const size = file.nodes.code.length;
  if (file.shapes.length !== size || file.nodes.parent.length !== size) {
    throw new Error(`Geometry of ${size} nodes has ${file.shapes.length} shapes`);
  }
  const shapes = file.shapes.map(polygons);
  const bounds = boundsOf(shapes);
  return {
    id: file.lattice,
    size,
    origin: file.origin,
    unit: file.unit,
    level: Uint8Array.from(file.nodes.level),
    parent: Int32Array.from(file.nodes.parent, (parent) => parent ?? -1),
    code: file.nodes.code,
    name: file.nodes.name,
    label: Int32Array.from(file.nodes.label),
    shapes,
    bounds,
    extent: extentOf(bounds),
    features: file.features.map(feature),
    places: file.places.map(({ name, rank, at }) => ({ name, rank, x: at[0], y: at[1] })),
    byCode: new Map(file.nodes.code.map((code, node) => [code, node])),
  };
}

/** Whether a local point lies in a shape (even-odd over all rings, so holes are outside). */
export function contains(shape: Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const polygon of shape) {
    for (const line of polygon) {
      for (let i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
        const crosses = line[i + 1] > y !== line[j + 1] > y;
        if (crosses && x < ((line[j] - line[i]) * (y - line[i + 1])) / (line[j + 1] - line[i + 1]) + line[i]) {
          inside = !inside;
        }
      }
    }
  }
  return inside;
}

/** The highest y at which a vertical line at x meets a shape, or undefined when it passes beside it. */
export function topAt(shape: Polygon[], x: number): number | undefined {
  let top: number | undefined;
  for (const polygon of shape) {
    const line = polygon[0];
    for (let i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
      if (line[i] > x !== line[j] > x) {
        const y = line[i + 1] + ((x - line[i]) / (line[j] - line[i])) * (line[j + 1] - line[i + 1]);
        top = top === undefined ? y : Math.max(top, y);
      }
    }
  }
  return top;
}
