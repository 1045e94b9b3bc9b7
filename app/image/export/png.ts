// A PNG (third edition), written some rows at a time: the browser's own deflate takes them as they come, so that there is never a canvas,
// or more than a block of a picture, however large it is.
import { throughRows } from './number-map.ts';
import type { WritingHelp } from './number-map.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface PngKind {
  width: number;
  height: number;
  bits: 8 | 16;
  /** 1: grey. 4: red, green, blue and how opaque. */
  samples: 1 | 4;
}

/** Pixels written before the page has its turn. */
export const PNG_BLOCK = 65536;

/**
 * `rowsOf` gives the samples of rows `from` up to, not including, `to`: from the left, the high byte first. `texts` stand in the file in
 * Unicode, by keyword. Rejects where it is aborted, and as `rowsOf` does.
 */
export async function writePng(
  { width, height, bits, samples }: PngKind,
  texts: Readonly<Record<string, string>>,
  rowsOf: (from: number, to: number) => Uint8Array | Uint8ClampedArray | Promise<Uint8ClampedArray>,
  help: WritingHelp = {},
): Promise<Blob> {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint8(8, bits);
  head.setUint8(9, samples === 1 ? 0 : 6); // the colour type; the rest are zeros
  const parts: BlobPart[] = [SIGNATURE, ...chunk('IHDR', new Uint8Array(head.buffer))];
  for (const [keyword, words] of Object.entries(texts)) parts.push(...text(keyword, words));
  const deflate = new CompressionStream('deflate');
  const packed = deflate.readable.getReader();
  const reading = (async () => {
    for (let { value, done } = await packed.read(); !done; { value, done } = await packed.read())
      parts.push(...chunk('IDAT', value as Uint8Array<ArrayBuffer>));
  })();
  const writer = deflate.writable.getWriter();
  const filter = createFilter((width * samples * bits) / 8, samples === 1 ? 'none' : 'up');
  try {
    await throughRows(
      { width, height },
      PNG_BLOCK,
      async (from, to) => {
        const rows = await rowsOf(from, to);
        await writer.write(filter(rows, to - from));
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

/** Rows as the file has them: before each how it is filtered. 'up' leaves of each byte what it has more than the one above. */
function createFilter(rowBytes: number, kind: 'none' | 'up') {
  const above = new Uint8Array(rowBytes);
  return (rows: Uint8Array | Uint8ClampedArray, count: number): Uint8Array<ArrayBuffer> => {
    const filtered = new Uint8Array(count * (1 + rowBytes));
    for (let row = 0; row < count; row++) {
      const bytes = rows.subarray(row * rowBytes, (row + 1) * rowBytes);
      const at = row * (1 + rowBytes);
      filtered[at] = kind === 'up' ? 2 : 0;
      filtered.set(bytes, at + 1);
      if (kind === 'none') continue;
      for (let i = 0; i < rowBytes; i++) filtered[at + 1 + i] -= above[i];
      above.set(bytes);
    }
    return filtered;
  };
}

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
