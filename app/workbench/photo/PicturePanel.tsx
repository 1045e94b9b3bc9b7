import { useCallback } from 'react';
import type { Comma } from '../../image/number-sheet.ts';
import type { Photo } from '../../image/photo.ts';
import { PictureChooser } from '../../pictures/PictureChooser.tsx';
import { PictureNote } from '../../pictures/PictureNote.tsx';
import { usePhotoWords } from '../../pictures/use-photo-words.ts';
import { act } from '../../state/act.ts';
import type { Source } from '../../state/address/types.ts';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { BRUSH, setDrawing } from '../../state/board/drawing.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { chooseFile, chooseKept, chooseSample } from '../../state/picture/choose-picture.ts';
import { layerForNumbers, pasteNumbers } from '../../state/picture/typed-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { DrawTools } from './DrawTools.tsx';

/** What stands on the board: one of our photographs, the person's own, numbers, or a drawing. */
export function PicturePanel() {
  const board = useBoard();
  const words = usePhotoWords();
  const source = useBoardState((state) => madeOf(state).source);
  const settings = useBoardState((state) => madeOf(state).settings);
  const photo = useBoardState(photoIn);
  const working = useBoardState((state) => state.working);
  const drawing = useBoardState((state) => state.drawing);
  const take = useCallback((file: Blob, name: string) => act(() => chooseFile(board, file, name)), [board]);
  const use = useCallback((text: string, comma: Comma | null) => pasteNumbers(board, text, comma), [board]);
  const effectsOf = useCallback(
    (shape: readonly [number, number, number]) => {
      const { height, width, channels, kernel } = layerForNumbers(shape, settings);
      const isSameSize =
        height === settings.height && width === settings.width && channels === settings.channels;
      const isSameKernel = kernel[0] === settings.kernel[0] && kernel[1] === settings.kernel[1];
      return [
        ...(isSameSize ? [] : [words.numbers.layer(...shape)]),
        ...(isSameKernel ? [] : [words.numbers.kernel(...kernel)]),
      ];
    },
    [settings, words],
  );

  return (
    <PictureChooser
      sample={source.kind === 'sample' ? source.id : null}
      kept={source.kind === 'own' ? source.id : null}
      note={<BoardPictureNote {...{ source, photo }} size={settings} />}
      working={working}
      numbers={{ channels: settings.channels, effectsOf, onUse: use }}
      onSample={(id) => act(() => chooseSample(board, id))}
      onKept={(id, name) => act(() => chooseKept(board, id, name))}
      onFile={take}
      buttons={
        <Button
          icon="draw"
          pressed={drawing !== null}
          onClick={() => setDrawing(board, drawing ? null : BRUSH)}
        >
          {words.picture.draw}
        </Button>
      }
    >
      {drawing && <DrawTools drawing={drawing} />}
    </PictureChooser>
  );
}

interface BoardPictureNoteProps {
  source: Source;
  /** null: it is not read yet, or there is none. */
  photo: Photo | null;
  /** What it was averaged down to. */
  size: { height: number; width: number; channels: number };
}

/** Whose picture is on the board, or what was done to the person's own; and what became of it here. */
function BoardPictureNote({ source, photo, size: { height, width, channels } }: BoardPictureNoteProps) {
  const words = usePhotoWords().picture;
  switch (source.kind) {
    case 'sample':
      return <PictureNote sample={source.id} own={null} />;
    case 'own':
      return (
        <PictureNote
          sample={null}
          own={photo?.name ?? null}
          notes={photo?.notes}
          more={[words.cells(height, width)]}
        />
      );
    case 'numbers':
      return <PictureNote sample={null} own={null} more={[words.numbersNote(height, width, channels)]} />;
  }
}
