import { useEffect } from 'react';
import { Panel, PanelNote, PanelTitle } from '../../ui/Panel.tsx';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { followWhole } from '../../state/picture/follow-whole.ts';
import { useWords } from '../../ui/use-words.ts';
import { FramedPhoto } from './FramedPhoto.tsx';
import { WaitingPhoto } from './WaitingPhoto.tsx';
import './whole-photo.css';

/** The same layer on the whole photograph, and on it the frame of what is on the board. */
export function WholePhoto() {
  const board = useBoard();
  const words = useWords().step.photo;
  const photo = useBoardState(photoIn);
  const source = useBoardState((state) => madeOf(state).source);
  useEffect(() => followWhole(board), [board]);
  const title = <PanelTitle id="photo-title">{words.title}</PanelTitle>;
  return (
    <Panel id="photo" labelledBy="photo-title" className="whole-photo">
      {source.kind === 'numbers' ? (
        <>
          {title}
          <PanelNote>{words.none}</PanelNote>
        </>
      ) : photo ? (
        <FramedPhoto title={title} photo={photo} crop={source.crop} />
      ) : (
        <WaitingPhoto title={title} sample={source.kind === 'sample' ? source.id : null} />
      )}
    </Panel>
  );
}
