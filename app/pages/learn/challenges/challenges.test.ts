import { expect, test } from 'vitest';
import { createEngine } from '../../../../kernels/index.ts';
import { describe } from '../../../../kernels/spec/geometry.ts';
import { standardSpec } from '../../../../kernels/spec/layer.ts';
import { kernelIndex, mixingIndex } from '../../../model/bank.ts';
import { CHALLENGES } from '../../../model/lesson.ts';
import { settle } from '../../../model/limits.ts';
import type { Candidate } from '../../../model/limits.ts';
import { reshapeBank } from '../../../model/reshape-bank.ts';
import { toSpec, toWeights } from '../../../model/to-spec.ts';
import type { Computed, Made } from '../../../state/board/board-state.ts';
import { LIST } from './challenges.ts';
import { offBy, zoneOf } from './judges.ts';
import { tapsOf } from './starts.ts';

/** What the engine would give for it, by the reference. */
async function computedOf(made: Made): Promise<Computed> {
  const spec = toSpec(made.settings);
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(spec, toWeights(made.settings, made.bank));
  layer.input.set(made.input);
  const output = layer.run().slice();
  let standard: Computed['standard'] = null;
  if (made.standard) {
    const other = engine.createLayer(standardSpec(spec), { standard: made.standard.standard });
    other.input.set(made.input);
    const goal = other.run().slice();
    const difference = output.map((v, i) => v - goal[i]);
    const most = (values: Float32Array) => Math.max(...values.map(Math.abs));
    const weights = { standard: made.standard.standard, bias: null };
    standard = {
      output: goal,
      difference,
      largest: most(difference),
      scale: Math.max(most(output), most(goal)),
      weights,
    };
  }
  engine.dispose();
  return {
    made,
    spec,
    geometry: describe(spec),
    input: made.input,
    output,
    filtered: output,
    standard,
    build: 'reference',
    threads: 1,
    plan: null,
    notes: [],
    ms: 0,
  };
}

const judged = async (number: number, made: Made) => LIST[number - 1].judge(await computedOf(made));

/** The same with other kernels (by filtered map) and mixing weights (by output). */
function changed(made: Made, kernels: ((u: number, v: number) => number)[], mixing: number[][]): Made {
  const { settings: s } = made;
  const bank = { ...made.bank, kernels: made.bank.kernels.slice(), mixing: made.bank.mixing.slice() };
  kernels.forEach((kernel, q) => {
    for (let u = 0; u < 3; u++)
      for (let v = 0; v < 3; v++)
        bank.kernels[kernelIndex(s, u, v, Math.floor(q / s.depthMultiplier), q)] = kernel(u, v);
  });
  mixing.forEach((row, o) => row.forEach((weight, q) => (bank.mixing[mixingIndex(s, q, o)] = weight)));
  return { ...made, bank };
}

function withSettings(made: Made, asked: Candidate): Made {
  const { settings } = settle(asked, made.settings);
  return { ...made, settings, bank: reshapeBank(made.bank, made.settings, settings) };
}

test('there are as many challenges as there are places for them, and none is solved at the start', async () => {
  expect(LIST.map(({ number }) => number)).toEqual(Array.from({ length: CHALLENGES }, (_, i) => i + 1));
  for (const { number, start } of LIST)
    expect(await judged(number, start)).toMatchObject({ isSolved: false });
});

test('1: Sobel across solves it, Sobel down and the Laplacian do not', async () => {
  const { start } = LIST[0];
  expect(await judged(1, changed(start, [tapsOf('sobel-x')], []))).toMatchObject({ isSolved: true });
  for (const other of ['sobel-y', 'laplacian', 'box'] as const) {
    expect(await judged(1, changed(start, [tapsOf(other)], []))).toMatchObject({ isSolved: false });
  }
});

test('1: a picture painted over is not judged', async () => {
  const { start } = LIST[0];
  const input = start.input.map((v) => 1 - v);
  const other = { ...start, input, source: { kind: 'numbers' as const, values: input } };
  expect(await judged(1, changed(other, [tapsOf('sobel-x')], []))).toMatchObject({ isSolved: false });
});

test('2: identity kernels and thirds solve it, thirds alone do not', async () => {
  const { start } = LIST[1];
  const identity = tapsOf('identity');
  const thirds = [[1 / 3, 1 / 3, 1 / 3]];
  expect(await judged(2, changed(start, [identity, identity, identity], thirds))).toMatchObject({
    isSolved: true,
  });
  expect(await judged(2, changed(start, [], thirds))).toMatchObject({ isSolved: false });
});

test('a goal that was edited, merged or switched off solves nothing', async () => {
  const { start } = LIST[1];
  const computed = await computedOf(start);
  const merged = {
    ...computed.standard!,
    largest: 0,
    weights: { standard: new Float32Array(27), bias: null },
  };
  for (const standard of [null, merged]) {
    expect(LIST[1].judge({ ...computed, standard })).toMatchObject({ isSolved: false });
  }
});

test('3: no pair of mixing weights comes near, and the kernels must stay blurs', async () => {
  const { start } = LIST[2];
  for (let a = -6; a <= 6; a += 1.5)
    for (let b = -6; b <= 6; b += 1.5) {
      expect((await judged(3, changed(start, [], [[a, b]]))).isSolved).toBe(false);
    }
  const sharp = changed(start, [tapsOf('identity')], [[1, 0]]);
  expect(await judged(3, sharp)).toMatchObject({ isSolved: false });
});

test('3: near the weights that the answer names the difference is smallest, and far from 0', async () => {
  const { start, surrender } = LIST[2];
  let best = { a: 0, b: 0, off: Infinity };
  for (let a = -20; a <= 20; a++)
    for (let b = -20; b <= 20; b++) {
      const off = offBy(await computedOf(changed(start, [], [[a, b]])), start.standard)!;
      if (off < best.off) best = { a, b, off };
    }
  expect(best.off).toBeGreaterThan(0.2);
  const [, a, b] = /near −(\d+) and (\d+)/.exec(surrender!.reasons[0].why.en)!;
  expect(Math.abs(best.a + Number(a))).toBeLessThanOrEqual(1);
  expect(Math.abs(best.b - Number(b))).toBeLessThanOrEqual(1);
  expect(surrender!.reasons[0].why.zh).toContain(`−${a} 和 ${b}`);
});

test('4: M = 2 solves it, M = 3 works and is sent back, M = 1 never does', async () => {
  const { start } = LIST[3];
  const goals = [tapsOf('sobel-x'), tapsOf('gaussian')];
  const two = changed(withSettings(start, { depthMultiplier: 2 }), goals, [
    [1, 0],
    [0, 1],
  ]);
  expect(await judged(4, two)).toMatchObject({ isSolved: true });
  const three = changed(
    withSettings(start, { depthMultiplier: 3 }),
    [...goals, goals[0]],
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
  );
  expect(await judged(4, three)).toMatchObject({ isSolved: false });
  for (const kernel of goals) {
    expect(await judged(4, changed(start, [kernel], [[1], [1]]))).toMatchObject({ isSolved: false });
  }
});

test('5: one filter, a kernel of one, or a large multiplier solve it; a standard layer does not count', async () => {
  const { start } = LIST[4];
  for (const asked of [{ filters: 1 }, { kernel: 1 }, { depthMultiplier: 4 }] as Candidate[]) {
    expect(await judged(5, withSettings(start, asked))).toMatchObject({ isSolved: true });
  }
  expect(await judged(5, withSettings(start, { filters: 8 }))).toMatchObject({ isSolved: false });
  expect(await judged(5, withSettings(start, { groups: 1 }))).toMatchObject({ isSolved: false });
});

test('zones of a square: inside and outside are flat, sides are upright or level, corners are corners', () => {
  const square = { from: 3, to: 6 };
  expect(zoneOf(0, 0, square)).toBe('flat');
  expect(zoneOf(3, 3, square)).toBe('flat');
  expect(zoneOf(3, 1, square)).toBe('upright');
  expect(zoneOf(6, 4, square)).toBe('level');
  expect(zoneOf(1, 1, square)).toBe('corner');
});
