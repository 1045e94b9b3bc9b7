import { useState } from 'react';
import { times } from '../../i18n/numbers.ts';
import { CASE_IDS, CASES, decide, LITTLE_WORK, TARGETS } from '../../model/decision.ts';
import type { Candidate, Decision as Decided, Side, Verdict } from '../../model/decision.ts';
import { CodeBlock } from '../../ui/code-block/CodeBlock.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { exportCode, FRAMEWORK_NAMES, FRAMEWORKS } from './export-code.ts';
import type { Framework } from './export-code.ts';
import { FIXTURE } from './fixture.ts';
import { caseOf, changed, FIELDS, mostKernel } from './layout.ts';
import { WORDS } from './words.ts';
import './decision.css';

const MARKS: Record<Side, string> = { for: '+', against: '−', open: '?' };

/** A layer and its target in, yes, no or measure out, with the reasons and the code. */
export function Decision({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [candidate, setCandidate] = useState<Candidate>(FIXTURE);
  const [framework, setFramework] = useState<Framework>('keras');
  const decided = decide(candidate);
  const isSeparable = decided.verdict !== 'no';
  return (
    <div className="decision">
      <RadioGroup
        label={words.cases}
        showLabel
        look="chips"
        value={isLocked ? null : caseOf(candidate)}
        options={CASE_IDS.map((id) => ({ value: id, label: words.caseNames[id] }))}
        onChange={(id) => setCandidate(CASES[id])}
      />
      <VerdictLine lang={lang} verdict={isLocked ? null : decided.verdict} />
      <Form lang={lang} candidate={candidate} onChange={(part) => setCandidate(changed(candidate, part))} />
      {!isLocked && <Reasons lang={lang} candidate={candidate} decided={decided} />}
      {!isLocked && (
        <Tabs
          label={words.framework}
          heading={<b>{isSeparable ? words.separable : words.standard}</b>}
          look="text"
          selected={framework}
          onSelect={setFramework}
          className="decision-code"
          tabs={FRAMEWORKS.map((id) => ({
            id,
            label: FRAMEWORK_NAMES[id],
            content: (
              <CodeBlock
                label={FRAMEWORK_NAMES[id]}
                code={exportCode(candidate, id, isSeparable)}
                words={words.block}
              />
            ),
          }))}
        />
      )}
    </div>
  );
}

interface FormProps {
  lang: FigureProps['lang'];
  candidate: Candidate;
  onChange: (part: Partial<Candidate>) => void;
}

function Form({ lang, candidate, onChange }: FormProps) {
  const words = WORDS[lang];
  const { dimensions, target } = candidate;
  const isRow = dimensions === 1;
  return (
    <div role="group" aria-label={words.form} className="decision-form">
      <div className="decision-fields">
        {FIELDS.map(({ id, symbol, min, max }) => {
          const label = isRow && id === 'size' ? words.length : words.fields[id];
          return (
            <NumberField
              key={id}
              label={label}
              symbol={isRow && id === 'size' ? 'L' : symbol}
              value={candidate[id]}
              min={min}
              max={id === 'kernel' ? mostKernel(dimensions) : max}
              lessLabel={words.less(label)}
              moreLabel={words.more(label)}
              onCommit={(value) => onChange({ [id]: value })}
            />
          );
        })}
      </div>
      <div className="decision-choices">
        <RadioGroup
          label={words.dimensions}
          showLabel
          value={isRow ? 'one' : 'two'}
          options={[
            { value: 'two', label: words.two },
            { value: 'one', label: words.one },
          ]}
          onChange={(value) => onChange({ dimensions: value === 'one' ? 1 : 2 })}
        />
        <RadioGroup
          label={words.target}
          showLabel
          value={target}
          options={TARGETS.map((value) => ({ value, label: words.targets[value] }))}
          onChange={(value) => onChange({ target: value })}
        />
      </div>
    </div>
  );
}

/** Above the form, so that the form stays where it is while reasons come and go. */
function VerdictLine({ lang, verdict }: { lang: FigureProps['lang']; verdict: Verdict | null }) {
  const words = WORDS[lang];
  return (
    <p role="status" className="decision-verdict">
      <b>{verdict ? words.verdicts[verdict] : words.verdict}</b>
      <span>{verdict ? words.meanings[verdict] : words.waiting}</span>
    </p>
  );
}

interface ReasonsProps {
  lang: FigureProps['lang'];
  candidate: Candidate;
  decided: Decided;
}

function Reasons({ lang, candidate, decided }: ReasonsProps) {
  const words = WORDS[lang];
  const { reasons, saving, traffic, intensity } = decided;
  const numbers = {
    candidate,
    saving: times(saving),
    cost: times(1 / saving),
    unfused: times(traffic.unfused),
    fused: times(traffic.fused),
    standard: intensity.standard.toFixed(1),
    depthwise: intensity.depthwise.toFixed(1),
    isWaiting: intensity.depthwise < LITTLE_WORK,
  };
  return (
    <ul aria-label={words.why} className="decision-reasons">
      {reasons.map(({ kind, side }) => (
        <li key={kind} data-side={side}>
          <span aria-hidden="true">{MARKS[side]}</span>
          <p>
            <span className="visually-hidden">{words.sides[side]} </span>
            {words.reasons[kind](numbers)}
          </p>
        </li>
      ))}
    </ul>
  );
}
