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

/**
 * How a pixel's three stored values become numbers of the channels. Both kinds of files have a loop of their own, which knows how
 * its values lie: read through one loop for both, a pixel takes twice as long.
 */
export function channelReader(pixels: Pixels, channels: Channels): ChannelReader {
  const table = channels === 'linear' ? light(mostOf(pixels)) : null;
  return {
    channels: channelCount(channels),
    read: pixels.bits === 8 ? readerOfBytes(pixels, channels, table) : readerOfWords(pixels, channels, table),
  };
}

/** Four bytes a pixel, read as one number: red is its lowest byte. */
function readerOfBytes(
  { rgba, width }: Extract<Pixels, { bits: 8 }>,
  channels: Channels,
  table: Float32Array | null,
): ChannelReader['read'] {
  const data = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  return (x, y, count, out, at, planeStep) => {
    const from = y * width + x;
    const [second, third] = [at + planeStep, at + 2 * planeStep];
    switch (channels) {
      case 'rgb':
        for (let i = 0; i < count; i++) {
          const pixel = data[from + i];
          out[at + i] = pixel & 255;
          out[second + i] = (pixel >>> 8) & 255;
          out[third + i] = (pixel >>> 16) & 255;
        }
        return;
      case 'linear':
        for (let i = 0; i < count; i++) {
          const pixel = data[from + i];
          out[at + i] = table![pixel & 255];
          out[second + i] = table![(pixel >>> 8) & 255];
          out[third + i] = table![(pixel >>> 16) & 255];
        }
        return;
      case 'grey':
        for (let i = 0; i < count; i++) {
          const pixel = data[from + i];
          out[at + i] = luma(pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255);
        }
        return;
      case 'luma':
        for (let i = 0; i < count; i++) {
          const pixel = data[from + i];
          const [red, blue] = [pixel & 255, (pixel >>> 16) & 255];
          const bright = luma(red, (pixel >>> 8) & 255, blue);
          out[at + i] = bright;
          out[second + i] = (blue - bright) / BLUE_REACH;
          out[third + i] = (red - bright) / RED_REACH;
        }
    }
  };
}

/** One or three values of 16 bits a pixel. */
function readerOfWords(
  { values, width, channels: stored }: Extract<Pixels, { bits: 16 }>,
  channels: Channels,
  table: Float32Array | null,
): ChannelReader['read'] {
  const [green, blue] = stored === 3 ? [1, 2] : [0, 0];
  return (x, y, count, out, at, planeStep) => {
    const [second, third] = [at + planeStep, at + 2 * planeStep];
    let from = stored * (y * width + x);
    for (let i = 0; i < count; i++, from += stored) {
      const [r, g, b] = [values[from], values[from + green], values[from + blue]];
      if (channels === 'rgb') {
        out[at + i] = r;
        out[second + i] = g;
        out[third + i] = b;
      } else if (channels === 'linear') {
        out[at + i] = table![r];
        out[second + i] = table![g];
        out[third + i] = table![b];
      } else {
        const bright = luma(r, g, b);
        out[at + i] = bright;
        if (channels === 'grey') continue;
        out[second + i] = (b - bright) / BLUE_REACH;
        out[third + i] = (r - bright) / RED_REACH;
      }
    }
  };
}

/** ITU-T T.871: how far blue and red are from brightness at most; chroma about 0 instead of 128. */
const [BLUE_REACH, RED_REACH] = [1.772, 1.402];

const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** The same numbers, converted once and kept: 4 · C bytes for each pixel. */
export function planarReader(pixels: Pixels, channels: Channels): ChannelReader {
  const { width, height } = pixels;
  const reader = channelReader(pixels, channels);
  const cells = width * height;
  const planes = new Float32Array(reader.channels * cells);
  reader.read(0, 0, cells, planes, 0, cells);
  return {
    channels: reader.channels,
    read(x, y, count, out, at, planeStep) {
      for (let c = 0; c < reader.channels; c++) {
        const from = c * cells + y * width + x;
        out.set(planes.subarray(from, from + count), at + c * planeStep);
      }
    },
  };
}
