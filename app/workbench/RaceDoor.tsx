import { raceOf } from '../state/board/race.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { lateOver } from '../ui/late/late-part.tsx';

const RaceDialog = lateOver(() => import('./race/RaceDialog.tsx').then(({ RaceDialog }) => RaceDialog));

/** Where a board's race is shown: over the page, as long as there is one. */
export function RaceDoor() {
  const board = useBoard();
  const isRacing = useBoardState((state) => state.race !== null);
  return isRacing && <RaceDialog onClose={() => raceOf(board).end()} />;
}
