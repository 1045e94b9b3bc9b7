import { useEffect, useState } from 'react';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => !!dataTransfer?.types.includes('Files');

/** The picture among several files, else the first of them. */
const pick = (files: FileList): File | null =>
  Array.from(files).find(({ type }) => type.startsWith('image/')) ?? files.item(0);

/** Takes files dropped anywhere on the page. True while one is held over it. */
export function useDrop(onFile: (file: File, name: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A file entering an element comes before it leaves the one around it: counted, they tell the page's own border.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    };
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const file = pick(event.dataTransfer!.files);
      if (file) onFile(file, file.name);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true); // before the page says that nobody takes it
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [onFile]);
  return isOver;
}
