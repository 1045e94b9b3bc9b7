import { useEffect, useMemo } from 'react';
import type { CSSProperties } from 'react';
import { value, weight } from '../i18n/numbers.ts';
import { laneOf } from '../model/lanes.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef, SymbolName } from '../model/refs.ts';
import { useApp } from '../state/use-app.ts';
import { FormulaTree } from './formula/FormulaTree.tsx';
import { formulaShape } from './formula/shapes.ts';
import { loadFormulas, useFormula } from './formula/use-formula.ts';
import { pointAtRef } from './interaction.ts';
import { laneOfMap } from './names.ts';
import { operandOf, symbolsOf } from './pointed.ts';
import { pointing } from './pointing.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from './use-words.ts';
import { shownTerms, stageIndex } from './view.ts';
import type { Term } from './view.ts';
import './panels.css';

const activeIds = (...names: SymbolName[]): ReadonlySet<string> =>
  new Set(names.map((name) => refId({ kind: 'symbol', name })));
const FILTERING = activeIds('kernel', 'input');
const MIXING = activeIds('weight', 'filtered');

/** The sum in symbols, the same in numbers, and how far it has come. */
export function FormulaPanel() {
  const { computed, frame, view } = useNow();
  const words = useWords().step.formula;
  const lang = useApp((state) => state.lang);
  const pointed = useApp((state) => state.pointed ?? state.pinned);
  const index = stageIndex(computed.geometry, frame);
  const { bias } = computed.made.settings;
  const shape = useMemo(
    () => formulaShape({ geometry: computed.geometry, index, bias }, lang),
    [computed.geometry, index, bias, lang],
  );
  const tree = useFormula(shape);
  useEffect(() => {
    // A change of the layer then finds its formula; where they cannot be had now, it asks again.
    loadFormulas(lang).catch(() => undefined);
  }, [lang]);
  const ids = useMemo(() => symbolsOf(pointed, frame), [pointed, frame]);
  const s = computed.made.settings;
  const { tap } = frame.step;
  const lane = laneOf(index === 1 ? laneOfMap(s, tap.channel) : tap.channel).hue;
  return (
    <section
      aria-label={words.label}
      className="panel panel-formula"
      style={{ '--lane': `var(--${lane})` } as CSSProperties}
    >
      <h2 className="eyebrow">{words.symbols}</h2>
      <FormulaTree
        tree={tree ?? ''}
        active={index === 1 ? MIXING : FILTERING}
        pointed={ids}
        onPoint={pointAtRef}
      />
      <h2 className="eyebrow">{words.numbers}</h2>
      <Numbers pointed={operandOf(pointed, frame, view)} />
      <p className="partial">
        <span>{view.result === null ? words.partial : words.result}</span>{' '}
        <strong>{value(view.partial)}</strong>{' '}
        {view.result !== null && view.result !== view.partial && (
          <span>
            {words.activated(activationName(computed.geometry.stages[index].activation))}{' '}
            <strong>{value(view.result)}</strong>
          </span>
        )}{' '}
        <span className="partial-count">{words.terms(view.index + 1, view.terms.length)}</span>
      </p>
    </section>
  );
}

const activationName = (activation: string) => (activation === 'relu6' ? 'ReLU6' : 'ReLU');

/** w·x + w·x + …: each factor is linked with its cell. */
function Numbers({ pointed }: { pointed: OperandRef | null }) {
  const { view } = useNow();
  const words = useWords().step.formula;
  const { first, last } = shownTerms(view.terms.length, view.index);
  const pointedId = pointed && refId(pointed);
  const terms = view.terms.slice(first, last + 1);
  const isLast = (t: number) => t === view.terms.length - 1;
  return (
    <p className="numbers" {...pointing(pointAtRef)}>
      {first > 0 && <span className="numbers-more">{words.more(first)} + </span>}
      {first === 0 && view.bias !== null && (
        <>
          <span className="term" data-state="done" title={words.bias}>
            {value(view.bias)}
          </span>{' '}
          <span className="plus">+</span>{' '}
        </>
      )}
      {terms.map((term, i) => (
        <TermText key={first + i} term={term} pointedId={pointedId} plus={!isLast(first + i)} />
      ))}
      {last < view.terms.length - 1 && (
        <span className="numbers-more">{words.more(view.terms.length - 1 - last)}</span>
      )}
    </p>
  );
}

interface TermTextProps {
  term: Term;
  pointedId: string | null;
  plus: boolean;
}

function TermText({ term, pointedId, plus }: TermTextProps) {
  const [w, x] = [refId(term.weightRef), refId(term.valueRef)];
  const mark = (id: string) => (id === pointedId ? 'is-pointed' : undefined);
  return (
    <>
      <span className="term" data-state={term.state}>
        <span data-ref={w} className={mark(w)}>
          {weight(term.weight)}
        </span>
        ·
        <span data-ref={term.inPadding ? undefined : x} className={mark(x)} data-padding={term.inPadding}>
          {value(term.value)}
        </span>
      </span>{' '}
      {plus && <span className="plus">+</span>}{' '}
    </>
  );
}
