import { memo, useCallback, useMemo } from 'react';
import { exact, tight } from '../i18n/numbers.ts';
import { kernelIndex } from '../model/bank.ts';
import { firstOutputs } from '../model/settings.ts';
import { act } from '../state/act.ts';
import { awaited } from '../state/notices.ts';
import { madeOf } from '../state/board/board-state.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import type { paintCells } from '../state/board/drawing.ts';
import { valueOf } from '../state/board/edit.ts';
import type { Computed } from '../state/board/board-state.ts';
import { late } from '../late/late.ts';
import { CellGrid } from '../ui/cell-grid/CellGrid.tsx';
import { FeatureMap } from '../ui/feature-map/FeatureMap.tsx';
import type { Cells } from '../ui/feature-map/picture.ts';
import type { Domains } from './domains.ts';
import {
  editableIn,
  followCursor,
  nudgeCell,
  pickCell,
  placeOfEditable,
  pointAt,
  typeInto,
} from './interaction.ts';
import type { Box } from './layout/boxes.ts';
import type { MapNames } from './names.ts';
import type { BoardColours } from '../state/page/use-theme.ts';
import { useWords } from '../ui/use-words.ts';
import './board.css';

interface BoardGridProps {
  box: Box;
  computed: Computed;
  domains: Domains;
  colours: BoardColours;
  names: MapNames;
  /** Cells that are done, of filtered and output maps. */
  done: number;
  /** The cell being summed, in this map, and its partial sum. */
  current: number | null;
  hasCells: boolean;
  isQuiet: boolean;
}

/** It is here by the time that somebody draws, and each stroke comes in its turn. */
const DRAWING = late(() => import('../state/board/drawing.ts'));
const paint = async (...stroke: Parameters<typeof paintCells>): Promise<void> =>
  (await awaited(DRAWING.fetch())).paintCells(...stroke);

/** Where the numbers of a box are. */
function cellsOf(box: Box, { made, geometry, input, filtered, output }: Computed): Cells {
  const s = made.settings;
  const { rows, columns } = box;
  switch (box.kind) {
    case 'in':
      return { values: input, offset: box.channel, stride: s.channels, rows, columns };
    case 'kernel': {
      const Q = firstOutputs(s);
      const offset = kernelIndex(s, 0, 0, box.channel, box.map);
      return { values: made.bank.kernels, offset, stride: s.channels * Q, rows, columns };
    }
    case 'bias':
      return { values: made.bank.firstBias, offset: box.map, stride: 1, rows, columns };
    case 'mid': {
      const stride = geometry.stages[0].output.channels;
      return { values: filtered, offset: box.map, stride, rows, columns };
    }
    case 'out':
      return { values: output, offset: box.map, stride: geometry.output.channels, rows, columns };
    case 'mixing': {
      // Shown transposed, a row per output, and only the part on this page: copied, it is small.
      const lanes = columns - (s.bias ? 1 : 0);
      const values = new Float32Array(rows * columns);
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++) {
          const { mixing, bias } = made.bank;
          values[r * columns + c] =
            c < lanes ? mixing[(box.map + c) * s.filters + box.filter + r] : bias[box.filter + r];
        }
      return { values, offset: 0, stride: 1, rows, columns };
    }
  }
}

/** One grid of the board: its picture, its cells for assistive technology, and what a person does to them. */
export const BoardGrid = memo(function BoardGrid(props: BoardGridProps) {
  const { box, computed, domains, colours, names, done, current, hasCells, isQuiet } = props;
  const board = useBoard();
  const words = useWords().step;
  const cells = useMemo(() => cellsOf(box, computed), [box, computed]);
  const ghost = useBoardState((state) =>
    box.kind === 'mid'
      ? (state.ghost?.filtered ?? null)
      : box.kind === 'out'
        ? (state.ghost?.output ?? null)
        : null,
  );
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

  const { domain, isSigned } = useMemo(() => {
    const of = {
      in: () => domains.input[box.channel],
      kernel: () => domains.kernel(box.channel, box.map),
      bias: () => domains.kernel(box.channel, box.map),
      mid: () => domains.mid[box.map],
      mixing: () => domains.mixing,
      out: () => domains.out[box.map],
    }[box.kind]();
    return { domain: of, isSigned: of.isSigned };
  }, [box, domains]);

  const isWeight = box.kind === 'kernel' || box.kind === 'mixing' || box.kind === 'bias';
  const isResult = box.kind === 'mid' || box.kind === 'out';
  const total = box.rows * box.columns;
  const shown = isResult ? done : total;

  const nameOf = useCallback(
    (row: number, column: number) => {
      const i = row * cells.columns + column;
      const held = exact(cells.values[cells.offset + i * cells.stride]);
      if (box.kind === 'mixing') {
        const lanes = cells.columns - (computed.made.settings.bias ? 1 : 0);
        const from = column < lanes ? names.map(box.map + column) : words.maps.biasShort;
        return words.maps.mixingCell(box.filter + row + 1, from, held);
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
    mixing: () => words.maps.mixing,
    out: () => words.maps.out(box.map + 1),
  }[box.kind]();
  const isEditableBox = box.kind === 'in' || isWeight;

  return (
    <div
      className="board-grid"
      data-kind={box.kind}
      data-quiet={isQuiet}
      data-current={current !== null}
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
        <FeatureMap
          cells={cells}
          cellWidth={box.cellWidth}
          cellHeight={box.cellHeight}
          domain={domain}
          colours={isSigned ? colours.signed : colours.input}
          done={shown}
          ghost={ghost}
          text={tight}
        />
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
