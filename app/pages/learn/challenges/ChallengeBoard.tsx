import { lazy, Suspense, useEffect } from 'react';
import { describe } from '../../../../kernels/spec/geometry.ts';
import { Board } from '../../../board/Board.tsx';
import { PresetTool } from '../../../workbench/tools-row/PresetTool.tsx';
import { UndoButtons } from '../../../workbench/tools-row/UndoButtons.tsx';
import { ValueBar } from '../../../workbench/value-bar/ValueBar.tsx';
import type { ChallengeWords } from '../../../i18n/words/challenges.en.ts';
import { settle } from '../../../model/limits.ts';
import { reshapeBank } from '../../../model/reshape-bank.ts';
import { toSpec } from '../../../model/to-spec.ts';
import { make } from '../../../state/make.ts';
import { lendBoard } from '../../../state/pages.ts';
import { goToLast } from '../../../state/stepper.ts';
import { getState } from '../../../state/store.ts';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { LessonPane } from '../LessonPane.tsx';
import type { Challenge } from './challenge.ts';
import './challenges.css';
import './challenges.css';

const ComparePanel = lazy(() =>
  import('../../../workbench/compare/ComparePanel.tsx').then(({ ComparePanel }) => ({
    default: ComparePanel,
  })),
);
const LayerForm = lazy(() =>
  import('../../../workbench/layer-form/LayerForm.tsx').then(({ LayerForm }) => ({ default: LayerForm })),
);

const MULTIPLIERS = ['1', '2', '3', '4'] as const;

/** Keeps the goal's own weights, which the board would otherwise give up with the old number of kernels. */
function setMultiplier(multiplier: number, goal: Challenge['start']['standard']): void {
  const { made } = getState();
  const { settings } = settle({ depthMultiplier: multiplier }, made.settings);
  void make({ settings, bank: reshapeBank(made.bank, made.settings, settings), standard: goal });
}

const lastStep = ({ settings }: Challenge['start']): number => describe(toSpec(settings)).multiplyAdds - 1;

/** The board with the challenge's layer, and what may be changed about it. All cells are done: every edit shows at once. */
export function ChallengeBoard({ challenge, words }: { challenge: Challenge; words: ChallengeWords }) {
  const { start, isCompared, controls } = challenge;
  const settings = useApp((state) => state.computed.made.settings);
  const multiplier = useApp((state) => state.made.settings.depthMultiplier);
  const isReady = useApp((state) => state.lent !== null && state.computed.made === state.made);

  useEffect(() => {
    void lendBoard(start, { unit: 'map', step: lastStep(start), compare: isCompared ? 'own' : 'off' });
  }, [start, isCompared]);
  // A change of settings keeps the place of the step, which may be the last one no more.
  useEffect(() => {
    const { frame } = getState();
    if (frame.step.step < frame.length - 1) void goToLast();
  }, [settings]);

  return (
    <LessonPane as="section" className="challenge-board" aria-label={words.board} data-ready={isReady}>
      <div className="challenge-tools" role="group" aria-label={words.tools}>
        <PresetTool />
        {controls === 'multiplier' && (
          <RadioGroup
            label={words.multiplier}
            showLabel
            value={String(multiplier)}
            options={MULTIPLIERS.map((value) => ({ value, label: value }))}
            onChange={(value) => setMultiplier(Number(value), start.standard)}
          />
        )}
        <UndoButtons />
        <Button onClick={() => void make(start)}>{words.anew}</Button>
      </div>
      <div className="challenge-place">
        <Board hasCells />
      </div>
      <ValueBar />
      <Suspense fallback={null}>
        {isCompared && <ComparePanel />}
        {controls === 'layer' && (
          <Panel>
            <LayerForm />
          </Panel>
        )}
      </Suspense>
    </LessonPane>
  );
}
