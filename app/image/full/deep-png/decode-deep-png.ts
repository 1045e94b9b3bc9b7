// A PNG of 16 bits with all of them; a browser gives 8. The browser's own inflate feeds it row by row, so that beside the numbers
// themselves there is never more than two rows, however much a file claims to hold.
import { u16be, u8 } from '../../header/facts.ts';
import { IDAT, pngChunks } from '../../header/png.ts';
import { ImageError } from '../../image-error.ts';
import { uprightSteps } from '../../orientation.ts';
import type { FileRead } from '../../read-file.ts';
import { takeBytes } from '../pixels.ts';
import type { Pixels } from '../pixels.ts';
import { createRowReader, passesOf, unfilter } from './rows.ts';

const FULL = 65535;
const TRNS = 0x74524e53;
/** By its colour type, what a pixel consists of. */
const KINDS: Partial<Record<number, { channels: 1 | 3; hasAlpha: boolean }>> = {
  0: { channels: 1, hasAlpha: false },
  2: { channels: 3, hasAlpha: false },
  4: { channels: 1, hasAlpha: true },
  6: { channels: 3, hasAlpha: true },
};

interface Decoded {
  pixels: Extract<Pixels, { bits: 16 }>;
  hadAlpha: boolean;
}

/**
 * Upright, on white. Of a file that is cut off: the rows that came, and white. Throws where it is damaged, ImageError
 * 'cancelled', RangeError where the numbers do not fit.
 */
export async function decodeDeepPng(
  { shown, isCut, orientation }: Pick<FileRead, 'shown' | 'isCut' | 'orientation'>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Decoded> {
  const bytes = new Uint8Array(await shown.arrayBuffer());
  const head = new DataView(bytes.buffer, 16, 13);
  const stored = { width: head.getUint32(0), height: head.getUint32(4) };
  const kind = KINDS[head.getUint8(9)];
  const interlace = head.getUint8(12);
  if (!kind || interlace > 1) throw new Error('no PNG of 16 bits has this colour type or order of rows');
  const { channels, hasAlpha } = kind;
  const [clear] = hasAlpha ? [] : pngChunks(bytes, TRNS);

  const { size, first, right, down } = uprightSteps(orientation, stored);
  const values = new Uint16Array(takeBytes(size.width * size.height * channels * 2));
  if (isCut) values.fill(FULL);
  const step = 2 * (channels + Number(hasAlpha));
  const packed = new Blob(pngChunks(bytes, IDAT) as Uint8Array<ArrayBuffer>[]);
  const inflated = packed.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const reader = createRowReader(async () => {
    if (signal?.aborted) throw new ImageError({ code: 'cancelled' });
    return (await inflated.read()).value ?? null;
  });
  let hadAlpha = false;

  try {
    for (const pass of passesOf(stored.width, stored.height, interlace === 1)) {
      let line = new Uint8Array(1 + pass.columns * step);
      let above = new Uint8Array(line.length);
      for (let y = 0; y < pass.rows; y++) {
        if (!(await reader.fill(line))) throw new Error('the rows end too early');
        const row = line.subarray(1);
        if (!unfilter(line[0], row, above.subarray(1), step)) throw new Error('no filter has this number');
        const start = first + pass.x * right + (pass.y + y * pass.down) * down;
        hadAlpha = put(row, start, pass.right * right) || hadAlpha;
        [line, above] = [above, line];
      }
    }
  } catch (error) {
    if (!isCut || error instanceof ImageError) throw error;
  } finally {
    // All rows are there, or none will come: whatever else the stream holds is not asked for.
    void inflated.cancel().catch(() => {});
  }
  return { pixels: { ...size, bits: 16, channels, values }, hadAlpha };

  /** A row's pixels, from pixel number `at` in steps of `by`. True if one of them is not opaque. */
  function put(row: Uint8Array, at: number, by: number): boolean {
    let isSeenThrough = false;
    for (let i = 0, pixel = at; i < row.length; i += step, pixel += by) {
      const alpha = hasAlpha ? u16be(row, i + 2 * channels) : clear && isClear(row, i) ? 0 : FULL;
      isSeenThrough ||= alpha < FULL;
      for (let c = 0; c < channels; c++) {
        const value = row[i + 2 * c] * 256 + row[i + 2 * c + 1];
        values[pixel * channels + c] =
          alpha === FULL ? value : Math.round((value * alpha + FULL * (FULL - alpha)) / FULL);
      }
    }
    return isSeenThrough;
  }

  /** Whether a pixel has the one colour that stands for nothing. */
  function isClear(row: Uint8Array, at: number): boolean {
    for (let i = 0; i < 2 * channels; i++) if (row[at + i] !== u8(clear, i)) return false;
    return true;
  }
}
