import { useCallback, useRef, useState } from 'react';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { chooseFile } from '../../state/picture/choose-picture.ts';
import { BRUSH, setDrawing } from '../../state/board/drawing.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel, PanelTitle } from '../../ui/Panel.tsx';
import { DrawTools } from './DrawTools.tsx';
import { KeptPictures } from './KeptPictures.tsx';
import { NumbersDialog } from './NumbersDialog.tsx';
import { PictureNote } from './PictureNote.tsx';
import { SampleButtons } from './SampleButtons.tsx';
import { useDrop } from './use-drop.ts';
import { usePaste } from './use-paste.ts';
import { usePhotoWords } from './use-photo-words.ts';
import { Working } from './Working.tsx';
import './picture-chooser.css';

/** What stands on the board: one of our photographs, the person's own, numbers, or a drawing. */
export function PictureChooser() {
  const board = useBoard();
  const words = usePhotoWords();
  const { picture } = words;
  const drawing = useBoardState((state) => state.drawing);
  const file = useRef<HTMLInputElement>(null);
  const [isTyping, setTyping] = useState(false);
  const [text, setText] = useState('');
  const take = useCallback((chosen: File) => act(() => chooseFile(board, chosen, chosen.name)), [board]);
  const isOver = useDrop(take);
  usePaste(picture.pasted);

  return (
    <Panel id="picture" labelledBy="picture-title" className="picture-chooser">
      <PanelTitle id="picture-title">{picture.title}</PanelTitle>
      <SampleButtons />
      <KeptPictures />
      <PictureNote />
      <section className="drop" aria-label={picture.drop} data-over={isOver}>
        <Button icon="image" onClick={() => file.current?.click()}>
          {picture.choose}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept="image/*"
          aria-label={picture.choose}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) take(chosen);
            // The same file may be chosen once more.
            event.target.value = '';
          }}
        />
        <p>
          <b>{picture.drop}</b> <span className="drop-note">{picture.dropNote}</span>
        </p>
      </section>
      <div className="picture-row">
        <Button icon="paste" aria-haspopup="dialog" onClick={() => setTyping(true)}>
          {picture.numbers}
        </Button>
        <Button
          icon="draw"
          pressed={drawing !== null}
          onClick={() => setDrawing(board, drawing ? null : BRUSH)}
        >
          {picture.draw}
        </Button>
      </div>
      {drawing && <DrawTools drawing={drawing} />}
      <NumbersDialog open={isTyping} text={text} onText={setText} onClose={() => setTyping(false)} />
      <Working />
      {isOver && (
        <div className="drop-everywhere" aria-hidden="true">
          {picture.dropNow}
        </div>
      )}
    </Panel>
  );
}
