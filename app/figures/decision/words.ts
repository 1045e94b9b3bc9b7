import type { Both } from '../../i18n/both.ts';
import type { Candidate, CaseId, ReasonKind, Side, Target, Verdict } from '../../model/decision.ts';
import type { CodeBlockWords } from '../../ui/code-block/CodeBlock.tsx';
import type { FieldId } from './layout.ts';

/** The numbers of a reason, as text. */
export interface ReasonNumbers {
  candidate: Candidate;
  saving: string;
  /** How many times the standard layer's multiply-adds, where it saves none. */
  cost: string;
  unfused: string;
  fused: string;
  standard: string;
  depthwise: string;
  /** So little work for each byte that the step waits for memory. */
  isWaiting: boolean;
}

interface DecisionWords {
  cases: string;
  caseNames: Record<CaseId, string>;
  form: string;
  fields: Record<FieldId, string>;
  length: string;
  less: (field: string) => string;
  more: (field: string) => string;
  dimensions: string;
  two: string;
  one: string;
  target: string;
  targets: Record<Target, string>;
  verdict: string;
  verdicts: Record<Verdict, string>;
  meanings: Record<Verdict, string>;
  waiting: string;
  why: string;
  sides: Record<Side, string>;
  reasons: Record<ReasonKind, (n: ReasonNumbers) => string>;
  separable: string;
  standard: string;
  framework: string;
  block: CodeBlockWords;
}

export const WORDS: Both<DecisionWords> = {
  en: {
    cases: 'Six cases',
    caseNames: {
      deep: '14², 512→512, phone',
      first: 'first layer, 3→32',
      single: 'N = 1',
      point: 'k = 1',
      long: '1-D, k = 33',
      wide: '112², 32→64, GPU',
    },
    form: 'The layer',
    fields: { size: 'Size', channels: 'Channels', filters: 'Output maps', kernel: 'Kernel' },
    length: 'Length',
    less: (field) => `Less: ${field}`,
    more: (field) => `More: ${field}`,
    dimensions: 'Dimensions',
    two: '2-D',
    one: '1-D',
    target: 'Runs on',
    targets: { 'phone-cpu': 'phone CPU', 'server-gpu': 'server GPU', 'dsp-int8': 'DSP, int8' },
    verdict: 'Separable?',
    verdicts: { yes: 'Yes', no: 'No', measure: 'Measure' },
    meanings: {
      yes: 'Separate it.',
      no: 'Keep it standard.',
      measure: 'Counting on paper cannot tell: time both.',
    },
    waiting: 'Predict first.',
    why: 'Reasons',
    sides: { for: 'For:', against: 'Against:', open: 'Open:' },
    reasons: {
      'nothing-to-filter': ({ cost }) =>
        `k = 1: there are no neighbours to filter. The extra step only adds work, ${cost} the multiply-adds.`,
      'one-filter': ({ cost }) =>
        `N = 1: the filtered maps are mixed only once, so nothing is shared. It costs ${cost} the multiply-adds.`,
      dearer: ({ cost }) => `It costs ${cost} the multiply-adds of the standard layer.`,
      'few-channels': ({ candidate: { channels, filters } }) =>
        `Only ${channels} input ${channels === 1 ? 'channel' : 'channels'}: ${channels} distinct ${channels === 1 ? 'kernel' : 'kernels'} for all ${filters} outputs, and the first layer is a small part of a network’s cost.`,
      'little-saving': ({ saving, candidate: { filters } }) =>
        `Only ${filters} output maps: ${saving} fewer multiply-adds are not worth a second step.`,
      saving: ({ saving }) => `${saving} fewer multiply-adds.`,
      'less-traffic': ({ unfused }) =>
        `It moves fewer bytes too: ${unfused} those of the standard layer, even with the filtered map written and read again.`,
      'more-traffic': ({ unfused, fused }) =>
        `It moves ${unfused} the bytes of the standard layer; ${fused} if both steps are fused.`,
      intensity: ({ depthwise, standard, isWaiting }) =>
        `Its depthwise step does ${depthwise} operations per byte moved, the standard layer ${standard}${isWaiting ? ': it probably waits for memory' : ''}.`,
      'phone-cpu': () =>
        'A phone’s CPU has little arithmetic to spare, and its libraries have good programs for the depthwise step.',
      'server-gpu': () =>
        'A GPU has arithmetic to spare. What decides is how fast its memory is, and how good its program for the depthwise step.',
      'dsp-int8': () =>
        'In int8, whole numbers of 8 bits, every depthwise channel needs a scale of its own. Measure accuracy as well as time.',
    },
    separable: 'Separable layer',
    standard: 'Standard layer',
    framework: 'Framework',
    block: {
      copy: 'Copy',
      copied: 'Copied.',
      selected: 'Selected: copy it with Ctrl+C or ⌘C.',
      changed: 'Changed:',
    },
  },
  zh: {
    cases: '六种情形',
    caseNames: {
      deep: '14²，512→512，手机',
      first: '第一层，3→32',
      single: 'N = 1',
      point: 'k = 1',
      long: '一维，k = 33',
      wide: '112²，32→64，GPU',
    },
    form: '这一层',
    fields: { size: '尺寸', channels: '通道数', filters: '输出图数', kernel: '核尺寸' },
    length: '长度',
    less: (field) => `减小${field}`,
    more: (field) => `增大${field}`,
    dimensions: '维数',
    two: '二维',
    one: '一维',
    target: '在哪里运行',
    targets: { 'phone-cpu': '手机 CPU', 'server-gpu': '服务器 GPU', 'dsp-int8': 'DSP，int8' },
    verdict: '该用可分离层吗？',
    verdicts: { yes: '该用', no: '不该用', measure: '要实测' },
    meanings: {
      yes: '换成深度可分离卷积。',
      no: '保留标准卷积。',
      measure: '只在纸上计数还定不下来，两种都测一测。',
    },
    waiting: '先猜一猜。',
    why: '理由',
    sides: { for: '支持：', against: '反对：', open: '未定：' },
    reasons: {
      'nothing-to-filter': ({ cost }) =>
        `k = 1：没有邻居可看，多出来的一步只会添麻烦，乘加次数是标准层的 ${bare(cost)} 倍。`,
      'one-filter': ({ cost }) =>
        `N = 1：滤波图只混合一次，没有谁来分摊，乘加次数是标准层的 ${bare(cost)} 倍。`,
      dearer: ({ cost }) => `乘加次数是标准层的 ${bare(cost)} 倍。`,
      'few-channels': ({ candidate: { channels, filters } }) =>
        `输入只有 ${channels} 个通道：${filters} 个输出总共只有 ${channels} 个不同的卷积核，而第一层本来就只占整个网络计算量的一小部分。`,
      'little-saving': ({ saving, candidate: { filters } }) =>
        `只有 ${filters} 张输出图：缩减倍数只有 ${bare(saving)}，不值得多走一步。`,
      saving: ({ saving }) => `乘加次数的缩减倍数是 ${bare(saving)}。`,
      'less-traffic': ({ unfused }) =>
        `访存量也更小：就算滤波图要写出去再读回来，也只有标准层的 ${(100 * Number(bare(unfused))).toFixed(0)}%。`,
      'more-traffic': ({ unfused, fused }) =>
        `访存量是标准层的 ${bare(unfused)} 倍；两步融合后是 ${bare(fused)} 倍。`,
      intensity: ({ depthwise, standard, isWaiting }) =>
        `深度卷积这一步，每搬一个字节${isWaiting ? '只' : ''}做 ${depthwise} 次运算（标准层是 ${standard} 次）${isWaiting ? '：它多半在等内存' : ''}。`,
      'phone-cpu': () => '手机 CPU 缺的是算力，而它的计算库里早有写得很好的深度卷积程序。',
      'server-gpu': () => 'GPU 的算力有富余，快慢要看内存供数有多快，也要看深度卷积的程序写得好不好。',
      'dsp-int8': () =>
        '用 int8（8 位整数）时，深度卷积的每个通道都要有自己的缩放系数。除了时间，准确率也要测。',
    },
    separable: '可分离层',
    standard: '标准层',
    framework: '框架',
    block: {
      copy: '复制',
      copied: '已复制。',
      selected: '已选中，请按 Ctrl+C 或 ⌘C 复制。',
      changed: '有改动：',
    },
  },
};

/** In Chinese the sign × becomes a word behind it. */
function bare(times: string): string {
  return times.replace('×', '');
}
