import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { TEXT_CELL, LINE_CELL, paintPicture, strokeGrid } from './picture.ts';
import type { Cells } from './picture.ts';
import type { ColourTable, Domain } from '../../image/colour-map.ts';

export interface MapColours {
  table: ColourTable;
  /** Between cells that are done, between cells to come, and the ground of the latter. */
  doneLine: string;
  futureLine: string;
  future: string;
}

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
    return paintPicture(
      { values, offset, stride, rows, columns },
      {
        ...{ cellWidth, cellHeight, density, table },
        domain: { low, high, isSigned },
        line: Math.min(cellWidth, cellHeight) >= LINE_CELL ? doneLine : null,
        text: fits ? text : null,
        font: `${Math.round(Math.min(cellHeight * 0.46, cellWidth * 0.36, 20) * density)}px ${FONT}`,
      },
    );
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
    doneLine,
    text,
  ]);

  // Before the paint: maps and the marks over them change in the same picture.
  useLayoutEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const look = { cellWidth, cellHeight, density };
    if (node.width !== picture.width || node.height !== picture.height) {
      node.width = picture.width;
      node.height = picture.height;
    }
    const total = rows * columns;
    if (done < total) {
      context.fillStyle = future;
      context.fillRect(0, 0, node.width, node.height);
      if (Math.min(cellWidth, cellHeight) >= LINE_CELL) strokeGrid(context, rows, columns, look, futureLine);
    }
    const copy = (x: number, y: number, width: number, height: number) => {
      if (width > 0 && height > 0) context.drawImage(picture, x, y, width, height, x, y, width, height);
    };
    const whole = Math.floor(done / columns);
    const edge = Math.min(node.height, Math.round(whole * cellHeight * density));
    copy(0, 0, node.width, edge);
    const rest = done % columns;
    if (rest) {
      const bottom = Math.round((whole + 1) * cellHeight * density);
      copy(0, edge, Math.round(rest * cellWidth * density), Math.min(bottom, node.height) - edge);
    }
    if (ghost) paintGhost(context, props, density);
  });

  return (
    <canvas
      ref={canvas}
      className="feature-map"
      aria-hidden="true"
      style={{ width: columns * cellWidth, height: rows * cellHeight }}
    />
  );
});

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
