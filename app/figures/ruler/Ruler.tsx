import { useEffect, useRef, useState } from 'react';
import { useWall } from '../../state/page/use-theme.ts';
import type { FigureProps } from '../../ui/figure.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useSize } from '../../ui/use-size.ts';
import { FIXTURE, PRESETS } from './fixture.ts';
import { MOST_CELLS, MOST_OWN, viewOf } from './layout.ts';
import type { Choice } from './layout.ts';
import { RulerRow } from './RulerRow.tsx';
import { compareRules } from './rules.ts';
import type { Rule } from './rules.ts';
import { WORDS } from './words.ts';
import './ruler.css';

const SLIDERS = [
  { field: 'n', min: 1, max: MOST_CELLS },
  { field: 'k', min: 1, max: 11 },
  { field: 's', min: 1, max: 4 },
  { field: 'd', min: 1, max: 4 },
] as const;

const nameOf = ({ n, k, s }: { n: number; k: number; s: number }) => `${n}, ${k}, ${s}`;

/** One axis of an input as a ruler: where the windows stand under TensorFlow's rule, PyTorch's, none, and one's own. */
export function Ruler({ lang, isLocked, onSteps }: FigureProps) {
  const words = WORDS[lang];
  const [box, { width }] = useSize<HTMLDivElement>();
  const [chosen, setChoice] = useState<Choice>(FIXTURE);
  const [hasOwn, setOwn] = useState(false);
  const [wanted, setWanted] = useState(0);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const textSize = rem * (useWall() ? 1 : 0.75);

  const choice = isLocked ? FIXTURE : chosen;
  const rules: Rule[] = hasOwn ? ['same', 'pytorch', 'valid', 'own'] : ['same', 'pytorch', 'valid'];
  const view = viewOf(choice, rules);
  // Locked, not even the room that padding would take is there.
  const drawn = isLocked ? viewOf(choice, ['valid']) : view;
  const step = Math.min(wanted, view.steps.length - 1);
  const t = view.steps[step];
  const most = Math.max(...view.rows.map(({ outputs }) => outputs));
  const place = words.output(t + 1, isLocked ? '?' : String(most));
  const change = (part: Partial<Choice>) => {
    setChoice({ ...chosen, ...part });
    setWanted(0);
  };

  const walk = useRef<(by: number) => boolean>(() => false);
  useEffect(() => {
    walk.current = (by) => {
      const next = step + by;
      if (isLocked || next < 0 || next >= view.steps.length) return false;
      setWanted(next);
      return true;
    };
  });
  useEffect(() => {
    onSteps?.({ forward: () => walk.current(1), back: () => walk.current(-1) });
    return () => onSteps?.(null);
  }, [onSteps]);

  return (
    <div className="ruler">
      <p className="ruler-verdict" role="status">
        {isLocked ? words.locked : words.verdict(compareRules(choice))}
      </p>
      <div ref={box} className="ruler-rows">
        {view.rows.map((row) => (
          <RulerRow
            key={row.rule}
            view={drawn}
            rule={row.rule}
            row={isLocked ? drawn.rows[0] : row}
            {...{ lang, choice, t, width, textSize, isLocked }}
          />
        ))}
      </div>
      <div className="ruler-walk">
        <IconButton
          label={words.back}
          icon="left"
          kind="plain"
          tip="none"
          disabled={step <= 0}
          onClick={() => walk.current(-1)}
        />
        <Slider
          label={place}
          heading={place}
          value={step}
          valueText={String(t + 1)}
          min={0}
          max={view.steps.length - 1}
          onInput={setWanted}
        />
        <IconButton
          label={words.forward}
          icon="right"
          kind="plain"
          tip="none"
          disabled={step >= view.steps.length - 1}
          onClick={() => walk.current(1)}
        />
      </div>
      <div className="ruler-sliders">
        {SLIDERS.map(({ field, min, max }) => (
          <Slider
            key={field}
            label={words[field](choice[field])}
            heading={words[field](choice[field])}
            value={Math.min(max, choice[field])}
            valueText={String(choice[field])}
            min={min}
            max={max}
            onInput={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <RadioGroup
        label={words.examples}
        showLabel
        look="chips"
        value={choice.d === 1 ? (PRESETS.map(nameOf).find((name) => name === nameOf(choice)) ?? null) : null}
        options={PRESETS.map((preset) => ({ value: nameOf(preset), label: nameOf(preset) }))}
        onChange={(name) => change({ ...PRESETS.find((preset) => nameOf(preset) === name), d: 1 })}
      />
      <div className="ruler-own">
        <Switch label={words.own} checked={hasOwn} onChange={setOwn} />
        {hasOwn &&
          (['before', 'after'] as const).map((side, i) => (
            <NumberField
              key={side}
              layout="beside"
              label={words[side]}
              value={choice.own[i]}
              min={0}
              max={MOST_OWN}
              lessLabel={words.less(words[side])}
              moreLabel={words.more(words[side])}
              onCommit={(value) => change({ own: i === 0 ? [value, choice.own[1]] : [choice.own[0], value] })}
            />
          ))}
      </div>
    </div>
  );
}
