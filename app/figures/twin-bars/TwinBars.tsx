import { useState } from 'react';
import { count, times } from '../../i18n/numbers.ts';
import { CostBar } from '../../ui/CostBar.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useSize } from '../../ui/use-size.ts';
import { FIXTURE } from './fixture.ts';
import { barsOf, costOf, curveOf, MOST_FILTERS, savingOf } from './layout.ts';
import type { Choice } from './layout.ts';
import { WORDS } from './words.ts';
import './twin-bars.css';

const CURVE_HEIGHT = 300;
const KERNELS = [1, 2, 3, 5, 7];
const MULTIPLIERS = [1, 2, 4, 8];

/** Standard and separable cost as two bars, and the saving as a curve over the number of filters. */
export function TwinBars({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [chosen, setChoice] = useState<Choice>(FIXTURE);
  // Locked, it shows no cost: only what is asked about.
  const choice = isLocked ? FIXTURE : chosen;
  const cost = costOf(choice);
  const bars = barsOf(choice);
  const steps = (['filter', 'mix'] as const).map((kind) => ({ kind, cost: bars[kind] }));
  const change = (part: Partial<Choice>) => setChoice({ ...chosen, ...part });
  return (
    <div className="twin-bars">
      <section aria-label={words.bars} className="twin-bars-bars">
        <span>{words.standard}</span>
        <CostBar className="twin-bars-lane" parts={[{ kind: 'standard', cost: bars.standard }]} longest={1} />
        <span>{words.separable}</span>
        <CostBar className="twin-bars-lane" parts={isLocked ? [] : steps} longest={1} />
        <p className="twin-bars-sum">
          {isLocked
            ? '?'
            : words.sum(count(cost.filter), count(cost.mix), count(cost.separable), count(cost.standard))}
        </p>
      </section>
      <SavingCurve choice={choice} lang={lang} isLocked={isLocked} />
      <div className="twin-bars-sliders">
        <Slider
          label={words.filters(choice.n)}
          heading={words.filters(choice.n)}
          value={Math.log2(choice.n)}
          valueText={String(choice.n)}
          min={0}
          max={Math.log2(MOST_FILTERS)}
          step={0.25}
          onInput={(power) => change({ n: Math.round(2 ** power) })}
        />
        <Slider
          label={words.kernel(choice.k)}
          heading={words.kernel(choice.k)}
          value={KERNELS.indexOf(choice.k)}
          valueText={String(choice.k)}
          min={0}
          max={KERNELS.length - 1}
          onInput={(i) => change({ k: KERNELS[i] })}
        />
        <Slider
          label={words.multiplier(choice.m)}
          heading={words.multiplier(choice.m)}
          value={MULTIPLIERS.indexOf(choice.m)}
          valueText={String(choice.m)}
          min={0}
          max={MULTIPLIERS.length - 1}
          onInput={(i) => change({ m: MULTIPLIERS[i] })}
        />
      </div>
    </div>
  );
}

function SavingCurve({
  choice,
  lang,
  isLocked,
}: {
  choice: Choice;
  lang: FigureProps['lang'];
  isLocked: boolean;
}) {
  const words = WORDS[lang];
  const [box, { width }] = useSize<HTMLDivElement>();
  const curve = curveOf(choice, { width, height: CURVE_HEIGHT });
  const saving = savingOf(choice);
  const label =
    Math.abs(saving - 1) < 0.005
      ? words.equal
      : saving > 1
        ? words.cheaper(times(saving))
        : words.dearer(times(1 / saving));
  const isRight = curve.dot.x > (curve.left + curve.right) / 2;
  return (
    <div ref={box} className="twin-bars-curve">
      <svg
        width={width}
        height={CURVE_HEIGHT}
        role="img"
        aria-label={`${words.curve}: N = ${choice.n}, ${label}`}
      >
        {curve.yTicks.map(({ value, y }) => (
          <g key={value}>
            <line className="twin-bars-grid" x1={curve.left} x2={curve.right} y1={y} y2={y} />
            <text className="twin-bars-tick" x={curve.left - 8} y={y} dy="0.35em" textAnchor="end">
              {value}×
            </text>
          </g>
        ))}
        {curve.xTicks.map(({ count: n, x }) => (
          <text key={n} className="twin-bars-tick" x={x} y={curve.bottom + 18} textAnchor="middle">
            {n}
          </text>
        ))}
        <text
          className="twin-bars-tick"
          x={(curve.left + curve.right) / 2}
          y={CURVE_HEIGHT - 4}
          textAnchor="middle"
        >
          {words.axis}
        </text>
        {!isLocked && (
          <>
            <line
              className="twin-bars-ceiling"
              x1={curve.left}
              x2={curve.right}
              y1={curve.ceiling.y}
              y2={curve.ceiling.y}
            />
            <text className="twin-bars-tick" x={curve.right} y={curve.ceiling.y - 8} textAnchor="end">
              {words.ceiling(times(curve.ceiling.value))}
            </text>
            <path className="twin-bars-line" d={curve.path} />
            <circle className="twin-bars-dot" cx={curve.dot.x} cy={curve.dot.y} r="6" />
            <text
              className="twin-bars-label"
              x={curve.dot.x + (isRight ? -4 : 14)}
              y={curve.dot.y + 22}
              textAnchor={isRight ? 'end' : 'start'}
            >
              {label}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}
