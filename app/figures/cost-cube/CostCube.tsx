import { useState } from 'react';
import { count, fullCount } from '../../i18n/numbers.ts';
import type { FigureProps } from '../../ui/figure.ts';
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Box } from './Box.tsx';
import { costOf, doubled, KERNELS, MOST_MAPS, ratioOf, SIZES, timeOf } from './cost.ts';
import type { Choice } from './cost.ts';
import { FIXTURE } from './fixture.ts';
import { WORDS } from './words.ts';
import './cost-cube.css';

/** The cost of a standard layer as a box, to be doubled edge by edge. */
export function CostCube({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [choice, setChoice] = useState<Choice>(FIXTURE);
  const [before, setBefore] = useState<Choice>(FIXTURE);
  const { multiplyAdds, weights } = costOf(choice);
  const time = timeOf(multiplyAdds);
  const ratio = ratioOf(choice, before);
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  const doubling = (part: 'channels' | 'filters' | 'size', name: string) => {
    const next = doubled(choice, part);
    return (
      <Button disabled={!next} onClick={() => next && setChoice(next)}>
        {name}
      </Button>
    );
  };
  return (
    <div className="cost-cube">
      <Box choice={choice} before={before} lang={lang} />
      <div className="cost-cube-reading" role="status">
        <p>
          {words.product(choice)} <b>{words.multiplyAdds(fullCount(multiplyAdds, lang))}</b>
        </p>
        <dl>
          <div>
            <dt>{words.compared}</dt>
            <dd>{isLocked ? '?' : words.times(ratio)}</dd>
          </div>
          <div>
            <dt>{words.weights}</dt>
            <dd>{count(weights)}</dd>
          </div>
          <div>
            <dt>{words.time}</dt>
            <dd>
              {time.amount} {words.units[time.unit]}
            </dd>
          </div>
        </dl>
      </div>
      <div className="cost-cube-buttons">
        {doubling('channels', words.doubleChannels)}
        {doubling('filters', words.doubleFilters)}
        {doubling('size', words.doubleSide)}
        <Button kind="ghost" onClick={() => setBefore(choice)}>
          {words.compare}
        </Button>
        <Button
          kind="ghost"
          onClick={() => {
            setChoice(FIXTURE);
            setBefore(FIXTURE);
          }}
        >
          {words.reset}
        </Button>
      </div>
      <div className="cost-cube-sliders">
        {(['channels', 'filters'] as const).map((field) => (
          <Slider
            key={field}
            label={words[field](choice[field])}
            heading={words[field](choice[field])}
            value={Math.log2(choice[field])}
            valueText={String(choice[field])}
            min={0}
            max={Math.log2(MOST_MAPS)}
            step={0.25}
            onInput={(power) => change({ [field]: Math.round(2 ** power) })}
          />
        ))}
        <Slider
          label={words.size(choice.size)}
          heading={words.size(choice.size)}
          value={SIZES.indexOf(choice.size)}
          valueText={`${choice.size}×${choice.size}`}
          min={0}
          max={SIZES.length - 1}
          onInput={(i) => change({ size: SIZES[i] })}
        />
        <Slider
          label={words.kernel(choice.kernel)}
          heading={words.kernel(choice.kernel)}
          value={KERNELS.indexOf(choice.kernel)}
          valueText={String(choice.kernel)}
          min={0}
          max={KERNELS.length - 1}
          onInput={(i) => change({ kernel: KERNELS[i] })}
        />
      </div>
    </div>
  );
}
