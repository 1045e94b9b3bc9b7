import type { RaceReply } from '../../../kernels/worker/protocol.ts';
import type { Race } from '../../state/board/board-state.ts';

/** As in kernels/worker/compare.ts: a difference under this share of the largest term is rounding. */
const ROUNDING = 1e-5;

/** Whether both arrive at one number; if not, what stood in between: an activation, or weights of its own. */
export type Verdict = 'same' | 'activation' | 'weights';

/** `isMerged`: the standard layer's weights are those of both steps in one. */
export function verdictOf({ reply, of }: Pick<Race, 'reply' | 'of'>, isMerged: boolean): Verdict {
  const apart = Math.abs(reply.standard.result - reply.separable.at(-1)!.result);
  if (!(apart > ROUNDING * largestTerm(reply))) return 'same';
  return isMerged && of.made.settings.between !== 'none' ? 'activation' : 'weights';
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
