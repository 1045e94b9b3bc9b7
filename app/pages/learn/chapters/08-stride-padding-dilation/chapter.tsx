import { kernelExtent } from '../../../../../kernels/spec/geometry.ts';
import { FIXTURE } from '../../../../figures/ruler/fixture.ts';
import { centresOf } from '../../../../figures/ruler/layout.ts';
import { Ruler } from '../../../../figures/ruler/Ruler.tsx';
import { compareRules, ruled } from '../../../../figures/ruler/rules.ts';
import type { Rule } from '../../../../figures/ruler/rules.ts';
import { count } from '../../../../i18n/numbers.ts';
import type { Chapter } from '../../chapter.ts';
import { PaddingTable } from './PaddingTable.tsx';
import { late } from '../../../../late/late.ts';

const [same, pytorch] = [ruled(FIXTURE, 'same'), ruled(FIXTURE, 'pytorch')];
const centres = (rule: Rule, comma = ', ') => centresOf(ruled(FIXTURE, rule), FIXTURE.s).join(comma);
const differing = compareRules({ n: 49, k: 10, s: 2, d: 1 });
/** Separable layer with stride s: stride on the depthwise step, or on the pointwise one, which then reads every second pixel. */
const skipped = 1 - 1 / FIXTURE.s ** 2;

export const chapter: Chapter = {
  number: 8,
  prose: { en: late(() => import('./en.mdx')), zh: late(() => import('./zh.mdx')) },
  numbers: (lang) => ({
    n: count(FIXTURE.n),
    k: count(FIXTURE.k),
    s: count(FIXTURE.s),
    extent: count(kernelExtent(FIXTURE.k, 2)),
    outputs: count(same.outputs),
    same: centres('same', lang === 'zh' ? '、' : ', '),
    pytorch: centres('pytorch', lang === 'zh' ? '、' : ', '),
    before: count(same.padding[0]),
    after: count(same.padding[1]),
    side: count(pytorch.padding[0]),
    kept25: differing.kind === 'sizes' ? count(differing.same) : '',
    kept24: differing.kind === 'sizes' ? count(differing.pytorch) : '',
    wasted: `${(100 * skipped).toFixed(0)}%`,
  }),
  prediction: {
    kind: 'choice',
    question: {
      en: 'n\u00a0=\u00a08 cells, a window of k\u00a0=\u00a03, jumps of s\u00a0=\u00a02. TensorFlow’s SAME and PyTorch’s padding=1 add zeros at the edges: do they give the same answers?',
      zh: 'n = 8，k = 3，s = 2：TensorFlow 的 SAME 和 PyTorch 的 padding=1，算出来的结果一样吗？',
    },
    options: [
      {
        id: 'same',
        label: { en: `yes: both give ${same.outputs}`, zh: `一样：都是 ${same.outputs} 个` },
        why: {
          en: 'Equal sizes are no proof of equal windows: the shapes match and the numbers do not.',
          zh: '大小相同，不等于窗口相同：形状对得上，数却对不上。',
        },
      },
      { id: 'centres', label: { en: 'as many, but shifted', zh: '大小相同，中心不同' } },
      {
        id: 'sizes',
        label: { en: 'one gives more', zh: '大小不同' },
        why: {
          en: 'One more cell of padding does not make one more output: at stride 2 the last window has no room to take another step.',
          zh: '多填充一格，不等于多一个输出：步长为 2 时，最后一个窗口再跨一步，就没有地方放了。',
        },
      },
      {
        id: 'refuses',
        label: { en: 'PyTorch refuses', zh: 'PyTorch 会报错' },
        why: {
          en: 'It refuses padding="same" at stride 2. padding=1 is a plain number and always allowed.',
          zh: '步长为 2 时它不接受的是 padding="same"。padding=1 只是一个数，总是可以的。',
        },
      },
    ],
    right: 'centres',
    truth: {
      en: `Both give ${same.outputs}. TensorFlow pads only after the input, PyTorch both sides. Counted from 0, TensorFlow’s centres are cells ${centres('same')}, PyTorch’s ${centres('pytorch')}.`,
      zh: `两者都是 ${same.outputs} 个。TensorFlow 只在末尾填充，PyTorch 两边都填充。格子从 0 数起，TensorFlow 的中心是 ${centres('same', '、')}，PyTorch 的是 ${centres('pytorch', '、')}。`,
    },
  },
  Figure: Ruler,
  keep: [
    {
      label: { en: 'Centres, n = 8, k = 3, s = 2', zh: '中心，n = 8，k = 3，s = 2' },
      value: {
        en: `${centres('same', ',')} vs ${centres('pytorch', ',')}`,
        zh: `${centres('same', ',')} 与 ${centres('pytorch', ',')}`,
      },
    },
  ],
  parts: { PaddingTable },
};
