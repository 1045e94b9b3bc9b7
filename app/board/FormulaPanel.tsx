import { memo, useMemo } from 'react';
import type { CSSProperties } from 'react';
import { tight } from '../i18n/numbers.ts';
import { laneOf } from '../model/lanes.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef, SymbolName } from '../model/refs.ts';
import { useBoardState } from '../state/board/use-board.ts';
import { FormulaTree } from './formula/FormulaTree.tsx';
import { formulaShape } from './formula/shapes.ts';
import { useFormula } from './formula/use-formula.ts';
import { usePointing } from './interaction.ts';
import { laneOfTap } from './names.ts';
import { operandOf, symbolsOf } from './pointed.ts';
import { pointing } from './pointing.ts';
import { useCalmNow } from './use-calm-now.ts';
import { Awaited, NotArrived } from '../ui/late/NotArrived.tsx';
import { Panel, PanelTitle } from '../ui/Panel.tsx';
import { useLang } from '../ui/use-words.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import { shownTerms, stageIndex } from './view.ts';
import type { Term } from './view.ts';
import './formula-panel.css';

const activeIds = (...names: SymbolName[]): ReadonlySet<string> =>
  new Set(names.map((name) => refId({ kind: 'symbol', name })));
const FILTERING = activeIds('kernel', 'input');
const MIXING = activeIds('weight', 'filtered');

/** The sum in symbols, and the same in numbers. */
export function FormulaPanel() {
  const point = usePointing();
  const { computed, frame } = useCalmNow();
  const words = usePanelWords().formula;
  const lang = useLang();
  const pointed = useBoardState((state) => state.pointed ?? state.pinned);
  const index = stageIndex(computed.geometry, frame);
  const { settings } = computed.made;
  const { bias } = settings;
  const shape = useMemo(
    () => formulaShape({ geometry: computed.geometry, index, bias }, lang),
    [computed.geometry, index, bias, lang],
  );
  const { tree, absent, isAwaited } = useFormula(shape);
  const ids = useMemo(() => symbolsOf(pointed, frame), [pointed, frame]);
  const lane = laneOf(laneOfTap(settings, frame)).hue;
  return (
    <Panel label={words.label} style={{ '--lane': `var(--${lane})` } as CSSProperties}>
      <PanelTitle>{words.symbols}</PanelTitle>
      <FormulaTree
        tree={tree ?? ''}
        active={index === 1 ? MIXING : FILTERING}
        pointed={ids}
        onPoint={point}
      />
      {isAwaited && <Awaited />}
      {absent && <NotArrived again={absent.again} />}
      <PanelTitle>{words.numbers}</PanelTitle>
      <Numbers pointed={operandOf(pointed, frame)} />
    </Panel>
  );
}

/** A negative number after a sign stands in brackets: 0.5 × (−0.49). */
const signed = (text: string): string => (text.startsWith('−') ? `(${text})` : text);

/** w × x + w × x + …, in columns: each factor is linked with its cell. */
function Numbers({ pointed }: { pointed: OperandRef | null }) {
  const point = usePointing();
  const view = useCalmNow((now) => now.view);
  const columns = useCalmNow(({ frame, computed }) =>
    frame.step.stage === 'pointwise' ? 3 : Math.max(3, computed.made.settings.kernel[1]),
  );
  const words = usePanelWords().formula;
  const { first, last } = shownTerms(view.terms.length, view.index);
  const pointedId = pointed && refId(pointed);
  const terms = view.terms.slice(first, last + 1);
  const hasBias = first === 0 && view.bias !== null;
  return (
    <p className="numbers" style={{ '--columns': columns } as CSSProperties} {...pointing(point)}>
      {first > 0 && <span className="numbers-more">{words.more(first)}</span>}
      {hasBias && (
        <span className="numbers-term" data-state="done">
          <span className="plus" />
          <span className="term" title={words.bias}>
            {tight(view.bias!)}
          </span>
        </span>
      )}
      {terms.map((term, i) => {
        const [w, x] = [refId(term.weightRef), refId(term.valueRef)];
        return (
          <TermText
            key={first + i}
            weightId={w}
            valueId={term.inPadding ? undefined : x}
            weightText={tight(term.weight)}
            valueText={signed(tight(term.value))}
            state={term.state}
            pointed={pointedId === w ? 'weight' : pointedId === x ? 'value' : null}
            plus={first + i > 0 || hasBias}
          />
        );
      })}
      {last < view.terms.length - 1 && (
        <span className="numbers-more">+ {words.more(view.terms.length - 1 - last)}</span>
      )}
    </p>
  );
}

interface TermTextProps {
  weightId: string;
  /** Absent in the padding, where there is no cell. */
  valueId: string | undefined;
  weightText: string;
  valueText: string;
  state: Term['state'];
  pointed: 'weight' | 'value' | null;
  plus: boolean;
}

/** Most terms of a sum stay as they are from one multiply-add to the next. */
const TermText = memo(function TermText(props: TermTextProps) {
  const { weightId, valueId, weightText, valueText, state, pointed, plus } = props;
  return (
    <span className="numbers-term" data-state={state}>
      <span className="plus">{plus ? '+' : ''}</span>
      <span className="term" data-state={state}>
        <span data-ref={weightId} data-pointed={pointed === 'weight'}>
          {weightText}
        </span>
        {' × '}
        <span data-ref={valueId} data-pointed={pointed === 'value'} data-padding={valueId === undefined}>
          {valueText}
        </span>
      </span>
    </span>
  );
});
