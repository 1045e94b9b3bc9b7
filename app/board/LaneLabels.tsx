import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape } from '../i18n/numbers.ts';
import { laneOf } from '../model/lanes.ts';
import { useWords } from '../ui/use-words.ts';
import type { BoardLayout, Box } from './boxes.ts';
import { useKernelName } from './KernelNames.tsx';
import { laneOfMap } from './names.ts';
import { doneIn } from './paint/progress.ts';
import { useCalmNow } from './use-calm-now.ts';
import { useNow } from './use-step-view.ts';
import './board.css';

/** A name with how far the map is, in heights of its letters on a projector. */
const LONG = 17.5;

/** Over each map of a lane that stands alone: what it is, and how far. */
export const LaneLabels = memo(function LaneLabels({ layout }: { layout: BoardLayout }) {
  const words = useWords().step.columns.short;
  const isMixing = layout.boxes.some(({ kind }) => kind === 'out');
  const first = layout.thumbs.find(({ kind }) => kind === 'out');
  return (
    <>
      {layout.boxes.map((box) => (
        <LaneLabel
          key={box.id}
          box={box}
          isMixing={isMixing}
          isLong={box.columns * box.cellWidth >= (layout.leastNumber ? LONG * layout.leastNumber : 220)}
        />
      ))}
      {first && !isMixing && (
        <div
          className="board-label lane-label lane-label-end"
          style={{ translate: `${layout.width}px ${first.y - 4}px` }}
        >
          <b>{words.out}</b>
        </div>
      )}
    </>
  );
});

/** `isLong`: with how far it is. */
function LaneLabel({ box, isMixing, isLong }: { box: Box; isMixing: boolean; isLong: boolean }) {
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const done = useCalmNow(({ view }) => doneIn(box, view.done));
  const words = useWords().step;
  const name = useKernelName(box.map);
  const s = computed.made.settings;
  const size = shape(box.rows, box.columns);
  const total = box.rows * box.columns;
  const lane = laneOf(box.kind === 'in' ? box.channel : laneOfMap(s, box.map));
  const marker = <span style={{ color: `var(--${lane.hue})` }}>{lane.marker}</span>;
  const width = box.columns * box.cellWidth;
  // A map that does not begin at the left while mixing has its name there.
  const isBeside = isMixing && box.kind === 'mid' && box.x > 0;
  const [x, y] = isBeside
    ? [0, box.y + (box.rows * box.cellHeight) / 2]
    : [box.x - box.pad[3] * box.cellWidth, box.y - box.pad[0] * box.cellHeight - 4];
  // Over a narrow filtered map the caption ends where the map does: right of it others begin.
  const isEnd = box.kind === 'mid' && !isMixing && !isLong;
  const style: CSSProperties = {
    translate: `${Math.round(isEnd ? x + width : x)}px ${Math.round(y)}px`,
    ...(isBeside ? { width: box.x - 8 } : {}),
  };
  const far =
    done === null
      ? ''
      : done === total
        ? words.labels.done
        : words.labels.cell(Math.min(done + 1, total), total);
  const text = {
    in: () => (
      <>
        <b>{words.columns.short.in}</b> {marker}{' '}
        <b style={{ color: `var(--${lane.hue})` }}>{names.channel(box.channel)}</b>
      </>
    ),
    kernel: () => (
      <>
        <b>{words.columns.kernelOne}</b> {name}
      </>
    ),
    mid: () =>
      isMixing ? (
        <>
          {marker} {names.map(box.map)}
        </>
      ) : (
        <>
          <b>{s.mixing ? words.columns.short.mid : words.columns.short.out}</b> {size}
          {isLong && ` · ${far}`}
        </>
      ),
    mixing: () => <b>{words.columns.short.mixing}</b>,
    out: () => (
      <>
        <b>{names.output(box.map)}</b> {box.columns * box.cellWidth >= 220 && far}
      </>
    ),
    bias: () => null,
  }[box.kind]();
  return (
    text && (
      <div
        className={`board-label lane-label ${isBeside ? 'lane-label-beside' : isEnd ? 'lane-label-end' : ''}`}
        style={style}
      >
        {text}
      </div>
    )
  );
}
