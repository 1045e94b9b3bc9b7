import type { VerdictFacts } from '../../i18n/words/measure.en.ts';
import type { Measured } from '../../state/measure.ts';

/** A run under this many milliseconds is mostly the call itself. */
const SHORT_MS = 0.02;
/** What differs by less from the count is as counted. */
const NEAR = 0.1;

/** What the measured times say beside the counts; null where two times to compare are missing. */
export function verdictOf(result: Measured, canTakeWhole: boolean): VerdictFacts | null {
  const { layer, standard, ratio, resolution } = result;
  if (!layer || !standard) return null;
  const counted = standard.multiplyAdds / layer.multiplyAdds;
  const base = { counted, resolution, canTakeWhole };
  if (!ratio || !layer.reliable || !standard.reliable) {
    return { ...base, outcome: 'unreliable', measured: 1, against: 'as' };
  }
  const { median, low, high } = ratio;
  const isEven = low <= 1 && high >= 1;
  const share = median / counted;
  const isShort = Math.min(layer.median, standard.median) < SHORT_MS && share < 1 - NEAR;
  return {
    ...base,
    outcome: isEven ? 'even' : median > 1 ? 'faster' : 'slower',
    measured: Math.max(median, 1 / median),
    against: isShort ? 'short' : share < 1 - NEAR ? 'less' : share > 1 + NEAR ? 'more' : 'as',
  };
}
