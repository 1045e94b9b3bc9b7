import type { CSSProperties } from 'react';
import { kernelNamesEn } from '../i18n/words/kernel-names.en.ts';
import { kernelNamesZh } from '../i18n/words/kernel-names.zh.ts';
import { kernelName } from '../model/kernel-name.ts';
import { usePair } from '../ui/use-words.ts';
import type { BoardLayout, Box } from './boxes.ts';
import { NARROW } from './layout/layout.ts';
import { useNow } from './use-step-view.ts';
import './board.css';

/** What the kernel of a map does, where it is one that has a name; else null. */
export function useKernelName(map: number): string | null {
  const { settings, bank } = useNow((now) => now.computed).made;
  const words = usePair(kernelNamesEn, kernelNamesZh);
  const name = kernelName(settings, bank, map);
  return name && words[name];
}

/** Under each kernel what it does; over one at work, which has its sum there. */
export function KernelNames({ layout }: { layout: BoardLayout }) {
  const hasRoom = layout.kind === 'whole' || layout.kind === 'filter' || layout.kind === 'mix';
  if (!hasRoom || layout.narrow) return null;
  return layout.boxes.map(
    (box) => box.kind === 'kernel' && <Name key={box.id} box={box} isTight={layout.width < NARROW} />,
  );
}

function Name({ box, isTight }: { box: Box; isTight: boolean }) {
  const text = useKernelName(box.map);
  const names = useNow((now) => now.names);
  const hasBias = useNow((now) => now.computed.made.settings.bias);
  if (!text) return null;
  const { x, y, rows, columns, cellWidth, cellHeight } = box;
  // A bias has the place under its kernel; over products their captions stand.
  const isAtWork = box.look === 'products';
  const top = isAtWork ? y - 39 : hasBias ? y - 20 : y + rows * cellHeight + 3;
  const width = columns * cellWidth;
  // On a phone the next map's name begins beside it: a long name goes over to the left, where an arrow is.
  const style: CSSProperties = isTight ? { left: x, top, width } : { left: x + width / 2, top };
  // The heads are over the board.
  if (top < 0) return null;
  return (
    <p className="board-label kernel-name" data-tight={isTight} style={style}>
      <span className="visually-hidden">{names.kernel(box.channel, box.map)}: </span>
      <span>{text}</span>
    </p>
  );
}
