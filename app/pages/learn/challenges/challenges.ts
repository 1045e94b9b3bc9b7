// The five challenges, in order. Their numbers are `CHALLENGES` in model/lesson.ts.
import type { Challenge } from './challenge.ts';
import { judgeDearer, judgeEdges, judgeGoal, zoneOf } from './judges.ts';
import { isMiddle, madeFrom, tapsOf } from './starts.ts';

const SQUARE = { from: 3, to: 6 };
const inSquare = (i: number) => i >= SQUARE.from && i <= SQUARE.to;

const edges = madeFrom({
  // The filtering step alone: nothing stands between the nine weights and what they do.
  settings: { height: 10, width: 10, channels: 1, filters: 1, mixing: false },
  input: (row, column) => (inSquare(row) && inSquare(column) ? 1 : 0),
  kernels: ['identity'],
  mixing: [[1]],
});

/** Of the 8×8 cells of the output. */
const edgesRule = Array.from({ length: 8 }, (_, row) =>
  Array.from(
    { length: 8 },
    (_, column) =>
      (({ upright: 'not-zero', corner: 'any', level: 'zero', flat: 'zero' }) as const)[
        zoneOf(row, column, SQUARE)
      ],
  ),
);

const average = madeFrom({
  settings: { height: 8, width: 8, channels: 3, filters: 1 },
  input: (row, column, channel) => [row / 7, column / 7, (row + column) % 2][channel],
  kernels: ['box', 'laplacian', 'sobel-x'],
  mixing: [[1, -1, 0.5]],
  goal: (u, v) => (isMiddle(u, v) ? 1 / 3 : 0),
});

const blurred = madeFrom({
  settings: { height: 10, width: 10, channels: 1, filters: 1, depthMultiplier: 2 },
  input: (row, column) => ((row * 3 + column * 5) % 7 < 3 ? 1 : 0.1),
  kernels: ['box', 'gaussian'],
  mixing: [[0.5, 0.5]],
  goal: (u, v) => (isMiddle(u, v) ? 1 : 0),
});

const [across, blur] = [tapsOf('sobel-x'), tapsOf('gaussian')];
const twoKernels = madeFrom({
  settings: { height: 10, width: 10, channels: 1, filters: 2 },
  input: (row, column) => ((row - 4.5) ** 2 + (column - 4.5) ** 2 < 12 ? 1 : 0.2),
  kernels: ['box'],
  mixing: [[1], [0.5]],
  goal: (u, v, _channel, output) => (output === 0 ? across(u, v) : blur(u, v)),
});

const dearer = madeFrom({
  settings: { height: 8, width: 8, channels: 3, filters: 4 },
  input: (row, column, channel) => ((row + channel) % 3) / 2 - column / 14,
  kernels: ['sobel-x', 'laplacian', 'gaussian'],
  mixing: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.5, 0.5, 0.5],
  ],
});

const sameKernels = (a: Float32Array, b: Float32Array) =>
  a.length === b.length && a.every((v, i) => v === b[i]);

export const LIST: readonly Challenge[] = [
  {
    number: 1,
    title: { en: 'Upright edges only', zh: '只要竖直边缘' },
    task: {
      en: 'A white square on black. Change the nine weights so that output 1 shows its upright edges and nothing else: 0 on level edges, 0 on even ground. Corners may do as they like.',
      zh: '黑底上有一个白色方块。请改动九个权重，让输出 1 只显示竖直边缘：水平边缘处为 0，平坦处也为 0。四角随意。',
    },
    hint: {
      en: 'Compare left with right. On even ground the comparison must come out as nothing.',
      zh: '让左边和右边相比；在平坦处，比较的结果应当抵消为零。',
    },
    lesson: {
      en: 'A kernel whose weights add up to zero is silent on even ground; one that differs only from left to right hears only upright edges.',
      zh: '权重之和为零的卷积核，对平坦处没有反应；权重只有左右之别的卷积核，只看得见竖直边缘。',
    },
    start: edges,
    isCompared: false,
    controls: 'weights',
    rule: edgesRule,
    judge: (computed) => judgeEdges(computed, edges, SQUARE),
  },
  {
    number: 2,
    title: { en: 'The plain average', zh: '老老实实取平均' },
    task: {
      en: 'Make output 1 the average of the three channels, every pixel for itself. Kernels and mixing weights are both yours.',
      zh: '让输出 1 等于三个通道的平均，每个像素只看自己。卷积核和混合权重都归你改。',
    },
    hint: {
      en: 'First make the filtering step do nothing at all: a kernel can hand its middle pixel on. Then mix.',
      zh: '先让滤波这一步什么都不做：卷积核可以把中间的像素原样交出去。然后再混合。',
    },
    lesson: {
      en: 'A 1×1 step is a weighted sum over channels at one pixel. With identity kernels before it, that is all that the layer does.',
      zh: '1×1 这一步，就是在一个像素上对各通道加权求和。前面换成恒等卷积核，整层就只剩这件事。',
    },
    start: average,
    isCompared: true,
    controls: 'weights',
    judge: (computed) => judgeGoal(computed, average),
  },
  {
    number: 3,
    title: { en: 'Undo a blur with a 1×1', zh: '用 1×1 消除模糊' },
    task: {
      en: 'The first step blurs in two ways. Change only the two mixing weights until output 1 is the sharp picture again, or find out why not.',
      zh: '第一步用两种方式把图像变模糊。只准改两个混合权重，让输出 1 变回清晰的原图；做不到的话，请找出原因。',
    },
    hint: {
      en: 'Weights of opposite sign bring it nearer. Watch how the difference stops getting smaller.',
      zh: '权重一正一负，会近一些。注意看：差别到了某个程度，就不再变小。',
    },
    lesson: {
      en: 'It cannot be done. A 1×1 sees one pixel of each map. What the blur took from the neighbours is added up in that one number, and no weight can take the sum apart again.',
      zh: '做不到。1×1 在每张图上只看一个像素。模糊时从邻居那里取来的，已经加成了一个数，任何权重都没法再把这个和拆开。',
    },
    start: blurred,
    isCompared: true,
    controls: 'weights',
    judge(computed) {
      if (!sameKernels(computed.made.bank.kernels, blurred.bank.kernels)) {
        const words = {
          en: 'The first step must stay a blur: undo, or begin again.',
          zh: '第一步必须仍是模糊：请撤销，或重新开始。',
        };
        return { isSolved: false, words };
      }
      return judgeGoal(computed, blurred);
    },
    surrender: {
      button: { en: 'It cannot be done', zh: '这题做不到' },
      question: { en: 'Why not?', zh: '为什么做不到？' },
      reasons: [
        {
          id: 'range',
          label: { en: 'The weights cannot get large enough', zh: '权重取不了那么大' },
          why: {
            en: 'Larger ones help only up to a point: near −10 and 11 the difference is smallest, and it is far from 0. Size is not what is missing.',
            zh: '权重大一些有用，但有个限度：取到 −10 和 11 附近，差别最小，离 0 却还很远。缺的不是大小。',
          },
        },
        {
          id: 'pixel',
          label: {
            en: 'A 1×1 sees one pixel; the neighbours are already summed up in it',
            zh: '1×1 只看一个像素，邻居已经加在里面，分不开了',
          },
          why: { en: '', zh: '' },
        },
        {
          id: 'relu',
          label: { en: 'An activation between the steps is missing', zh: '两步之间缺一个激活函数' },
          why: {
            en: 'An activation looks at one number too; it knows nothing of the neighbours.',
            zh: '激活函数也只看一个数，同样不知道邻居是什么。',
          },
        },
      ],
      right: 'pixel',
    },
  },
  {
    number: 4,
    title: { en: 'Two kernels from one channel', zh: '一个通道，两种卷积核' },
    task: {
      en: 'The goal is a standard layer: output 1 takes edges, output 2 a blur, both of the same channel. Reproduce it with as few kernels per channel (M) as you can.',
      zh: '目标是一个标准卷积：输出 1 取边缘，输出 2 取模糊，来自同一个通道。请用尽可能小的深度乘数 M 还原它。',
    },
    hint: {
      en: 'With M = 1 both outputs are multiples of one filtered map. How many different maps do you need?',
      zh: 'M = 1 时，两个输出都是同一张滤波图的倍数。你需要几张不同的滤波图？',
    },
    lesson: {
      en: 'Two kernels that are not multiples of each other have rank 2: M = 2 is enough, M = 1 never is, whatever the weights.',
      zh: '两个互不成比例的卷积核，秩为 2：M = 2 就够了；M = 1 无论怎样取权重都不够。',
    },
    start: twoKernels,
    isCompared: true,
    controls: 'multiplier',
    judge(computed) {
      const judged = judgeGoal(computed, twoKernels);
      const m = computed.made.settings.depthMultiplier;
      if (!judged.isSolved || m <= 2) return judged;
      const words = {
        en: `The same as the goal, with M = ${m}. A smaller M will do.`,
        zh: `与目标相同，但用了 M = ${m}。更小的 M 也行。`,
      };
      return { isSolved: false, words };
    },
  },
  {
    number: 5,
    title: { en: 'Make the cheap layer dear', zh: '让省钱的层变贵' },
    task: {
      en: 'Change the layer’s numbers until the separable layer takes more multiply-adds than the standard one. There are three ways.',
      zh: '改动这一层的参数，让可分离层的乘加次数超过标准层。办法有三种。',
    },
    hint: {
      en: 'Look at M(1/N + 1/k²) and make it more than 1.',
      zh: '看看 M(1/N + 1/k²)，让它大于 1。',
    },
    lesson: {
      en: 'One filter, a 1×1 kernel, or a large depth multiplier: in each case M(1/N + 1/k²) exceeds 1, and separating costs more than it saves.',
      zh: '只有一个滤波器、卷积核是 1×1、或深度乘数很大：这三种情形里 M(1/N + 1/k²) 都大于 1，拆开反而更费。',
    },
    start: dearer,
    isCompared: false,
    controls: 'layer',
    judge: judgeDearer,
  },
];
