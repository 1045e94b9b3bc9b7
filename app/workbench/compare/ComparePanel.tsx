import { useLang } from '../../ui/use-words.ts';
import { useMemo, useState } from 'react';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { comparison } from '../../state/board/compare.ts';
import { setCompare } from '../../state/board/compute.ts';
import type { Computed } from '../../state/board/board-state.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel, PanelTitle } from '../../ui/Panel.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useSize } from '../../ui/use-size.ts';
import { CompareMaps } from './CompareMaps.tsx';
import { canMerge, compareView, currentOutput, ROUNDING } from './compare-view.ts';
import type { CompareView } from './compare-view.ts';
import { OutputChoice } from './OutputChoice.tsx';
import { StandardKernels } from './StandardKernels.tsx';
import { useCompareWords } from './use-compare-words.ts';
import './compare.css';

/** The same input through a standard layer: both results, their difference, and the kernels behind it. */
export function ComparePanel() {
  const board = useBoard();
  const words = useCompareWords();
  const mode = useBoardState((state) => comparison(state.compare, state.computed.made));
  const mixing = useBoardState((state) => state.computed.made.settings.mixing);
  return (
    <Panel id="compare" label={words.title} className="compare-panel">
      <div className="compare-head">
        <PanelTitle>{words.title}</PanelTitle>
        {mode !== 'off' && (
          <IconButton
            kind="ghost"
            icon="close"
            label={words.stop}
            tipAlign="end"
            onClick={() => act(() => setCompare(board, 'off'))}
          />
        )}
      </div>
      {mode === 'off' ? (
        <>
          <p>{words.off}</p>
          <Button onClick={() => act(() => setCompare(board, mixing ? 'merged' : 'own'))}>
            {words.start}
          </Button>
        </>
      ) : (
        <>
          <RadioGroup
            label={words.mode.label}
            className="compare-mode"
            showLabel
            full
            value={mode}
            options={[
              { value: 'merged', label: words.mode.merged, disabled: !mixing },
              { value: 'own', label: words.mode.own },
            ]}
            onChange={(chosen) => act(() => setCompare(board, chosen))}
          />
          {!mixing && <p className="compare-quiet">{words.noMixing}</p>}
          <Results mode={mode} />
        </>
      )}
    </Panel>
  );
}

function Results({ mode }: { mode: 'merged' | 'own' }) {
  const words = useCompareWords();
  const computed = useBoardState((state) => state.computed);
  const scale = useBoardState((state) => state.scale);
  const outputs = computed.geometry.output.channels;
  const current = useBoardState((state) => currentOutput(state.computed.made.settings, state.frame));
  // A choice lasts until the step goes on to another output.
  const [chosen, setChosen] = useState({ output: current, at: current });
  const output = Math.min(chosen.at === current ? chosen.output : current, outputs - 1);
  const view = useMemo(() => compareView(computed, output, scale), [computed, output, scale]);
  const [place, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={place} className="compare-results">
      <OutputChoice
        output={output}
        outputs={outputs}
        onChoose={(next) => setChosen({ output: next, at: current })}
      />
      {view ? (
        <>
          <CompareMaps {...{ computed, view, output, width }} />
          <Verdict {...{ computed, view, mode }} />
          <StandardKernels {...{ computed, mode, output, width }} />
        </>
      ) : (
        <p className="compare-quiet">{words.waiting}</p>
      )}
    </div>
  );
}

interface VerdictProps {
  computed: Computed;
  view: CompareView;
  mode: 'merged' | 'own';
}

/** How far the two are apart, and why. */
function Verdict({ computed, view, mode }: VerdictProps) {
  const words = useCompareWords();
  const space = useLang() === 'zh' ? '' : ' ';
  const { largest, largestHere, scale } = view;
  const { made, geometry } = computed;
  const isInexact = mode === 'merged' && !canMerge(made);
  const between = made.settings.between === 'relu6' ? 'ReLU6' : 'ReLU';
  if (largest === 0) {
    return (
      <p className="verdict" aria-live="polite">
        {isInexact ? words.inexactSame(between) : words.rounding(scale * ROUNDING)}
      </p>
    );
  }
  return (
    <p className="verdict" aria-live="polite">
      {isInexact ? words.inexact(between) : mode === 'own' ? words.own : ''}
      {space}
      <b>
        {words.largest(
          largestHere,
          largest,
          geometry.output.channels,
          mode === 'own' ? null : largest / scale,
        )}
      </b>
    </p>
  );
}
