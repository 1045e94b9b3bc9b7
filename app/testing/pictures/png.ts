// PNG files, written pixel by pixel as a test wants them (PNG, third edition). Written without a look at how the app reads them.
import { crc32, deflateSync } from 'node:zlib';

export interface PngPlan {
  width: number;
  height: number;
  /** Bits of a sample; 16 unless said. */
  bits?: 1 | 8 | 16;
  /** 0: grey, 2: RGB, 4: grey and alpha, 6: RGB and alpha. */
  colourType: 0 | 2 | 4 | 6;
  /** The samples of a pixel. */
  at: (x: number, y: number) => number[];
  isInterlaced?: boolean;
  /** The filter of each row by its number, from 0 to 4; 0 unless said. */
  filterOf?: (y: number) => number;
  /** Chunks between the header and the pixels. */
  before?: Uint8Array[];
  /** Chunks between the pixels and the end. */
  after?: Uint8Array[];
  /** Chunks that the pixels are cut into; 1 unless said. */
  pieces?: number;
}

/** In which of the seven passes a pixel is stored, by its place in a square of 8×8. */
const PASS_OF = [
  '16462646',
  '77777777',
  '56565656',
  '77777777',
  '36463646',
  '77777777',
  '56565656',
  '77777777',
];

export function png(plan: PngPlan): Uint8Array<ArrayBuffer> {
  const { width, height, bits = 16, colourType, isInterlaced = false, before = [], after = [] } = plan;
  const { pieces = 1 } = plan;
  const packed = deflateSync(Uint8Array.from(isInterlaced ? passes(plan) : filtered(plan, straight(plan))));
  const length = Math.ceil(packed.length / pieces);
  const cut = Array.from({ length: pieces }, (_, i) => packed.subarray(i * length, (i + 1) * length));
  return joined([
    SIGNATURE,
    chunk('IHDR', [...u32(width), ...u32(height), bits, colourType, 0, 0, Number(isInterlaced)]),
    ...before,
    ...cut.map((piece) => chunk('IDAT', piece)),
    ...after,
    chunk('IEND', []),
  ]);
}

/** A PNG of one bit and one colour, whose rows are never in memory together. */
export function plainPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const packed = deflateSync(new Uint8Array((1 + Math.ceil(width / 8)) * height));
  const head = chunk('IHDR', [...u32(width), ...u32(height), 1, 0, 0, 0, 0]);
  return joined([SIGNATURE, head, chunk('IDAT', packed), chunk('IEND', [])]);
}

export function chunk(name: string, content: ArrayLike<number>): Uint8Array {
  const named = Uint8Array.from([...ascii(name), ...Array.from(content)]);
  return Uint8Array.from([...u32(content.length), ...named, ...u32(crc32(named))]);
}

/** EXIF data that say nothing but how the camera was held. */
export const orientationExif = (orientation: number): number[] => [
  ...ascii('MM'),
  ...[0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0, 0, 0, 0],
];

/** A second frame after the pixels of the first, which make a PNG move: chunks for `before` and `after`. */
export function secondFrame(plan: PngPlan): { before: Uint8Array[]; after: Uint8Array[] } {
  const control = (number: number) =>
    chunk('fcTL', [
      ...u32(number),
      ...[...u32(plan.width), ...u32(plan.height), ...u32(0), ...u32(0)],
      ...[0, 1, 0, 10, 0, 0],
    ]);
  const packed = deflateSync(Uint8Array.from(filtered(plan, straight(plan))));
  return {
    before: [chunk('acTL', [...u32(2), ...u32(0)]), control(0)],
    after: [control(1), chunk('fdAT', [...u32(2), ...packed])],
  };
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

type Row = number[][];

const straight = ({ width, height, at }: PngPlan): Row[] =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => at(x, y)));

/** The rows of each pass on their own: a pass knows no row of another. */
function passes(plan: PngPlan): number[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((pass) => {
    const rows = Array.from({ length: plan.height }, (_, y) =>
      Array.from({ length: plan.width }, (_, x) => x)
        .filter((x) => PASS_OF[y % 8][x % 8] === String(pass))
        .map((x) => plan.at(x, y)),
    );
    const there = rows.filter((row) => row.length > 0);
    return filtered(plan, there);
  });
}

function filtered({ bits = 16, filterOf = () => 0 }: PngPlan, rows: Row[]): number[] {
  let above: number[] = [];
  return rows.flatMap((row, y) => {
    const bytes = row.flatMap((samples) => samples.flatMap((v) => (bits === 16 ? [v >> 8, v & 255] : [v])));
    const step = row[0].length * (bits / 8);
    const filter = filterOf(y);
    const out = bytes.map((byte, i) => {
      const [a, b, c] = [bytes[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0];
      return (byte - predicted(filter, a, b, c)) & 255;
    });
    above = bytes;
    return [filter, ...out];
  });
}

function predicted(filter: number, a: number, b: number, c: number): number {
  if (filter < 4) return [0, a, b, Math.floor((a + b) / 2)][filter];
  const estimate = a + b - c;
  const off = (v: number) => Math.abs(estimate - v);
  return [a, b, c].reduce((best, v) => (off(v) < off(best) ? v : best));
}

const u32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
