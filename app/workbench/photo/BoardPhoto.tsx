import { useEffect, useId } from 'react';
import { sampleOf } from '../../image/samples.ts';
import { CropFrame, PhotoPlace } from '../../pictures/CropFrame.tsx';
import { fitted } from '../../pictures/frame.ts';
import { cropWithin, overviewSettings } from '../../model/overview.ts';
import type { Crop } from '../../state/address/types.ts';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { overviewCrop } from '../../state/address/overview-crop.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { followPhoto } from '../../state/picture/follow-photo.ts';
import { useSize } from '../../ui/use-size.ts';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { moveFrame } from './move-frame.ts';
import './board-photo.css';

/** The photograph beside the board, with the frame of what the board shows: in the whole the wider one, everything follows it. */
export function BoardPhoto() {
  const board = useBoard();
  const words = usePanelWords().photo;
  const hintId = useId();
  useEffect(() => followPhoto(board), [board]);
  const photo = useBoardState(photoIn);
  const isWhole = useBoardState((state) => state.view === 'whole');
  const source = useBoardState((state) => madeOf(state).source);
  const settings = useBoardState((state) => madeOf(state).settings);
  const dragged = useBoardState((state) => state.draggedCrop);
  const [place, { width }] = useSize<HTMLDivElement>();
  if (source.kind === 'numbers') return null;
  const made = dragged ?? source.crop;
  const size = source.kind === 'sample' ? sampleOf(source.id) : { width: 3, height: 2 };
  const cells = isWhole ? overviewSettings(settings) : settings;
  const toBoard = (to: Crop, of: NonNullable<typeof photo>): Crop =>
    isWhole ? fitted(cropWithin(to, settings), of, settings) : to;
  return (
    <div ref={place} className="board-photo">
      {photo ? (
        <CropFrame
          {...{ photo, cells, width, hintId }}
          label={isWhole ? words.frame : words.boardFrame}
          crop={isWhole ? overviewCrop(made, photo, settings) : made}
          onDrag={(to) => moveFrame(board, toBoard(to, photo), board.gestures.drag('crop'))}
          onPress={(to) => moveFrame(board, toBoard(to, photo), board.gestures.press('crop'))}
          onEnd={board.gestures.end}
        />
      ) : (
        <PhotoPlace aspect={size.width / size.height} />
      )}
      <span id={hintId} className="visually-hidden">
        {words.hint}
      </span>
    </div>
  );
}
