import type { Both } from '../../i18n/both.ts';
import type { SymbolId } from './formula.ts';
import type { Bug, Part } from './literal.ts';

interface LiteralWords {
  choose: string;
  parts: Record<Part, string>;
  progress: (found: number, of: number) => string;
  formula: Record<Part, string>;
  /** Accessible names of the symbols. */
  names: Record<Part, Record<SymbolId, string>>;
  isNow: (symbol: string) => string;
  removed: string;
  ask: Record<Part, string>;
  bugs: Record<Bug, string>;
  /** What is said where a right symbol is pressed. */
  sound: Record<Part, Partial<Record<SymbolId, string>>>;
  done: Record<Part, string>;
  literally: string;
  repaired: string;
  meant: string;
  kernel: (size: string) => string;
  /** From 1 in words, by its index from 0. */
  output: (o: number) => string;
  map: (name: string, rows: string) => string;
  filterResult: (equal: number, of: number) => string;
  mixResult: (distinct: number, equal: number, of: number) => string;
  /** Where the printed formula leaves something open. */
  taken: Record<Part, string>;
  hidden: string;
  show: string;
  again: string;
}

export const WORDS: Both<LiteralWords> = {
  en: {
    choose: 'Which formula',
    parts: { filter: 'Formula 1: filter', mix: 'Formula 2: mix' },
    progress: (found, of) => `${found} of ${of} found`,
    formula: { filter: 'The printed formula for filtering', mix: 'The printed formula for mixing' },
    names: {
      filter: {
        'place-out': 'i, j of the output O',
        'channel-out': 'k of the output O',
        'bound-m': 'upper end k−1 of the sum over m',
        'start-m': 'm=0, start of the sum over m',
        'bound-n': 'upper end k−1 of the sum over n',
        'start-n': 'n=0, start of the sum over n',
        'place-in': 'i+m, j+n of the input I',
        'channel-in': 'k of the input I',
        weight: 'm, n of the kernel K',
      },
      mix: {
        'place-out': 'i, j of the output O′',
        'channel-out': 'k of the output O′',
        'bound-m': 'upper end 1 of the sum over m',
        'start-m': 'm=0, start of the sum over m',
        'bound-n': 'upper end 1 of the sum over n',
        'start-n': 'n=0, start of the sum over n',
        'place-in': 'i, j of the filtered maps O',
        'channel-in': 'm of the filtered maps O',
        weight: 'n of the weights W',
      },
    },
    isNow: (symbol) => `repaired: ${symbol}`,
    removed: 'taken away',
    ask: {
      filter: 'Two mistakes. Press a symbol that is wrong.',
      mix: 'Three mistakes. Press a symbol that is wrong.',
    },
    bugs: {
      'two-jobs':
        'Right: k does two jobs, kernel size and channel. In the upper ends of the sums it stays; the channel becomes c.',
      'one-kernel':
        'Right: K has no channel, so one kernel would serve all. Depthwise means one each, so K needs that index too.',
      'two-channels':
        'Right: this sum stops after two maps, however many there are. It has to go through all C channels.',
      'idle-sum':
        'Right: n never reaches O, so this sum only adds up weights. It goes, and W takes the index of the map.',
      'no-output':
        'Right: the output’s channel is nowhere in the weights, so every output is the same. W needs it; k was taken, so it is called o.',
    },
    sound: {
      filter: {
        'place-out': 'That one is fine: i and j say which output cell is meant.',
        'start-m': 'Starting at 0 is fine. Look at where the sum ends, and at what else that letter means.',
        'start-n': 'Starting at 0 is fine. Look at where the sum ends, and at what else that letter means.',
        'place-in': 'That one is fine: i+m and j+n are the cells under the window.',
      },
      mix: {
        'place-out': 'That one is fine: a 1×1 stays at its own pixel.',
        'start-m': 'Starting at 0 is fine. Look at where the sum ends.',
        'place-in': 'That one is fine: a 1×1 reads the same pixel and no neighbour.',
        'channel-in':
          'That one is fine: m is the filtered map that is read. The sum over it is another matter.',
      },
    },
    done: {
      filter: 'Both found. Now the formula gives the maps that were meant.',
      mix: 'All three found. Now the formula gives the maps that were meant.',
    },
    literally: 'Taken at its word',
    repaired: 'Repaired',
    meant: 'What was meant',
    kernel: (size) => `kernel ${size}`,
    output: (o) => `output ${o + 1}`,
    map: (name, rows) => `${name}: ${rows}`,
    filterResult: (equal, of) => `${of} maps, ${equal} as meant.`,
    mixResult: (distinct, equal, of) => `${of} maps, ${distinct} distinct, ${equal} as meant.`,
    taken: {
      filter: 'While K does not say which channel, the kernel of channel 1 (k = 0) is used.',
      mix: 'While W does not say which output, the weights of output 1 (k = 0) are used.',
    },
    hidden: 'Both rows open with your prediction.',
    show: 'Show me one',
    again: 'Start again',
  },
  zh: {
    choose: '看哪个公式',
    parts: { filter: '公式一：滤波', mix: '公式二：混合' },
    progress: (found, of) => `已找到 ${found}/${of}`,
    formula: { filter: '教程里印的滤波公式', mix: '教程里印的混合公式' },
    names: {
      filter: {
        'place-out': '输出 O 的 i, j',
        'channel-out': '输出 O 的 k',
        'bound-m': '对 m 求和的上限 k−1',
        'start-m': '对 m 求和的起点 m=0',
        'bound-n': '对 n 求和的上限 k−1',
        'start-n': '对 n 求和的起点 n=0',
        'place-in': '输入 I 的 i+m, j+n',
        'channel-in': '输入 I 的 k',
        weight: '卷积核 K 的 m, n',
      },
      mix: {
        'place-out': '输出 O′ 的 i, j',
        'channel-out': '输出 O′ 的 k',
        'bound-m': '对 m 求和的上限 1',
        'start-m': '对 m 求和的起点 m=0',
        'bound-n': '对 n 求和的上限 1',
        'start-n': '对 n 求和的起点 n=0',
        'place-in': '滤波图 O 的 i, j',
        'channel-in': '滤波图 O 的 m',
        weight: '权重 W 的 n',
      },
    },
    isNow: (symbol) => `已改为 ${symbol}`,
    removed: '已删去',
    ask: {
      filter: '这里有两处错。请点选写错的符号。',
      mix: '这里有三处错。请点选写错的符号。',
    },
    bugs: {
      'two-jobs': '找对了：k 身兼两职，既是核尺寸，又是通道。求和上限里的 k 留着，通道改用 c。',
      'one-kernel':
        '找对了：K 没有通道下标，等于所有通道共用一个卷积核。深度卷积是一个通道一个核，K 也要带上通道下标。',
      'two-channels': '找对了：不管有多少通道，这个求和只加两张滤波图就停了。它应当走遍全部 C 个通道。',
      'idle-sum': '找对了：n 根本没有进到 O 里，这个求和只是把权重加起来。删掉它，W 改用滤波图的下标。',
      'no-output':
        '找对了：权重里没有输出的下标，所以每张输出图都一样。W 要带上它；k 已有别的意思，这里改叫 o。',
    },
    sound: {
      filter: {
        'place-out': '这里没错：i 和 j 指定一个输出格子。',
        'start-m': '从 0 开始没错。看看求和到哪里结束，那个字母还代表什么。',
        'start-n': '从 0 开始没错。看看求和到哪里结束，那个字母还代表什么。',
        'place-in': '这里没错：i+m、j+n 正是窗口盖住的格子。',
      },
      mix: {
        'place-out': '这里没错：1×1 卷积只在自己的像素上算。',
        'start-m': '从 0 开始没错。看看求和到哪里结束。',
        'place-in': '这里没错：1×1 卷积只读同一个像素，不看邻居。',
        'channel-in': '这里没错：m 是正在读的那张滤波图。它的求和范围，是另一回事。',
      },
    },
    done: {
      filter: '两处都找到了。现在公式算出的，正是本来想要的结果。',
      mix: '三处都找到了。现在公式算出的，正是本来想要的结果。',
    },
    literally: '照字面算',
    repaired: '改对以后',
    meant: '本来的意思',
    kernel: (size) => `核 ${size}`,
    output: (o) => `输出 ${o + 1}`,
    map: (name, rows) => `${name}：${rows}`,
    filterResult: (equal, of) => `共 ${of} 张，符合本意的有 ${equal} 张。`,
    mixResult: (distinct, equal, of) => `共 ${of} 张，${distinct} 种，符合本意的有 ${equal} 张。`,
    taken: {
      filter: 'K 没有通道下标，这里取通道 1（k = 0）的卷积核。',
      mix: 'W 没有输出下标，这里取输出 1（k = 0）的权重。',
    },
    hidden: '作出预测之后，两行结果就会打开。',
    show: '告诉我一处',
    again: '重新开始',
  },
};
