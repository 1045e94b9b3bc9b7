import { memo, useCallback, useMemo } from 'react';
import { exact } from '../i18n/numbers.ts';
import { act } from '../state/act.ts';
import { awaited } from '../state/notices.ts';
import { madeOf } from '../state/board/board-state.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import type { paintCells } from '../state/board/drawing.ts';
import { valueOf } from '../state/board/edit.ts';
import type { Computed } from '../state/board/board-state.ts';
import { late } from '../late/late.ts';
import { CellGrid } from '../ui/cell-grid/CellGrid.tsx';
import {
  editableIn,
  followCursor,
  nudgeCell,
  pickCell,
  placeOfEditable,
  pointAt,
  typeInto,
} from './interaction.ts';
import { mixingAt } from './boxes.ts';
import type { Box } from './boxes.ts';
import type { MapNames } from './names.ts';
import { cellsOf } from './paint/scene.ts';
import { doneIn } from './paint/progress.ts';
import { useWords } from '../ui/use-words.ts';
import { useCalmNow } from './use-calm-now.ts';
import './board.css';

interface BoardGridProps {
  box: Box;
  computed: Computed;
  names: MapNames;
  hasCells: boolean;
  /** Whether all results are there, wherever the step stands. */
  isWhole: boolean;
}

/** It is here by the time that somebody draws, and each stroke comes in its turn. */
const DRAWING = late(() => import('../state/board/drawing.ts'));
const paint = async (...stroke: Parameters<typeof paintCells>): Promise<void> =>
  (await awaited(DRAWING.fetch())).paintCells(...stroke);

/** One grid of the board: its cells for assistive technology, and what a person does to them. Its picture is the surface's. */
export const BoardGrid = memo(function BoardGrid(props: BoardGridProps) {
  const { box, computed, names, hasCells, isWhole } = props;
  const board = useBoard();
  const words = useWords().step;
  const cells = useMemo(() => cellsOf(box, computed), [box, computed]);
  const isDrawing = useBoardState((state) => box.kind === 'in' && state.drawing !== null);
  const selectedKey = useBoardState((state) => {
    const place = state.selected && placeOfEditable(box, state.selected, madeOf(state).settings);
    return place ? `${place.row},${place.column}` : '';
  });
  const selected = useMemo(() => {
    if (!selectedKey) return null;
    const [row, column] = selectedKey.split(',').map(Number);
    return { row, column };
  }, [selectedKey]);

  const isWeight = box.kind === 'kernel' || box.kind === 'mixing' || box.kind === 'bias';
  const isResult = box.kind === 'mid' || box.kind === 'out';
  const total = box.rows * box.columns;
  const done = useCalmNow(({ view }) => (isWhole ? null : doneIn(box, view.done))) ?? total;
  const shown = isResult ? done : total;

  const nameOf = useCallback(
    (row: number, column: number) => {
      const i = row * cells.columns + column;
      const held = exact(cells.values[cells.offset + i * cells.stride]);
      if (box.kind === 'mixing') {
        const { map, filter } = mixingAt(box, row, column, computed.made.settings);
        const from = map === null ? words.maps.biasShort : names.map(map);
        return words.maps.mixingCell(filter + 1, from, held);
      }
      const said = !isResult || i < done ? held : words.maps.notYet;
      return words.maps.cell(row + 1, column + 1, said);
    },
    [box, cells, computed, done, isResult, names, words],
  );
  const doneRow = Math.floor(shown / box.columns);
  const rowKey = (row: number) => {
    const part = row < doneRow ? 'all' : row > doneRow ? 'none' : shown % box.columns;
    return `${part} ${cells.offset} ${versionOf(cells.values)} ${words.maps.notYet}`;
  };

  const label = {
    in: () => words.maps.in(box.channel + 1),
    kernel: () => names.kernel(box.channel, box.map),
    bias: () => words.maps.bias(box.map + 1),
    mid: () => (computed.made.settings.mixing ? words.maps.mid : words.maps.out)(box.map + 1),
    mixing: () => (box.isStack ? words.maps.mixingOf(box.filter + 1) : words.maps.mixing),
    out: () => words.maps.out(box.map + 1),
  }[box.kind]();
  const isEditableBox = isWeight || (box.kind === 'in' && !isWhole);

  return (
    <div
      className="board-grid"
      data-box={box.id}
      data-kind={box.kind}
      style={{ translate: `${box.x}px ${box.y}px` }}
    >
      <CellGrid
        label={label}
        rows={box.rows}
        columns={box.columns}
        cellWidth={box.cellWidth}
        cellHeight={box.cellHeight}
        nameOf={nameOf}
        rowKey={rowKey}
        hasCells={hasCells}
        editable={isEditableBox}
        selected={selected}
        textOf={(row, column) => {
          const ref = editableIn(box, row, column, computed.made.settings);
          return ref ? exact(valueOf(computed.made, ref)) : '';
        }}
        editLabel={(row, column) => words.maps.edit(words.maps.within(label, nameOf(row, column)))}
        onPoint={(cell, pin) => pointAt(board, box, cell, pin)}
        onPick={(cell, by) => pickCell(board, box, cell, by)}
        onMove={(cell) => followCursor(board, box, cell)}
        onType={(cell, value) => typeInto(board, box, cell, value)}
        onPaint={isDrawing ? (cells, begins) => act(() => paint(board, box.channel, cells, begins)) : null}
        onNudge={(cell, steps, coarse, phase) => nudgeCell(board, box, cell, steps, coarse, phase)}
      >
        {null}
      </CellGrid>
    </div>
  );
}, sameGrid);

/** A box is made anew for every layout; what counts is where it is and what it shows. */
function sameGrid(a: BoardGridProps, b: BoardGridProps): boolean {
  const sameBox = (Object.keys(a.box) as (keyof Box)[]).every((key) => a.box[key] === b.box[key]);
  return (
    sameBox && (Object.keys(a) as (keyof BoardGridProps)[]).every((key) => key === 'box' || a[key] === b[key])
  );
}

/** A number for an array that differs from that of every other array. */
const versions = new WeakMap<Float32Array, number>();
let nextVersion = 1;
function versionOf(values: Float32Array): number {
  const known = versions.get(values);
  if (known) return known;
  versions.set(values, nextVersion);
  return nextVersion++;
}
