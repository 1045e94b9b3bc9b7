import type { CSSProperties } from 'react';
import { value } from '../../i18n/numbers.ts';
import { laneOf } from '../../model/lanes.ts';
import { useSteppingWords } from '../use-stepping-words.ts';
import { laneOfMap } from '../names.ts';
import { useCalmNow } from '../use-calm-now.ts';
import { stageIndex } from '../view.ts';
import { sumText } from './sums.ts';
import './strip.css';

/** More terms than these are one bar. */
const MOST_PILLS = 30;

/** The sum as far as it has come, and which of its terms are in. */
export function SumSoFar({ hasTerms }: { hasTerms: boolean }) {
  const words = useSteppingWords().sum;
  const { computed, frame, view } = useCalmNow();
  const { geometry } = computed;
  const { activation } = geometry.stages[stageIndex(geometry, frame)];
  const isActivated = view.result !== null && view.result !== view.partial;
  return (
    <div className="sum" role="group" aria-label={words.label}>
      <p className="sum-line">
        <span>{view.result === null ? words.partial : words.result}</span>{' '}
        <strong translate="no">{sumText(view)}</strong>
        {isActivated && (
          <span>
            {words.activated(activation === 'relu6' ? 'ReLU6' : 'ReLU')} <b>{value(view.result!)}</b>
          </span>
        )}
      </p>
      {hasTerms && (
        <p className="sum-terms">
          <span>{words.terms(view.index + 1, view.terms.length)}</span>
          <Pills />
        </p>
      )}
    </div>
  );
}

/** One pill a term: done ones in the hue of their lane, the current one with an outline. */
export function Pills() {
  const { computed, frame, view } = useCalmNow();
  const { settings } = computed.made;
  const isMixing = frame.step.stage === 'pointwise';
  const hueOf = (channel: number) =>
    `var(--${laneOf(isMixing ? laneOfMap(settings, channel) : channel).hue})`;
  const { terms, index } = view;
  if (terms.length > MOST_PILLS) {
    const style = { '--done': (index + 1) / terms.length, '--hue': hueOf(frame.step.tap.channel) };
    return <span aria-hidden="true" className="pills-bar" style={style as CSSProperties} />;
  }
  return (
    <span aria-hidden="true" className="pills">
      {terms.map(({ state }, t) => (
        <i
          key={t}
          className="pill"
          data-state={state}
          style={{ '--hue': hueOf(frame.terms.tapChannels[t]) } as CSSProperties}
        />
      ))}
    </span>
  );
}
