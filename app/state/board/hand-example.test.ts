// Hand example A: small enough to be done on paper. Every number here was, and none comes from the kernels.
import { beforeAll, describe, expect, test } from 'vitest';
import { mapNames } from '../../board/names.ts';
import { stepView } from '../../board/view.ts';
import { wordsOf } from '../../i18n/words.ts';
import { typedNumber } from '../../model/typed-number.ts';
import { setValue } from './edit.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { changeLayer } from './layer.ts';
import type { Board } from './board.ts';
import type { Editable } from './board-state.ts';
import { emptySheet } from '../picture/typed-numbers.ts';

const X = [
  ['1 2 3 4', '5 6 7 8', '9 10 11 12', '13 14 15 16'],
  ['0 1 2 3', '1 2 3 4', '2 3 4 5', '3 4 5 6'],
];
const D = [
  ['1 0 −1', '1 0 −1', '1 0 −1'],
  ['1 1 1', '1 1 1', '1 1 1'],
];
const P = ['1 1', '2 −1', '0 1'];
const FILTERED = [
  [-6, -6, -6, -6],
  [18, 27, 27, 36],
];
const OUTPUTS = [
  [12, 21, 21, 30],
  [-30, -39, -39, -48],
  [18, 27, 27, 36],
];

/** Types a number into a cell, with the keys that a person has. */
const type = (ref: Editable, text: string) => setValue(board, ref, typedNumber(text).value!);
const numbersIn = (line: string) => line.split(' ');

let board: Board;
beforeAll(async () => {
  board = await beginHeadless();
  await changeLayer(board, { height: 4, width: 4, channels: 2, filters: 3 });
  await emptySheet(board);
  for (const [channel, rows] of X.entries())
    for (const [row, line] of rows.entries())
      for (const [column, text] of numbersIn(line).entries())
        await type({ kind: 'in', row, column, channel }, text);
  for (const [map, rows] of D.entries())
    for (const [u, line] of rows.entries())
      for (const [v, text] of numbersIn(line).entries())
        await type({ kind: 'dw', u, v, channel: map, map }, text);
  for (const [filter, line] of P.entries())
    for (const [map, text] of numbersIn(line).entries()) await type({ kind: 'pw', map, filter }, text);
  await caughtUp(board);
});

const now = () => {
  const { computed, frame } = board.getState();
  const words = wordsOf('en').step;
  const { settings, source } = computed.made;
  return {
    step: frame.step,
    view: stepView(settings, computed.geometry, frame, mapNames(settings, source, words), words),
  };
};

describe('hand example A', () => {
  test('has its filtered maps and its outputs on the board', () => {
    const { filtered, output } = board.getState().computed;
    expect([...filtered]).toEqual([0, 1, 2, 3].flatMap((cell) => FILTERED.map((map) => map[cell])));
    expect([...output]).toEqual([0, 1, 2, 3].flatMap((cell) => OUTPUTS.map((map) => map[cell])));
  });

  test('shows every number of the filtering, tap by tap', async () => {
    await board.stepper.goToFirst();
    for (const [channel, map] of FILTERED.entries())
      for (const [cell, result] of map.entries()) {
        let sum = 0;
        for (let u = 0; u < 3; u++)
          for (let v = 0; v < 3; v++) {
            const [row, column] = [Math.floor(cell / 2) + u, (cell % 2) + v];
            const weight = typedNumber(numbersIn(D[channel][u])[v]).value!;
            const value = typedNumber(numbersIn(X[channel][row])[column]).value!;
            const { step, view } = now();
            const before = sum;
            sum += weight * value;
            const isLast = u === 2 && v === 2;
            expect(step).toMatchObject({
              stage: 'depthwise',
              output: { row: Math.floor(cell / 2), column: cell % 2, channel },
            });
            expect(step).toMatchObject({ weight, value, before, after: sum, result: isLast ? result : null });
            expect(view.terms[3 * u + v]).toMatchObject({ weight, value, state: 'current' });
            expect([view.partial, view.result]).toEqual([sum, isLast ? result : null]);
            await board.stepper.stepBy(1, 'tap');
          }
        expect(sum).toBe(result);
      }
  });

  test('shows every number of the mixing, tap by tap', async () => {
    await board.stepper.goToFirst();
    await board.stepper.stepBy(1, 'stage');
    await board.stepper.stepBy(1, 'tap');
    for (const [filter, map] of OUTPUTS.entries())
      for (const [cell, result] of map.entries()) {
        let sum = 0;
        for (let q = 0; q < 2; q++) {
          const weight = typedNumber(numbersIn(P[filter])[q]).value!;
          const { step, view } = now();
          sum += weight * FILTERED[q][cell];
          expect(step).toMatchObject({
            stage: 'pointwise',
            output: { row: Math.floor(cell / 2), column: cell % 2, channel: filter },
          });
          expect(step).toMatchObject({
            weight,
            value: FILTERED[q][cell],
            after: sum,
            result: q === 1 ? result : null,
          });
          expect(view.partial).toBe(sum);
          await board.stepper.stepBy(1, 'tap');
        }
        expect(sum).toBe(result);
      }
    const { frame } = board.getState();
    expect([frame.step.step, frame.length]).toEqual([95, 96]);
  });

  test('says the chapter’s question in a sentence: 2·(−6) − 18 = −30', async () => {
    await board.stepper.goToFirst();
    board.setState({ unit: 'cell' });
    await board.stepper.stepBy(1);
    expect(now().view.sentence).toBe(
      'Filtering channel 1: the kernel’s bottom-right weight −1 meets input row 3, column 3. Row 1, column 1 is complete: 9 terms add up to −6.',
    );
    await board.stepper.stepBy(7 + 5);
    const { step, view } = now();
    expect(step).toMatchObject({
      stage: 'pointwise',
      output: { row: 0, column: 0, channel: 1 },
      before: -12,
      result: -30,
    });
    expect(view.terms.map(({ weight, value }) => [weight, value])).toEqual([
      [2, -6],
      [-1, 18],
    ]);
    expect(view.sentence).toBe(
      'Mixing at row 1, column 1: output map 2 adds −1 × the channel 2 value 18. All 2 terms add up to −30.',
    );
  });
});
