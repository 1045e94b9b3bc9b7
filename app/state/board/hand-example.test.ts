// Hand example A on the board, typed in as a person would.
import { beforeAll, describe, expect, test } from 'vitest';
import { HAND_EXAMPLE, interleaved } from '../../../kernels/spec/hand-example.ts';
import { mapNames } from '../../board/names.ts';
import { sentenceOf } from '../../board/strip/sentence.ts';
import { stepView } from '../../board/view.ts';
import { plain } from '../../i18n/said.ts';
import { wordsOf } from '../../i18n/words.ts';
import { steppingEn } from '../../i18n/words/stepping.en.ts';
import { typedNumber } from '../../model/typed-number.ts';
import { setValue } from './edit.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { changeLayer } from './layer.ts';
import type { Board } from './board.ts';
import type { Editable } from './board-state.ts';
import { emptySheet } from '../picture/typed-numbers.ts';

const { input: X, kernels: D, mixing: P, filtered: Z, output: Y } = HAND_EXAMPLE;

/** Types a number into a cell, with the keys that a person has. */
const type = (ref: Editable, number: number) => setValue(board, ref, typedNumber(String(number)).value!);

let board: Board;
beforeAll(async () => {
  board = await beginHeadless();
  await changeLayer(board, { height: 4, width: 4, channels: 2, filters: 3 });
  await emptySheet(board);
  for (const [channel, rows] of X.entries())
    for (const [row, line] of rows.entries())
      for (const [column, value] of line.entries()) await type({ kind: 'in', row, column, channel }, value);
  for (const [map, rows] of D.entries())
    for (const [u, line] of rows.entries())
      for (const [v, weight] of line.entries()) await type({ kind: 'dw', u, v, channel: map, map }, weight);
  for (const [filter, line] of P.entries())
    for (const [map, weight] of line.entries()) await type({ kind: 'pw', map, filter }, weight);
  await caughtUp(board);
});

const now = () => {
  const { computed, frame } = board.getState();
  const { settings, source } = computed.made;
  const names = mapNames(settings, source, wordsOf('en').step);
  return {
    step: frame.step,
    view: stepView(settings, computed.geometry, frame),
    sentence: plain(sentenceOf({ settings, geometry: computed.geometry, frame, names }, steppingEn)),
  };
};

describe('hand example A', () => {
  test('has its filtered maps and its outputs on the board', () => {
    const { filtered, output } = board.getState().computed;
    expect([...filtered]).toEqual(interleaved(Z));
    expect([...output]).toEqual(interleaved(Y));
  });

  test('shows every number of the filtering, tap by tap', async () => {
    await board.stepper.goToFirst();
    for (const [channel, map] of Z.entries())
      for (const [cell, result] of map.flat().entries()) {
        let sum = 0;
        for (let u = 0; u < 3; u++)
          for (let v = 0; v < 3; v++) {
            const [row, column] = [Math.floor(cell / 2) + u, (cell % 2) + v];
            const weight = D[channel][u][v];
            const value = X[channel][row][column];
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
    for (const [filter, map] of Y.entries())
      for (const [cell, result] of map.flat().entries()) {
        let sum = 0;
        for (let q = 0; q < 2; q++) {
          const weight = P[filter][q];
          const { step, view } = now();
          const value = Z[q].flat()[cell];
          sum += weight * value;
          expect(step).toMatchObject({
            stage: 'pointwise',
            output: { row: Math.floor(cell / 2), column: cell % 2, channel: filter },
          });
          expect(step).toMatchObject({
            weight,
            value,
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
    expect(now().sentence).toBe(
      'Channel 1, row 1, column 1: the bottom-right weight −1 meets the input value 11. Their product, −11, completes the sum: −6.',
    );
    await board.stepper.stepBy(7 + 5);
    const { step, view, sentence } = now();
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
    expect(sentence).toBe(
      'Output 2, row 1, column 1: the weight −1 turns the channel 2 value 18 into −18. All 2 terms add up to −30.',
    );
  });
});
