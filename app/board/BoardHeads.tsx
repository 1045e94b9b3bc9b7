import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape } from '../i18n/numbers.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { BoardLayout, Column } from './boxes.ts';
import { useBoard } from '../state/board/use-board.ts';
import { useWall } from '../state/page/use-theme.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './board.css';

/** The line over the board: what stands in each column, and the pages where not all fits. */
export const BoardHeads = memo(function BoardHeads({ layout }: { layout: BoardLayout }) {
  const computed = useNow((now) => now.computed);
  const words = useWords().step;
  const { settings: s } = computed.made;
  const { height, width, channels } = computed.geometry.output;
  const Q = computed.geometry.stages[0].output.channels;
  const isLarge = useWall();
  const short = (kind: Column['kind']) => words.columns.short[kind === 'mid' && !s.mixing ? 'out' : kind];
  /** Up to the next column: where that is near, its one word is left. */
  const place = (i: number): CSSProperties => {
    const { x } = layout.columns[i];
    const next = i + 1 < layout.columns.length ? layout.columns[i + 1].x - 6 : layout.width;
    return { left: x, width: Math.max(0, next - x) };
  };
  const title = (kind: Column['kind']) => {
    if (isLarge) return short(kind);
    switch (kind) {
      case 'in':
        return words.columns.in(shape(s.height, s.width, s.channels));
      case 'kernel':
      case 'bias':
        return words.columns.kernel;
      case 'mid':
        return s.mixing
          ? words.columns.mid(shape(height, width, Q))
          : words.columns.out(shape(height, width, Q));
      case 'mixing':
        return words.columns.mixing;
      case 'out':
        return words.columns.out(shape(height, width, channels));
    }
  };
  return (
    <div className="board-heads">
      {layout.columns.map((column, i) => (
        <div key={column.kind} className="board-head" data-kind={column.kind} style={place(i)}>
          {column.page && <Pager column={column} />}
          <h2>
            <span className="stage-long">{title(column.kind)}</span>
            <span className="stage-short">{short(column.kind)}</span>
          </h2>
        </div>
      ))}
    </div>
  );
});

/** Which page a column turns; the lanes' where it is not said. */
const PAGE_KEYS: { [K in Column['kind']]?: 'inputPage' | 'outputPage' } = {
  in: 'inputPage',
  out: 'outputPage',
};

/** The page of a column, turned by hand. */
export function Pager({ column }: { column: Column }) {
  const board = useBoard();
  const words = useWords().step.columns;
  const page = column.page!;
  const key = PAGE_KEYS[column.kind] ?? 'lanePage';
  const turn = (first: number) =>
    board.setState({ [key]: Math.max(0, Math.min(first, page.of - page.count)) });
  return (
    <div className="board-pager">
      <IconButton
        kind="ghost"
        icon="left"
        label={words.previousPage}
        disabled={page.first === 0}
        onClick={() => turn(page.first - page.count)}
      />
      <span>{words.page(page.first + 1, page.first + page.count, page.of)}</span>
      <IconButton
        kind="ghost"
        icon="right"
        label={words.nextPage}
        disabled={page.first + page.count >= page.of}
        onClick={() => turn(page.first + page.count)}
      />
    </div>
  );
}
