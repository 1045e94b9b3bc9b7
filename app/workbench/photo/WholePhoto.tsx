import { useEffect } from 'react';
import { followWhole } from '../../state/follow-whole.ts';
import { useApp } from '../../state/use-app.ts';
import { Panel, PanelNote, PanelTitle } from '../../ui/Panel.tsx';
import { useWords } from '../../ui/use-words.ts';
import { FramedPhoto } from './FramedPhoto.tsx';
import { WaitingPhoto } from './WaitingPhoto.tsx';
import './whole-photo.css';

/** The same layer on the whole photograph, and on it the frame of what is on the board. */
export function WholePhoto() {
  const words = useWords().step.photo;
  const photo = useApp((state) => state.photo);
  const source = useApp((state) => state.made.source);
  useEffect(followWhole, []);
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
