import type { Computed } from '../../state/board/board-state.ts';
import { biasTerms } from './compare-view.ts';
import { useCompareWords } from './use-compare-words.ts';
import './compare.css';

/** Longer sums are given by their formula and result alone. */
const MOST_TERMS = 6;

/** β + Σ P·b: the two steps' biases in one number. */
export function MergedBias({
  computed,
  output,
  result,
}: {
  computed: Computed;
  output: number;
  result: number;
}) {
  const words = useCompareWords().mergedBias;
  const { beta, terms } = biasTerms(computed, output);
  const [shown, from] = terms.length <= MOST_TERMS ? [terms, beta] : [[], result];
  return (
    <p className="merged-bias">
      {words.formula} = <span>{words.sum(from, shown, result)}</span>
    </p>
  );
}
