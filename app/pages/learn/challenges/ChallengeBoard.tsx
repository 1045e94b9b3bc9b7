import { Suspense, useEffect } from 'react';
import { Board } from '../../../board/Board.tsx';
import { CELLS } from '../../../board/cells.ts';
import { useBoardKeys } from '../../../board/use-board-keys.ts';
import { PresetTool } from '../../../workbench/tools-row/PresetTool.tsx';
import { UndoButtons } from '../../../workbench/tools-row/UndoButtons.tsx';
import { RaceDoor } from '../../../workbench/RaceDoor.tsx';
import { ValueBar } from '../../../workbench/value-bar/ValueBar.tsx';
import type { ChallengeWords } from '../../../i18n/words/challenges.en.ts';
import { settle } from '../../../model/limits.ts';
import { reshapeBank } from '../../../model/reshape-bank.ts';
import { act } from '../../../state/act.ts';
import { hasResults, madeOf } from '../../../state/board/board-state.ts';
import type { Board as BoardValue } from '../../../state/board/board.ts';
import { useBoard, useBoardState } from '../../../state/board/use-board.ts';
import { make } from '../../../state/board/made.ts';
import { Button } from '../../../ui/Button.tsx';
import { latePart } from '../../../ui/late/late-part.tsx';
import { Awaited } from '../../../ui/late/NotArrived.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { Challenge } from './challenge.ts';
import '../chapter.css';
import './challenges.css';

const ComparePanel = latePart(() =>
  import('../../../workbench/compare/ComparePanel.tsx').then(({ ComparePanel }) => ComparePanel),
);
const LayerForm = latePart(() =>
  import('../../../workbench/layer-form/LayerForm.tsx').then(({ LayerForm }) => LayerForm),
);

const MULTIPLIERS = ['1', '2', '3', '4'] as const;

/** Keeps the goal's own weights, which the board would otherwise give up with the old number of kernels. */
function setMultiplier(
  board: BoardValue,
  depthMultiplier: number,
  goal: Challenge['start']['standard'],
): void {
  const made = madeOf(board.getState());
  const { settings } = settle({ depthMultiplier }, made.settings);
  act(() => make(board, { settings, bank: reshapeBank(made.bank, made.settings, settings), standard: goal }));
}

/** The board with the challenge's layer, and what may be changed about it. All cells are done: every edit shows at once. */
export function ChallengeBoard({ challenge, words }: { challenge: Challenge; words: ChallengeWords }) {
  const { start, isCompared, controls, rule } = challenge;
  const board = useBoard();
  useBoardKeys('page');
  const settings = useBoardState((state) => state.computed.made.settings);
  const multiplier = useBoardState((state) => madeOf(state).settings.depthMultiplier);
  const isReady = useBoardState(hasResults);

  // A change of settings keeps the place of the step, which may be the last one no more.
  useEffect(() => {
    const { frame } = board.getState();
    if (frame.step.step < frame.length - 1) act(() => board.stepper.goToLast());
  }, [board, settings]);

  return (
    <section className="learn-figure challenge-board" aria-label={words.board} data-ready={isReady}>
      <div className="challenge-tools" role="group" aria-label={words.tools}>
        {!rule && <PresetTool />}
        {controls === 'multiplier' && (
          <RadioGroup
            label={words.multiplier}
            showLabel
            value={String(multiplier)}
            options={MULTIPLIERS.map((value) => ({ value, label: value }))}
            onChange={(value) => setMultiplier(board, Number(value), start.standard)}
          />
        )}
        <UndoButtons />
        <Button onClick={() => act(() => make(board, start))}>{words.anew}</Button>
      </div>
      <div className="challenge-place">
        <Board hasCells cells={CELLS} />
      </div>
      <div className="challenge-value">
        <ValueBar />
      </div>
      <Suspense fallback={<Awaited />}>
        {isCompared && <ComparePanel />}
        {isCompared && <RaceDoor />}
        {controls === 'layer' && (
          <Panel>
            <LayerForm />
          </Panel>
        )}
      </Suspense>
    </section>
  );
}
