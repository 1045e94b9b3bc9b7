import type { RaceReply } from '../../../kernels/worker/protocol.ts';
import { value } from '../../i18n/numbers.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { raceLength } from '../../state/board/race.ts';
import type { CompareMode } from '../../state/board/board-state.ts';
import { ROUNDING } from './compare-view.ts';
import { useCompareWords } from './use-compare-words.ts';
import './race.css';

interface RaceFinishProps {
  reply: RaceReply;
  step: number;
  settings: LayerSettings;
  mode: CompareMode;
}

/** What both lanes hold at the end; an empty line before, so that nothing moves. */
export function RaceFinish({ reply, step, settings, mode }: RaceFinishProps) {
  const words = useCompareWords().race;
  const isOver = step >= raceLength(reply);
  const standard = reply.standard.result;
  const layer = reply.separable.at(-1)!.result;
  const isSame = Math.abs(standard - layer) <= ROUNDING * largestTerm(reply);
  const isBetween = mode !== 'own' && settings.between !== 'none';
  const apart = () =>
    isBetween
      ? words.apartBetween(value(standard), value(layer), settings.between === 'relu6' ? 'ReLU6' : 'ReLU')
      : words.apart(value(standard), value(layer));
  return (
    <p className="race-finish" aria-live="polite">
      {isOver ? (isSame ? words.same(value(layer)) : apart()) : '\u00a0'}
    </p>
  );
}

/** What the rounding of a sum is measured against. */
function largestTerm({ standard, separable }: RaceReply): number {
  let largest = 0;
  for (const { products, result } of [standard, ...separable]) {
    largest = Math.max(largest, Math.abs(result));
    for (const product of products) largest = Math.max(largest, Math.abs(product));
  }
  return largest;
}
