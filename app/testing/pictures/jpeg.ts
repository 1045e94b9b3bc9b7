// Baseline JPEG files of flat squares of 8×8 pixels, whose values a decoder gives back exactly (ITU-T T.81).

export interface JpegPlan {
  width: number;
  height: number;
  /** The components of the square that holds a pixel: one of grey; three of Y, Cb, Cr; four of C, M, Y, K as Adobe stores them, 255 for no ink. */
  at: (x: number, y: number) => number[];
  /** EXIF data, from the byte order on. */
  exif?: number[];
}

export function jpeg({ width, height, at, exif }: JpegPlan): Uint8Array<ArrayBuffer> {
  const components = at(0, 0).map((_, i) => i + 1);
  const isInk = components.length === 4;
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(isInk ? segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 0]) : []),
    ...(exif ? segment(0xe1, [...ascii('Exif'), 0, 0, ...exif]) : []),
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(0xc0, [
      8,
      ...u16(height),
      ...u16(width),
      components.length,
      ...components.flatMap((i) => [i, 0x11, 0]),
    ]),
    // Sizes of differences from 0 to 11, four bits each; and the one word that a flat square needs after its mean.
    ...segment(0xc4, [
      0x00,
      0,
      0,
      0,
      12,
      ...Array<number>(12).fill(0),
      ...Array.from({ length: 12 }, (_, i) => i),
    ]),
    ...segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...segment(0xda, [components.length, ...components.flatMap((i) => [i, 0]), 0, 63, 0]),
    ...scan(width, height, at),
    ...[0xff, 0xd9],
  ]);
}

function scan(width: number, height: number, at: JpegPlan['at']): number[] {
  let bits = '';
  const before: number[] = [];
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8)
      at(x, y).forEach((level, component) => {
        const mean = 8 * (level - 128);
        bits += difference(mean - (before[component] ?? 0)) + '0';
        before[component] = mean;
      });
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []).map((byte) =>
    parseInt(byte, 2),
  );
  return bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte]));
}

/** How many bits it takes, and those: of a negative number the bits of one less. */
function difference(by: number): string {
  const size = by === 0 ? 0 : Math.floor(Math.log2(Math.abs(by))) + 1;
  const value = by < 0 ? by + 2 ** size - 1 : by;
  return size.toString(2).padStart(4, '0') + (size > 0 ? value.toString(2).padStart(size, '0') : '');
}

const segment = (marker: number, content: number[]) => [0xff, marker, ...u16(content.length + 2), ...content];
const u16 = (n: number) => [n >> 8, n & 255];
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
