import { value } from '../../../i18n/numbers.ts';
import { percent } from '../../../i18n/terms.ts';
import { lossOf } from '../../../state/explore/versus.ts';
import { useExploreState } from '../use-explore.ts';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

interface LossLineProps {
  label: string;
  /** Whether eyes read the label too. */
  showLabel?: boolean;
  /** Together, by their numbers from 0. */
  outputs: readonly number[];
}

/** What is less is rounding, and its digits say nothing. */
const LEAST = 1e-5;

/** Nothing where there is no range to compare with. */
function shareText(share: number): string {
  if (!Number.isFinite(share)) return '';
  return share > 0 && share < LEAST ? `< ${percent(LEAST)}` : percent(share);
}

/** How far separable outputs are from the standard ones at full size; until that is known, why it is not. */
export function LossLine({ label, showLabel = false, outputs }: LossLineProps) {
  const words = useVersusWords().loss;
  const run = useExploreState((state) => state.run);
  const loss = run.kind === 'done' ? lossOf(run.ran, outputs) : null;
  return (
    <div className="explore-loss" role="group" aria-label={label}>
      {showLabel && (
        <p className="explore-loss-label" aria-hidden="true">
          {label}
        </p>
      )}
      {loss ? (
        <>
          <dl>
            {(['largest', 'rms'] as const).map((one) => (
              <div key={one}>
                <dt>{words[one]}</dt>
                <dd>
                  <b>{value(loss[one])}</b> <span>{shareText(loss[one] / loss.range)}</span>
                </dd>
              </div>
            ))}
          </dl>
          <p>{words.range(value(loss.range))}</p>
        </>
      ) : (
        <p>{run.kind === 'cancelled' ? words.unknown : words.waiting}</p>
      )}
    </div>
  );
}
