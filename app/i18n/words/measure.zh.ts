import type { BuildName, Plan } from '../../../kernels/index.ts';
import { count, shape } from '../numbers.ts';
import { milliseconds } from '../terms.ts';
import type { MeasureWords, VerdictFacts } from './measure.en.ts';

const ratio = (r: number): string => r.toFixed(2);

function counted(r: number): string {
  if (r === 1) return '乘加次数与标准卷积相同';
  return r > 1 ? `乘加次数是标准卷积的 1/${ratio(r)}` : `乘加次数是标准卷积的 ${ratio(1 / r)} 倍`;
}

const measured: Record<VerdictFacts['outcome'], (f: VerdictFacts) => string> = {
  faster: (f) => `实测：速度是标准层的 ${ratio(f.measured)} 倍。计数：${counted(f.counted)}。`,
  even: (f) => `实测：差别不超出波动范围。计数：${counted(f.counted)}。`,
  unclear: (f) => `实测：用时波动太大，分不出哪一层更快。计数：${counted(f.counted)}。`,
  slower: (f) =>
    `实测：在这里反而是标准层更快，速度是本层的 ${ratio(f.measured)} 倍。计数：${counted(f.counted)}。`,
  unreliable: (f) =>
    `结果不可靠：用时低于本浏览器时钟的分辨率（${milliseconds(f.resolution)} 毫秒）。计数：${counted(f.counted)}。`,
};

function reason({ outcome, against, canTakeWhole }: VerdictFacts): string {
  if (outcome === 'unclear') return '设备大概正忙于别的事，等它空闲时再测一次。';
  if (outcome === 'unreliable' || against === 'short') {
    const larger = canTakeWhole ? '整张照片' : '更大的层';
    return outcome === 'unreliable'
      ? `换成${larger}，用时也许就够长了。`
      : `用时这样短，大半都花在启动和收尾上；换成${larger}，更能看出计算本身的快慢。`;
  }
  switch (against) {
    case 'less':
      return '差距比计数小：读写特征图也要花时间，而乘加次数里看不到这一部分。';
    case 'as':
      return '与计数大致相符。';
    case 'more':
      return '差距比计数还大：每次乘加的快慢并不相同，数据在内存中如何排列也有影响。';
  }
}

const builds: Record<BuildName, string> = {
  relaxed: '采用向量指令和融合乘加的 WebAssembly（relaxed 版）',
  simd: '采用向量指令的 WebAssembly（simd 版）',
  reference: '就是代码面板里的循环，以双精度计算（reference 版）',
};

const kinds: Record<Plan['kind'], string> = {
  filter: '各通道分别滤波',
  mix: '所有通道的混合作为一次矩阵乘法完成',
  'filter-mix': '逐块计算，每块滤波后立即混合，滤波结果不必写回内存',
  'gather-mix': '先收集各窗口下的数据，再与全部权重作一次矩阵乘法',
  'gather-mix-mix': '逐块计算，每块收集数据、分组滤波后立即混合',
};

function plan({ kind, jobs, threads, reason }: Plan): string {
  const share =
    jobs === 1
      ? '整层一次算完。'
      : threads === 1
        ? `整层分成 ${count(jobs)} 块。`
        : `整层分成 ${count(jobs)} 块，哪个线程空闲就取下一块。`;
  const split =
    reason === 'weights-exceed-cache' && threads > 1 ? '权重超出缓存，所以各块分担不同的滤波器。' : '';
  return `${kinds[kind]}。${share}${split}`;
}

export const measureZh: MeasureWords = {
  title: '在本机上的用时',
  label: '本机实测',
  start: '在本机测量',
  again: '重新测量',
  cancel: '取消',
  working: '正在测量',
  hint: '两个层在这台设备上轮流运行。',
  hintAlone: '在这台设备上运行本层。',
  part: {
    label: '测量对象',
    crop: (height, width) => `取景框 ${shape(width, height)}`,
    whole: (height, width) => `整张照片 ${shape(width, height)}`,
  },
  status: '测量结果',
  table: {
    crop: (height, width) => `演示区输入的实测结果，${shape(width, height)}`,
    whole: (height, width) => `整张照片的实测结果，${shape(width, height)}`,
    layer: '层',
    counted: '乘加次数',
    ms: '毫秒',
    rate: '每秒次数',
    unreliable: '不可靠',
    missing: { 'too-large': '太大，这里无法运行', 'no-memory': '所需内存超出这台设备所能提供的' },
  },
  method: (rounds, runs) =>
    `用时为 ${count(rounds)} 轮的中位数，下面是居中一半的范围，均指运行一次${runs.length === 2 ? '；倍数先逐轮相比，再取中位数' : ''}。${
      runs.length === 2
        ? `两层分别计时 ${count(runs[0])} 次和 ${count(runs[1])} 次`
        : `共计时 ${count(runs[0])} 次`
    }，预热不计在内。`,
  verdict: (facts) => ({ claim: measured[facts.outcome](facts), reason: reason(facts) }),
  alone: '本层就是标准卷积，没有可以对照的层。',
  outOfDate: '测完之后，这一层又有了改动。请重新测量。',
  changed: '测量途中，这一层有了改动，测量已停止。演示区里已是新的一层，请重新测量。',
  intact: '演示区的内容没有变。',
  about: {
    title: '关于这次运行',
    waiting: '眼前的结果是预先算好的，本机的计算内核还在启动。',
    run: (build, threads, used) => {
      const onThreads =
        threads === 1
          ? '一个线程'
          : used === 1
            ? `有 ${count(threads)} 个线程可用，但层这样小，一个就够了`
            : `${count(threads)} 个线程`;
      return `${builds[build]}；${onThreads}。`;
    },
    plan,
  },
};
