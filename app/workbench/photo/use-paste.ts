import { useEffect } from 'react';
import { act } from '../../state/act.ts';
import { useBoard } from '../../state/board/use-board.ts';
import { chooseFile } from '../../state/picture/choose-picture.ts';
import { pasteNumbers } from '../../state/picture/typed-numbers.ts';

const FIELD =
  'textarea, select, [contenteditable], dialog, input:not([type=range], [type=radio], [type=checkbox])';

/** Takes a picture or numbers pasted anywhere but into a field. */
export function usePaste(nameOfPasted: string): void {
  const board = useBoard();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest(FIELD)) return;
      const { clipboardData } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      const file = Array.from(clipboardData?.files ?? []).find(({ type }) => type.startsWith('image/'));
      // Spreadsheets put a picture of the cells beside their numbers.
      if (text.trim() !== '' && (!file || /^[\s\d.,;+\-−eE]+$/.test(text))) {
        event.preventDefault();
        act(() => pasteNumbers(board, text));
      } else if (file ?? clipboardData?.files.length) {
        event.preventDefault();
        const chosen = file ?? clipboardData!.files[0];
        act(() =>
          chooseFile(board, chosen, file && /^image\.\w+$/.test(file.name) ? nameOfPasted : chosen.name),
        );
      }
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [board, nameOfPasted]);
}
