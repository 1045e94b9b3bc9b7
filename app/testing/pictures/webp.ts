// A WebP that moves: frames of one colour each (RFC 9649).

type Rgb = readonly [red: number, green: number, blue: number];

export function movingWebp(side: number, colours: readonly Rgb[]): Uint8Array<ArrayBuffer> {
  const frames = colours.flatMap((colour) =>
    chunk('ANMF', [
      ...u24(0),
      ...u24(0),
      ...u24(side - 1),
      ...u24(side - 1),
      ...u24(100),
      0,
      ...chunk('VP8L', plain(side, colour)),
    ]),
  );
  const content = [
    ...ascii('WEBP'),
    ...chunk('VP8X', [0x02, 0, 0, 0, ...u24(side - 1), ...u24(side - 1)]),
    ...chunk('ANIM', [0, 0, 0, 0, 0, 0]),
    ...frames,
  ];
  return Uint8Array.from([...ascii('RIFF'), ...u32(content.length), ...content]);
}

/** A lossless picture whose codes have one word each, so that its pixels take no bits at all. */
function plain(side: number, [red, green, blue]: Rgb): number[] {
  const fields: [value: number, bits: number][] = [
    [side - 1, 14],
    [side - 1, 14],
    [0, 1],
    [0, 3],
    [0, 1],
    [0, 1],
    [0, 1],
  ];
  for (const word of [green, red, blue, 255]) fields.push([1, 1], [0, 1], [1, 1], [word, 8]);
  fields.push([1, 1], [0, 1], [0, 1], [0, 1]);
  const bits = fields.flatMap(([value, length]) => Array.from({ length }, (_, i) => (value >> i) & 1));
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((byte, bit, i) => byte | (bit << i), 0),
  );
  return [0x2f, ...bytes];
}

const chunk = (name: string, content: number[]) => [
  ...ascii(name),
  ...u32(content.length),
  ...content,
  ...(content.length % 2 ? [0] : []),
];
const u24 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255];
const u32 = (n: number) => [...u24(n), n >>> 24];
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
