import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { FIXTURE, SETS, slicesFor } from './fixture.ts';
import { analyse, MOST_KERNELS, sumsOf, DRAWS, meanOfDraws } from './layout.ts';
import { RankCharts } from './RankCharts.tsx';
import { SliceTable } from './SliceTable.tsx';
import { WORDS } from './words.ts';
import './rank-slices.css';

/** One channel's kernels as they are wanted, and the best that M kernels of its own can give. */
export function RankSlices({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [chosen, setChoice] = useState(FIXTURE);
  const { name, draw, m } = isLocked ? FIXTURE : chosen;
  const analysis = useMemo(() => analyse(slicesFor(name, draw)), [name, draw]);
  const sums = useMemo(() => sumsOf(analysis, m), [analysis, m]);
  const mean = name === 'random' && !isLocked ? meanOfDraws() : null;
  const change = (part: Partial<typeof FIXTURE>) => setChoice({ ...chosen, ...part });
  return (
    <div className="rank-slices">
      <div className="rank-slices-choice">
        <RadioGroup
          label={words.sets}
          value={name}
          options={SETS.map((value) => ({ value, label: words.set[value] }))}
          onChange={(next) => change({ name: next })}
        />
        {name === 'random' && (
          <Button icon="reset" onClick={() => change({ draw: draw + 1 })}>
            {words.draw}
          </Button>
        )}
      </div>
      <Slider
        label={words.m(m)}
        heading={words.m(m)}
        value={m}
        min={1}
        max={MOST_KERNELS}
        onInput={(next) => change({ m: next })}
      />
      <p className="rank-slices-said" role="status">
        <span className="rank-slices-error">
          {words.error} <b>{isLocked ? '?' : sums.error === 0 ? '0' : sums.error.toFixed(2)}</b>
        </span>
        <span>
          {!isLocked && (sums.error === 0 ? words.exact : words.lost[name](m))}
          {mean && sums.error > 0 && words.mean(mean[m].toFixed(2), DRAWS)}
        </span>
      </p>
      <SliceTable words={words} sums={sums} m={m} isLocked={isLocked} />
      <RankCharts
        words={words}
        singularValues={analysis.factors.singularValues}
        errors={analysis.errors}
        mean={mean}
        m={m}
        isLocked={isLocked}
      />
    </div>
  );
}
