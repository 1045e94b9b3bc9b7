import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import { partnerGeometry } from '../model/partner-geometry.ts';
import { partners } from '../model/partners.ts';
import { fewSettings, part } from '../testing/random-boards.ts';
import { smallSettings } from '../testing/random-settings.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef } from '../model/refs.ts';
import { firstOutputs } from '../model/settings.ts';
import { layoutBoard } from '../testing/layout-all.ts';
import type { Box, Rect } from './boxes.ts';
import { litRects } from './lit-rects.ts';
import { refIn } from './operands.ts';
import { tracing } from '../testing/traced-layer.ts';

const tracedLayer = tracing({ createTrace });
const KINDS = ['in', 'dw', 'mid', 'pw', 'out'] as const;
const boards = fc
  .tuple(
    fc.oneof(
      smallSettings,
      fewSettings.filter((s) => s.height * s.width <= 100),
    ),
    fc.constantFrom(...KINDS),
    fc.array(part, { minLength: 4, maxLength: 4 }),
    fc.constantFrom(
      { width: 360, height: 500 },
      { width: 900, height: 340 },
      { width: 900, height: 300 },
      { width: 1012, height: 625 },
      { width: 1012, height: 625, view: 'whole' as const },
    ),
  )
  .filter(([s, kind]) => s.mixing || (kind !== 'pw' && kind !== 'out'))
  .map(([s, kind, at, screen]) => {
    const { geometry } = tracedLayer(s, 1).trace;
    const upTo = (i: number, count: number) => Math.floor(at[i] * count);
    const { height, width } = geometry.output;
    const map = upTo(2, firstOutputs(s));
    const start = Math.floor(map / (firstOutputs(s) / s.groups)) * (s.channels / s.groups);
    const operand: OperandRef = {
      in: {
        kind: 'in' as const,
        row: upTo(0, s.height),
        column: upTo(1, s.width),
        channel: upTo(2, s.channels),
      },
      dw: { kind: 'dw' as const, u: upTo(0, s.kernel[0]), v: upTo(1, s.kernel[1]), channel: start, map },
      mid: { kind: 'mid' as const, row: upTo(0, height), column: upTo(1, width), map },
      pw: { kind: 'pw' as const, map, filter: upTo(3, s.filters) },
      out: { kind: 'out' as const, row: upTo(0, height), column: upTo(1, width), filter: upTo(3, s.filters) },
    }[kind];
    const stage = s.mixing && at[3] < 0.5 ? 1 : 0;
    const focus = { stage, channel: start, map, filter: upTo(3, s.filters) };
    const layout = layoutBoard({
      settings: s,
      geometry,
      ...screen,
      focus,
      lanePage: null,
      outputPage: null,
      inputPage: null,
    });
    return { s, operand, layout };
  });

/** The cells of a box whose middle lies in one of the rectangles. */
function cellsIn(box: Box, rects: readonly Rect[], cells: (row: number, column: number) => void): void {
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++) {
      const [x, y] = [box.x + (column + 0.5) * box.cellWidth, box.y + (row + 0.5) * box.cellHeight];
      if (rects.some((r) => x > r.x && x < r.x + r.width && y > r.y && y < r.y + r.height))
        cells(row, column);
    }
}

test('the cells lit are the partners that are on the page, and no others: not a bias, nothing beside a box', () => {
  const property = fc.property(boards, ({ s, operand, layout }) => {
    const geometry = partnerGeometry(s);
    const met = partners(geometry, operand);
    const lit = litRects(layout, geometry, operand);
    for (const near of [true, false]) {
      const expected = new Set<string>();
      const add = (ref: OperandRef) => expected.add(refId(ref));
      for (const { map, rows, columns, near: isNear } of met.cells) {
        if (isNear !== near) continue;
        for (const row of rows)
          for (const column of columns) {
            const { kind, channel } = map;
            if (kind === 'in') add({ kind, row, column, channel });
            else if (kind === 'mid') add({ kind, row, column, map: channel });
            else add({ kind, row, column, filter: channel });
          }
      }
      for (const { us, vs, channel, map, near: isNear } of met.taps)
        if (isNear === near) for (const u of us) for (const v of vs) add({ kind: 'dw', u, v, channel, map });
      for (const { maps, filters, near: isNear } of met.mixing)
        if (isNear === near)
          for (const map of maps) for (const filter of filters) add({ kind: 'pw', map, filter });

      const rects = near ? lit.near : lit.far;
      const found = new Set<string>();
      const onPage = new Set<string>();
      for (const box of layout.boxes) {
        cellsIn(box, rects, (row, column) => {
          const ref = refIn(box, row, column, s);
          found.add(ref ? refId(ref) : `bias in ${box.id}`);
        });
        for (let row = 0; row < box.rows; row++)
          for (let column = 0; column < box.columns; column++) {
            const ref = refIn(box, row, column, s);
            if (ref && expected.has(refId(ref))) onPage.add(refId(ref));
          }
      }
      expect([...found].sort()).toEqual([...onPage].sort());
      for (const { x, y, width, height } of rects) {
        const isInABox = layout.boxes.some(
          (box) =>
            x >= box.x - 1e-6 &&
            y >= box.y - 1e-6 &&
            x + width <= box.x + box.columns * box.cellWidth + 1e-6 &&
            y + height <= box.y + box.rows * box.cellHeight + 1e-6,
        );
        expect(isInABox).toBe(true);
      }
    }
  });
  fc.assert(property, { numRuns: 200 });
});
