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

/** A line of letters and the air around it (px). */
const LINE = 20;

/** Under each kernel what it does; over one at work, which has its sum there. */
export function KernelNames({ layout }: { layout: BoardLayout }) {
  const hasBias = useNow((now) => now.computed.made.settings.bias);
  const hasRoom = layout.kind === 'whole' || layout.kind === 'filter' || layout.kind === 'mix';
  if (!hasRoom || layout.narrow) return null;
  const kernels = layout.boxes
    .filter(({ kind }) => kind === 'kernel')
    .map((box) => ({ box, top: topOf(box, hasBias, isAtWorkIn(layout, box)) }));
  // On a phone longer names of channels stand beside them, where there are more than red, green and blue.
  const isTight = layout.width < NARROW;
  if (isTight && kernels.length > 3) return null;
  const atWork = kernels.find(({ box }) => box.look === 'products' || isAtWorkIn(layout, box));
  // The heads are over the board. At the foot of another kernel the name of the one at work would be read as that one's.
  return kernels
    .filter(
      ({ box, top }) =>
        top >= 0 &&
        (box !== atWork?.box ||
          kernels.every((other) => other === atWork || Math.abs(other.top - top) > LINE)),
    )
    .map(({ box, top }) => <Name key={box.id} box={box} top={top} isTight={isTight} />);
}

/** Whether the sum of a lane stands under the kernel: that of the filtered map that is open. */
const isAtWorkIn = ({ sum, boxes }: BoardLayout, { map }: Box): boolean =>
  sum !== null && boxes.some((box) => box.kind === 'mid' && box.map === map && box.isOpen);

/** A bias has the place under its kernel, as has what is multiplied; over products their captions stand. */
function topOf({ look, y, rows, cellHeight }: Box, hasBias: boolean, isAtWork: boolean): number {
  if (look === 'products') return y - 39;
  return hasBias || isAtWork ? y - 20 : y + rows * cellHeight + 3;
}

function Name({ box, top, isTight }: { box: Box; top: number; isTight: boolean }) {
  const text = useKernelName(box.map);
  const names = useNow((now) => now.names);
  if (!text) return null;
  const { x, columns, cellWidth } = box;
  const width = columns * cellWidth;
  // On a phone the next map's name begins beside it: a long name goes over to the left, where an arrow is.
  const style: CSSProperties = isTight ? { left: x, top, width } : { left: x + width / 2, top };
  return (
    <p className="board-label kernel-name" data-tight={isTight} style={style}>
      <span className="visually-hidden">{names.kernel(box.channel, box.map)}: </span>
      <span>{text}</span>
    </p>
  );
}
