import { parseMaps } from '../../image/parse-numbers.ts';
import { PICTURE_RANGE } from '../../model/picture-layer.ts';
import type { StandardBank } from '../../model/separable-fit.ts';
import { toCellValue } from '../../model/value-range.ts';
import { withLines } from './read-kernels.ts';

/** What one pasted kernel is: an output's for all channels, or an output's for one channel, as PyTorch has them (N, C, kh, kw). */
export type KernelsFor = 'all' | 'each';

export type BankProblem =
  | { code: 'too-large'; height: number; width: number; most: number }
  | { code: 'too-many'; got: number; most: number }
  | { code: 'no-multiple'; got: number; channels: number };

/** Standard kernels as text from elsewhere, one after the other. Throws ImageError where it is no numbers. */
export function readBank(text: string, channels: number, kernelsFor: KernelsFor): StandardBank | BankProblem {
  const { height, width, maps } = parseMaps(withLines(text));
  const side = PICTURE_RANGE.kernel[1];
  if (height > side || width > side) return { code: 'too-large', height, width, most: side };
  const own = kernelsFor === 'each' ? channels : 1;
  if (maps.length % own !== 0) return { code: 'no-multiple', got: maps.length, channels };
  const filters = maps.length / own;
  const most = PICTURE_RANGE.filters[1];
  if (filters > most) return { code: 'too-many', got: filters, most };
  const weights = Float32Array.from({ length: height * width * channels * filters }, (_, i) => {
    const [n, c] = [i % filters, Math.floor(i / filters) % channels];
    const tap = Math.floor(i / filters / channels);
    return toCellValue(maps[own === 1 ? n : n * channels + c][tap]);
  });
  return { kernel: [height, width], channels, filters, weights };
}
