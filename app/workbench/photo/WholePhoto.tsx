import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useNow } from '../../board/use-step-view.ts';
import { sampleOf } from '../../image/samples.ts';
import type { SampleId } from '../../image/samples.ts';
import { PhotoPlace } from '../../pictures/CropFrame.tsx';
import { usePhotoWords } from '../../pictures/use-photo-words.ts';
import { Panel, PanelNote, PanelTitle } from '../../ui/Panel.tsx';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { followWhole } from '../../state/picture/follow-whole.ts';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { FramedPhoto } from './FramedPhoto.tsx';
import { OutputMaps, SHOWN } from './OutputMaps.tsx';
import './whole-photo.css';

/** The same layer on the whole photograph, and on it the frame of what is on the board. */
export function WholePhoto() {
  const board = useBoard();
  const words = usePanelWords().photo;
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

/** Everything in its place before the photograph is there. */
function WaitingPhoto({ title, sample }: { title: ReactNode; sample: SampleId | null }) {
  const words = usePhotoWords().whole;
  const computed = useNow((now) => now.computed);
  const size = sample ? sampleOf(sample) : { width: 3, height: 2 };
  const aspect = size.width / size.height;
  const count = Math.min(SHOWN, computed.geometry.output.channels);
  return (
    <>
      <div className="whole-photo-head">{title}</div>
      <div className="whole-photo-pair">
        <PhotoPlace aspect={aspect} />
        <OutputMaps whole={null} domains={null} aspect={aspect} first={0} count={count} />
      </div>
      <PanelNote className="whole-photo-note">{words.waiting}</PanelNote>
    </>
  );
}
