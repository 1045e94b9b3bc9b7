import { describe, expect, test } from 'vitest';
import { overviewSettings } from '../../model/overview.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { openingCrop } from '../address/crop.ts';
import { overviewCrop } from '../address/overview-crop.ts';
import { placeInCells } from './dive-to.ts';
import type { MapRef } from './dive-to.ts';

const photo = { width: 451, height: 300 };
const crop = openingCrop('chelsea');

const placeOf = (ref: MapRef, change: Partial<LayerSettings> = {}, hasEdits = false) => {
  const settings = { ...OPENING, ...change };
  return placeInCells({ settings, shown: overviewSettings(settings), photo, crop, hasEdits }, ref);
};

describe('a place of the whole among the cells', () => {
  test('is in the midst of the crop that it leads to, on the map that was pressed', () => {
    const { crop: to, cell } = placeOf({ kind: 'mid', row: 20, column: 30, map: 1 });
    expect(cell).toMatchObject({ stage: 'depthwise', channel: 1 });
    for (const at of [cell.row, cell.column]) expect([3, 4]).toContain(at);
    // Cell 20, 30 of the filtered map reads about 21.5, 31.5 of 64 cells of the wide crop.
    const frame = overviewCrop(crop, photo, OPENING);
    expect(to!.x + to!.width / 2).toBeCloseTo(frame.x + (31.5 / 64) * frame.width, -0.4);
    expect(to!.y + to!.width / 2).toBeCloseTo(frame.y + (21.5 / 64) * frame.width, -0.4);
    expect(to!.width).toBe(crop.width);
  });

  test('is of the step that makes the map: an output is mixed, an input is filtered by the first kernel that reads it', () => {
    expect(placeOf({ kind: 'out', row: 9, column: 9, filter: 3 }).cell).toMatchObject({
      ...{ stage: 'pointwise', channel: 3 },
    });
    expect(placeOf({ kind: 'in', row: 9, column: 9, channel: 2 }, { depthMultiplier: 2 }).cell).toMatchObject(
      {
        ...{ stage: 'depthwise', channel: 4 },
      },
    );
    expect(
      placeOf({ kind: 'in', row: 9, column: 9, channel: 2 }, { groups: 1, mixing: false }).cell,
    ).toMatchObject({ stage: 'standard', channel: 0 });
  });

  test('stays within photograph and map at every edge', () => {
    const far = openingCrop('chelsea');
    for (const row of [0, 63])
      for (const column of [0, 63]) {
        const { crop: to, cell } = placeOf({ kind: 'in', row, column, channel: 0 });
        expect(to!.x).toBeGreaterThanOrEqual(0);
        expect(to!.x + to!.width).toBeLessThanOrEqual(1000);
        expect(to!.y).toBeGreaterThanOrEqual(0);
        expect(to!.width).toBe(far.width);
        for (const at of [cell.row, cell.column]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(7);
        }
      }
  });

  test('leaves the crop where cells of it were typed over, and goes to the nearest of its cells', () => {
    expect(placeOf({ kind: 'in', row: 0, column: 0, channel: 0 }, {}, true)).toMatchObject({
      crop: null,
      cell: { row: 0, column: 0 },
    });
    expect(placeOf({ kind: 'in', row: 63, column: 63, channel: 0 }, {}, true)).toMatchObject({
      crop: null,
      cell: { row: 7, column: 7 },
    });
    // The same middle: half of the wide crop is half of the narrow one.
    const { cell } = placeOf({ kind: 'mid', row: 31, column: 31, map: 0 }, {}, true);
    for (const at of [cell.row, cell.column]) expect([3, 4]).toContain(at);
  });

  test('is the very cell where the whole shows the same cells, whatever the window', () => {
    const sizes = [
      { height: 48, width: 48, stride: [2, 2], kernel: [5, 3], padding: 'same' },
      { height: 40, width: 64, dilation: [2, 1], padding: 'valid' },
    ] as const;
    for (const change of sizes)
      for (const [row, column] of [
        [0, 0],
        [7, 11],
        [19, 3],
      ])
        expect(placeOf({ kind: 'mid', row, column, map: 2 }, change)).toEqual({
          crop: null,
          cell: { stage: 'depthwise', channel: 2, row, column },
        });
  });
});
