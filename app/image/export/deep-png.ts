// A map as a PNG of 16 bits (PNG, third edition): 65,536 steps between two ends, which stand in the file. The browser's own
// deflate takes it block by block, so that beside the numbers there is never more than one block.
import { throughRows } from './number-map.ts';
import type { NumberMap, WritingHelp } from './number-map.ts';

const FULL = 65535;
/** Values written before the page has its turn. */
const BLOCK = 65536;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface Ends {
  low: number;
  high: number;
}

/** Lowest and highest of the finite numbers; 0 and 0 where there is none. */
export function endsOf(values: Float32Array): Ends {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value - value !== 0) continue; // NaN, infinities
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/**
 * Grey, `low` black and `high` white; what lies outside has the colour of its end, NaN is black. The file says how to come back to
 * the numbers, and `title` says what it is. Rejects where it is aborted.
 */
export async function toDeepPng(
  map: NumberMap,
  ends: Ends,
  title: string,
  help: WritingHelp = {},
): Promise<Blob> {
  const { width, height, values } = map;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, 16); // bits; the colour type 0, grey, and the rest are zeros
  const parts: BlobPart[] = [
    SIGNATURE,
    ...chunk('IHDR', new Uint8Array(head.buffer)),
    ...text('Title', title),
    ...text('Description', scaleText(ends)),
  ];
  const deflate = new CompressionStream('deflate');
  const packed = deflate.readable.getReader();
  const reading = (async () => {
    for (let { value, done } = await packed.read(); !done; { value, done } = await packed.read())
      parts.push(...chunk('IDAT', value as Uint8Array<ArrayBuffer>));
  })();
  const writer = deflate.writable.getWriter();
  const factor = ends.high > ends.low ? FULL / (ends.high - ends.low) : 0;
  try {
    await throughRows(
      map,
      BLOCK,
      async (from, to) => {
        const rows = new Uint8Array((to - from) * (1 + 2 * width)); // each begins with its filter: 0, none
        for (let y = from, at = 0; y < to; y++) {
          at++;
          for (let i = y * width; i < (y + 1) * width; i++) {
            const sample = Math.round(Math.min(FULL, Math.max(0, (values[i] - ends.low) * factor)));
            rows[at++] = sample >> 8; // NaN gives 0
            rows[at++] = sample & 255;
          }
        }
        await writer.write(rows);
      },
      help,
    );
    await writer.close();
  } catch (error) {
    writer.abort(error).catch(() => {});
    await reading.catch(() => {});
    throw error;
  }
  await reading;
  return new Blob([...parts, ...chunk('IEND', new Uint8Array())], { type: 'image/png' });
}

/** In the file, and so in one language: how its samples are numbers again. */
const scaleText = ({ low, high }: Ends): string =>
  `value = low + sample / 65535 * (high - low); low = ${low}; high = ${high}`;

/** A text of the file in Unicode (iTXt), not packed, of no language. */
const text = (keyword: string, words: string): BlobPart[] =>
  chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${words}`));

function chunk(name: string, content: Uint8Array<ArrayBuffer>): BlobPart[] {
  const named = new TextEncoder().encode(name);
  const [length, sum] = [new DataView(new ArrayBuffer(4)), new DataView(new ArrayBuffer(4))];
  length.setUint32(0, content.length);
  sum.setUint32(0, ~crcOf(content, crcOf(named, 0xffffffff)));
  return [length, named, content, sum];
}

/** Remainders of all bytes by the polynomial of the PNG standard. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crcOf(bytes: Uint8Array, before: number): number {
  let rest = before;
  for (const byte of bytes) rest = REMAINDERS[(rest ^ byte) & 255] ^ (rest >>> 8);
  return rest;
}
