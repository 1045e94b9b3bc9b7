import { tight } from '../i18n/numbers.ts';
import { useSteppingWords } from './use-stepping-words.ts';
import { Pills } from './strip/SumSoFar.tsx';
import { sumText } from './strip/sums.ts';
import { useCalmNow } from './use-calm-now.ts';
import { resultLetter } from './formula/facts.ts';
import { stageIndex } from './view.ts';
import type { Term } from './view.ts';
import './formula-line.css';

/** Products that are written out before the current one. */
const BEFORE = 3;

/** On a wall: the formula, the sum in numbers and what it comes to, in one line. */
export function FormulaLine() {
  const words = useSteppingWords();
  const { computed, frame, view } = useCalmNow();
  const { geometry } = computed;
  const index = stageIndex(geometry, frame);
  const letter = resultLetter({ geometry, index, bias: computed.made.settings.bias });
  const { terms } = view;
  const from = Math.max(0, view.index - BEFORE);
  const rest = terms.length - 1 - view.index;
  const current = terms[view.index];
  return (
    <div className="formula-line" translate="no">
      <p className="formula-line-symbols" aria-hidden="true">
        <i>{letter}</i> = ∑ <i>{index === 1 ? 'P' : stageLetter(frame.step.stage)}</i> ·{' '}
        <i>{index === 1 ? 'Z' : 'X'}</i>
      </p>
      <p className="formula-line-terms" aria-hidden="true">
        {from > 0 && <span>… </span>}
        {terms.slice(from, view.index).map((term, i) => (
          <span key={i}>{productText(term, i > 0 || from > 0)} </span>
        ))}
        {view.index > 0 && <span>+ </span>}
        <b>
          {tight(current.weight)} × {tight(current.value)}
        </b>{' '}
        {rest > 0 && <span>+ {words.sum.rest(rest)}</span>}
      </p>
      <Pills />
      <div role="group" aria-label={words.sum.label} className="formula-line-sum">
        <span aria-hidden="true">Σ</span> <strong>{sumText(view)}</strong>
      </div>
    </div>
  );
}

const stageLetter = (stage: string): string => (stage === 'depthwise' ? 'D' : 'K');

/** `− .12`: a product with its sign before it, set off where something stands before. */
function productText({ weight, value }: Term, isAfter: boolean): string {
  const text = tight(Math.fround(weight * value));
  if (!isAfter) return text;
  return text.startsWith('−') ? `− ${text.slice(1)}` : `+ ${text}`;
}
