import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { TEXT_CELL, LINE_CELL, paintMap, paintPicture, pictureSize, strokeGrid } from './picture.ts';
import type { Cells, Look } from './picture.ts';
import type { Domain, MapColours } from '../../image/colour-map.ts';

export interface FeatureMapProps {
  cells: Cells;
  cellWidth: number;
  cellHeight: number;
  domain: Domain;
  colours: MapColours;
  /** Cells shown, row by row from the first; all when it is rows × columns. */
  done: number;
  /** What the map held before a drag: shown as a smaller square inside every cell that changed. */
  ghost?: Float32Array | null;
  text: (value: number) => string;
}

/** A feature map or kernel as a picture: one canvas, no interaction. The only place where maps are painted. */
export const FeatureMap = memo(function FeatureMap(props: FeatureMapProps) {
  const { cells, cellWidth, cellHeight, domain, colours, done, ghost, text } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const density = Math.min(3, window.devicePixelRatio || 1);
  const { values, offset, stride, rows, columns } = cells;
  const { table, doneLine, futureLine, future } = colours;
  const { low, high, isSigned } = domain;

  // The picture depends on what the cells hold, not on the object that says so.
  const picture = useMemo(() => {
    const fits = Math.min(cellWidth, cellHeight * 1.6) >= TEXT_CELL - 3 && cellHeight >= 14;
    const held: Cells = { values, offset, stride, rows, columns };
    const look: Look = {
      ...{ cellWidth, cellHeight, density, table },
      domain: { low, high, isSigned },
      line: Math.min(cellWidth, cellHeight) >= LINE_CELL ? doneLine : null,
      text: fits ? text : null,
      font: `${Math.round(Math.min(cellHeight * 0.46, cellWidth * 0.36, 20) * density)}px ${FONT}`,
    };
    return {
      /** For copying parts from. */
      whole: once(() => paintPicture(held, look)),
      paintOn: (context: CanvasRenderingContext2D) => paintMap(context, held, look),
    };
  }, [
    values,
    offset,
    stride,
    rows,
    columns,
    cellWidth,
    cellHeight,
    density,
    table,
    low,
    high,
    isSigned,
    doneLine,
    text,
  ]);

  const drawn = useRef<Drawn | null>(null);
  // Before the paint: maps and the marks over them change in the same picture.
  useLayoutEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const look = { cellWidth, cellHeight, density };
    const { width, height } = pictureSize(rows, columns, look);
    if (node.width !== width || node.height !== height) Object.assign(node, { width, height });

    const before = drawn.current;
    drawn.current = ghost ? null : { picture, future, futureLine, done };
    const goesOn =
      before?.picture === picture &&
      before.future === future &&
      before.futureLine === futureLine &&
      before.done <= done;
    const from = goesOn && !ghost ? before.done : 0;
    const total = rows * columns;
    if (from === 0) context.clearRect(0, 0, width, height); // NaN is left transparent
    if (from === 0 && done < total) {
      context.fillStyle = future;
      context.fillRect(0, 0, width, height);
      if (Math.min(cellWidth, cellHeight) >= LINE_CELL) strokeGrid(context, rows, columns, look, futureLine);
    }
    const x = (column: number) => Math.min(width, Math.round(column * cellWidth * density));
    const y = (row: number) => Math.min(height, Math.round(row * cellHeight * density));
    /** The cells of some rows between two columns. */
    const copy = (row: number, endRow: number, column: number, endColumn: number) => {
      const [left, top] = [x(column), y(row)];
      const [w, h] = [x(endColumn) - left, y(endRow) - top];
      if (w > 0 && h > 0) context.drawImage(picture.whole(), left, top, w, h, left, top, w, h);
    };
    if (from === 0 && done === total) picture.paintOn(context);
    else {
      for (let at = from; at < done;) {
        const [row, column] = [Math.floor(at / columns), at % columns];
        const wholeRows = column === 0 ? Math.floor((done - at) / columns) : 0;
        const end = wholeRows > 0 ? at + wholeRows * columns : Math.min(done, (row + 1) * columns);
        copy(row, row + Math.max(1, wholeRows), column, wholeRows > 0 ? columns : column + end - at);
        at = end;
      }
    }
    if (ghost) paintGhost(context, props, density);
  });

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      style={{ width: columns * cellWidth, height: rows * cellHeight }}
    />
  );
});

/** What the canvas holds: a step forward then only adds cells. */
interface Drawn {
  picture: object;
  future: string;
  futureLine: string;
  done: number;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const FONT = "'Helvetica Neue', 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

/** The cells that changed since the drag began keep their old colour as an inner square, outlined. */
function paintGhost(context: CanvasRenderingContext2D, props: FeatureMapProps, density: number): void {
  const { cells, ghost, cellWidth, cellHeight, domain, colours, done } = props;
  const { values, offset, stride, rows, columns } = cells;
  if (!ghost || ghost.length !== values.length) return;
  const old = paintPicture(
    { ...cells, values: ghost },
    { cellWidth, cellHeight, density, domain, table: colours.table, line: null, text: null, font: '' },
  );
  const inset = Math.max(0.5, Math.min(cellWidth, cellHeight) * 0.3) * density;
  context.strokeStyle = colours.futureLine;
  context.lineWidth = density;
  for (let i = 0; i < Math.min(done, rows * columns); i++) {
    if (ghost[offset + i * stride] === values[offset + i * stride]) continue;
    const x = (i % columns) * cellWidth * density + inset;
    const y = Math.floor(i / columns) * cellHeight * density + inset;
    const [width, height] = [cellWidth * density - 2 * inset, cellHeight * density - 2 * inset];
    context.drawImage(old, x, y, width, height, x, y, width, height);
    if (Math.min(cellWidth, cellHeight) >= LINE_CELL) context.strokeRect(x, y, width, height);
  }
}
