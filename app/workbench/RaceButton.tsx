import type { Board } from '../state/board/board.ts';
import type { RaceCell } from '../state/board/board-state.ts';
import { useBoard } from '../state/board/use-board.ts';
import { Button } from '../ui/Button.tsx';
import type { ButtonProps } from '../ui/Button.tsx';
import { useToolsWords } from './use-tools-words.ts';
import { openRace } from './open-race.ts';

/** The output cell that is pointed at or pinned; else the one that the step is at. */
export function cellToRace(board: Board): RaceCell {
  const { pinned, pointed, frame, computed } = board.getState();
  const { mixing } = computed.made.settings;
  for (const ref of [pinned, pointed]) {
    if (ref?.kind === 'out') return { row: ref.row, column: ref.column, channel: ref.filter };
    if (ref?.kind === 'mid' && !mixing) return { row: ref.row, column: ref.column, channel: ref.map };
  }
  const { stage, output } = frame.step;
  const { row, column } = output;
  // While the first of two steps runs there is no output yet: the first one.
  return { row, column, channel: !mixing || stage === 'pointwise' ? output.channel : 0 };
}

/** Opens the race of the cell that one is at. */
export function RaceButton({ kind, className }: Pick<ButtonProps, 'kind' | 'className'>) {
  const board = useBoard();
  const words = useToolsWords().row;
  return (
    <Button kind={kind} className={className} onClick={() => openRace(board, cellToRace(board))}>
      {words.race}
    </Button>
  );
}
