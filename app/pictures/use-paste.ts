import { useEffect } from 'react';

const FIELD =
  'textarea, select, [contenteditable], dialog, input:not([type=range], [type=radio], [type=checkbox])';

/**
 * Takes a picture (`nameOfPasted` where it has no name of its own) pasted anywhere but into a field, and numbers where there is
 * someone to take them. Both functions must stay the same.
 */
export function usePaste(
  nameOfPasted: string,
  onFile: (file: File, name: string) => void,
  onText: ((text: string) => void) | null,
): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest(FIELD)) return;
      const { clipboardData } = event;
      const text = clipboardData?.getData('text/plain') ?? '';
      const file = Array.from(clipboardData?.files ?? []).find(({ type }) => type.startsWith('image/'));
      // Spreadsheets put a picture of the cells beside their numbers.
      if (onText && text.trim() !== '' && (!file || /^[\s\d.,;+\-−eE]+$/.test(text))) {
        event.preventDefault();
        onText(text);
      } else if (file ?? clipboardData?.files.length) {
        event.preventDefault();
        const chosen = file ?? clipboardData!.files[0];
        onFile(chosen, file && /^image\.\w+$/.test(file.name) ? nameOfPasted : chosen.name);
      }
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [nameOfPasted, onFile, onText]);
}
