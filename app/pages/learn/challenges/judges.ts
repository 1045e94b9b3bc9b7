// Judges: pure functions of what the kernels computed for the layer on the board.
import { times } from '../../../i18n/numbers.ts';
import type { Both } from '../../../i18n/both.ts';
import type { Computed, Made } from '../../../state/board/board-state.ts';
import type { Judgement } from './challenge.ts';

/** So near to the goal, as a share of the largest value, counts as reached: more than rounding, less than eyes see. */
export const NEAR = 1e-3;

const percent = (share: number): string =>
  `${share >= 0.0995 ? Math.round(100 * share) : (100 * share).toPrecision(2)}%`;

/** Whether the picture is still the one of the challenge; another one would make the task another one too. */
export function isInputKept({ made, input }: Computed, start: Made): boolean {
  return (
    JSON.stringify(sizeOf(made)) === JSON.stringify(sizeOf(start)) &&
    input.every((v, i) => v === start.input[i])
  );
}

const sizeOf = ({ settings: s }: Made) => [
  s.height,
  s.width,
  s.channels,
  s.kernel,
  s.stride,
  s.dilation,
  s.padding,
];

export const PUT_BACK: Both<string> = {
  en: 'The picture or the window is no longer that of the challenge. Undo, or begin again.',
  zh: '图像或窗口已不是本题的样子。请撤销，或重新开始。',
};

/**
 * How far the output is from the goal's, as a share of the largest value of both. Null where the standard layer that is computed
 * is not the goal: it is switched off, merged from the two steps, or edited.
 */
export function offBy({ standard }: Computed, goal: Made['standard']): number | null {
  if (!standard || !goal || standard.scale === 0) return null;
  const isGoal = standard.weights.standard.every((weight, i) => weight === goal.standard[i]);
  return isGoal ? standard.largest / standard.scale : null;
}

const NO_GOAL: Both<string> = {
  en: 'The goal is not what is compared with: choose “Its own” below, or begin again.',
  zh: '现在比较的不是目标：请在下面选“独立的权重”，或重新开始。',
};

/** Reached when the output equals the goal's; else how far it is off. */
export function judgeGoal(computed: Computed, start: Made): Judgement {
  if (!isInputKept(computed, start)) return { isSolved: false, words: PUT_BACK };
  const share = offBy(computed, start.standard);
  if (share === null) return { isSolved: false, words: NO_GOAL };
  if (share <= NEAR) return { isSolved: true, words: { en: 'The same as the goal.', zh: '与目标相同。' } };
  return {
    isSolved: false,
    words: {
      en: `Largest difference from the goal: ${percent(share)} of the largest value.`,
      zh: `与目标相差最大处，相当于最大值的 ${percent(share).replace('\u202f', '')}。`,
    },
  };
}

/** Where the window of an output cell lies on a square: inside or outside, across an upright or a level edge, or a corner. */
export type Zone = 'flat' | 'upright' | 'level' | 'corner';

export function zoneOf(row: number, column: number, square: { from: number; to: number }): Zone {
  const crosses = (first: number) => {
    const cells = [first, first + 1, first + 2].map((i) => i >= square.from && i <= square.to);
    return { mixed: cells.includes(true) && cells.includes(false), inside: cells.includes(true) };
  };
  const [y, x] = [crosses(row), crosses(column)];
  if (!y.inside || !x.inside) return 'flat';
  if (y.mixed && x.mixed) return 'corner';
  if (x.mixed) return 'upright';
  return y.mixed ? 'level' : 'flat';
}

/** Output 1 must answer to upright edges and to nothing else. Corners are both: they are left out. */
export function judgeEdges(computed: Computed, start: Made, square: { from: number; to: number }): Judgement {
  if (!isInputKept(computed, start)) return { isSolved: false, words: PUT_BACK };
  const { output, geometry } = computed;
  const { width, channels } = geometry.output;
  const size = (zone: Zone) => {
    const values = Array.from({ length: output.length / channels }, (_, i) => ({
      zone: zoneOf(Math.floor(i / width), i % width, square),
      value: Math.abs(output[i * channels]),
    })).filter((cell) => cell.zone === zone);
    return {
      least: Math.min(...values.map(({ value }) => value)),
      most: Math.max(...values.map(({ value }) => value)),
    };
  };
  const [upright, level, flat] = [size('upright'), size('level'), size('flat')];
  if (upright.least < 1e-3) {
    const words = { en: 'Some upright edges give 0 still.', zh: '还有竖直边缘处的输出是 0。' };
    return { isSolved: false, words };
  }
  if (level.most > NEAR * upright.most) {
    const words = { en: 'Level edges still show in output 1.', zh: '输出 1 里还能看到水平边缘。' };
    return { isSolved: false, words };
  }
  if (flat.most > NEAR * upright.most) {
    const words = { en: 'Even ground still shows in output 1.', zh: '输出 1 里还能看到平坦的地方。' };
    return { isSolved: false, words };
  }
  return { isSolved: true, words: { en: 'Upright edges, and nothing else.', zh: '只剩竖直边缘。' } };
}

/** The separable layer must cost more than the standard one. */
export function judgeDearer({ geometry, made }: Computed): Judgement {
  const { multiplyAdds, standard } = geometry;
  const ratio = multiplyAdds / standard.multiplyAdds;
  const { settings: s } = made;
  if (!s.mixing || s.groups !== s.channels) {
    const words = {
      en: 'It must stay a separable layer: depthwise, then 1×1.',
      zh: '它必须仍是可分离层：先深度卷积，再 1×1。',
    };
    return { isSolved: false, words };
  }
  return {
    isSolved: ratio > 1,
    words: {
      en: `Now the separable layer takes ${times(ratio)} the multiply-adds of the standard one.`,
      zh: `现在可分离层的乘加次数是标准层的 ${times(ratio).replace('×', '')} 倍。`,
    },
  };
}
