// From the pixels of a file to the numbers of the channels that a layer reads.
import type { Pixels } from '../../image/full/pixels.ts';
import { channelCount } from '../../model/picture-layer.ts';
import type { Channels } from '../../model/picture-layer.ts';

/** What white is. */
export const mostOf = (pixels: Pixels): number => (pixels.bits === 8 ? 255 : 65535);

/** Amounts of light for stored values 0 … most, on the same scale: the curve of sRGB (IEC 61966-2-1). */
function lightTable(most: number): Float32Array {
  return Float32Array.from({ length: most + 1 }, (_, stored) => {
    const part = stored / most;
    return most * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  });
}

const tables = new Map<number, Float32Array>();

function light(most: number): Float32Array {
  let table = tables.get(most);
  if (!table) tables.set(most, (table = lightTable(most)));
  return table;
}

/** One of these per picture and choice of channels: writes planes of rows. */
export interface ChannelReader {
  readonly channels: 1 | 3;
  /**
   * `count` pixels from column x of row y on. Channel c goes to out[at + c·planeStep] and on.
   */
  read(x: number, y: number, count: number, out: Float32Array, at: number, planeStep: number): void;
}

/** Bytes of a picture side by side: how many from one pixel to the next, and where green and blue are beside red. */
function placed(pixels: Pixels) {
  if (pixels.bits === 8) return { data: pixels.rgba, step: 4, green: 1, blue: 2 };
  return pixels.channels === 3
    ? { data: pixels.values, step: 3, green: 1, blue: 2 }
    : { data: pixels.values, step: 1, green: 0, blue: 0 };
}

export function channelReader(pixels: Pixels, channels: Channels): ChannelReader {
  const { data, step, green, blue } = placed(pixels);
  const { width } = pixels;
  const table = channels === 'linear' ? light(mostOf(pixels)) : null;
  return {
    channels: channelCount(channels),
    read(x, y, count, out, at, planeStep) {
      let from = step * (y * width + x);
      const [second, third] = [at + planeStep, at + 2 * planeStep];
      switch (channels) {
        case 'rgb':
          for (let i = 0; i < count; i++, from += step) {
            out[at + i] = data[from];
            out[second + i] = data[from + green];
            out[third + i] = data[from + blue];
          }
          return;
        case 'linear':
          for (let i = 0; i < count; i++, from += step) {
            out[at + i] = table![data[from]];
            out[second + i] = table![data[from + green]];
            out[third + i] = table![data[from + blue]];
          }
          return;
        case 'grey':
          for (let i = 0; i < count; i++, from += step) {
            out[at + i] = luma(data[from], data[from + green], data[from + blue]);
          }
          return;
        case 'luma':
          // ITU-T T.871, chroma about 0 instead of 128.
          for (let i = 0; i < count; i++, from += step) {
            const bright = luma(data[from], data[from + green], data[from + blue]);
            out[at + i] = bright;
            out[second + i] = (data[from + blue] - bright) / 1.772;
            out[third + i] = (data[from] - bright) / 1.402;
          }
      }
    },
  };
}

const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;
