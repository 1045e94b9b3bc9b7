import type { VerdictFacts } from '../../i18n/words/measure.en.ts';
import type { Measured } from '../../state/measure.ts';

/** A run under this many milliseconds is mostly the call itself. */
const SHORT_MS = 0.02;
/** What differs by less from the count is as counted. */
const NEAR = 0.1;

/** No difference was measured: how that stands to the count follows from the count alone. */
const evenAgainst = (counted: number): VerdictFacts['against'] =>
  counted > 1 + NEAR ? 'less' : 1 / counted > 1 + NEAR ? 'more' : 'as';

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
  const holds = (value: number) => low <= value && value <= high;
  const isEven = holds(1);
  const share = median / counted;
  // As long as both "no difference" and "as counted" lie within the spread, the times tell neither from the other.
  const isUnclear = isEven && holds(counted) && Math.max(counted, 1 / counted) > 1 + NEAR;
  const isShort = Math.min(layer.median, standard.median) < SHORT_MS && share < 1 - NEAR;
  return {
    ...base,
    outcome: isUnclear ? 'unclear' : isEven ? 'even' : median > 1 ? 'faster' : 'slower',
    measured: Math.max(median, 1 / median),
    against: isShort
      ? 'short'
      : isEven
        ? evenAgainst(counted)
        : share < 1 - NEAR
          ? 'less'
          : share > 1 + NEAR
            ? 'more'
            : 'as',
  };
}
