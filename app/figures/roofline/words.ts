import type { Both } from '../../i18n/both.ts';
import type { Way } from '../../model/traffic.ts';

interface RooflineWords {
  layer: string;
  batch: string;
  images: (n: number) => string;
  fuse: string;
  bars: string;
  multiplyAdds: string;
  traffic: string;
  standard: string;
  separable: string;
  fewer: (times: string) => string;
  moved: (times: string, isMore: boolean) => string;
  ways: Record<Way, string>;
  chart: string;
  chartState: (isMeasured: boolean, isFused: boolean) => string;
  xAxis: string;
  yAxis: string;
  arithmetic: (rate: string) => string;
  memory: (rate: string) => string;
  measure: string;
  measureLayer: string;
  again: string;
  cancel: string;
  working: string;
  why: string;
  failed: string;
  ridge: (ridge: string, depthwise: string, isMemory: boolean) => string;
  device: (build: string, threads: number) => string;
  caption: string;
  way: string;
  intensity: string;
  predicted: string;
  measured: string;
  unreliable: string;
  impossible: string;
  legend: string;
}

export const WORDS: Both<RooflineWords> = {
  en: {
    layer: 'Layer, 3×3',
    batch: 'Images at once',
    images: (n) => (n === 1 ? '1 image' : `${n} images`),
    fuse: 'Fuse the two steps',
    bars: 'Multiply-adds and memory traffic of both layers',
    multiplyAdds: 'Multiply-adds',
    traffic: 'Numbers moved',
    standard: 'standard',
    separable: 'separable',
    fewer: (times) => `${times} fewer`,
    moved: (times) => `${times} as many`,
    ways: {
      standard: 'Standard',
      depthwise: 'Depthwise step',
      pointwise: '1×1 step',
      unfused: 'Separable, two layers',
      fused: 'Separable, fused',
    },
    chart: 'Roofline: FLOP per second over FLOP per byte',
    chartState: (isMeasured, isFused) =>
      isMeasured
        ? `with the roof of this device; ${isFused ? 'fused' : 'two separate layers'}`
        : 'this device is not measured yet, so there is no roof',
    xAxis: 'FLOP per byte moved',
    yAxis: 'FLOP/s',
    arithmetic: (rate) => `${rate} FLOP/s`,
    memory: (rate) => `${rate} GB/s`,
    measure: 'Measure this device',
    measureLayer: 'Measure this layer',
    again: 'Measure again',
    cancel: 'Cancel',
    working: 'Measuring',
    why: 'The roof is this device’s own. It is drawn once measured.',
    failed: 'The measurement did not finish. Nothing is shown in its place; try again.',
    ridge: (ridge, depthwise, isMemory) =>
      isMemory
        ? `Below ${ridge} FLOP per byte this device waits for memory. The depthwise step has ${depthwise}.`
        : `Above ${ridge} FLOP per byte this device is busy with arithmetic. Even the depthwise step has ${depthwise}.`,
    device: (build, threads) =>
      `Measured here, build “${build}”, ${threads === 1 ? 'one thread' : `${threads} threads`}. What stays in the cache can beat the slope.`,
    caption: 'What the roof allows and what was measured',
    way: 'Run as',
    intensity: 'FLOP/byte',
    predicted: 'roof, ms',
    measured: 'measured, ms',
    unreliable: 'not reliable',
    impossible: 'too large here',
    legend: 'Slope: memory. Ceiling: arithmetic. Hollow: what the roof allows. Filled: measured.',
  },
  zh: {
    layer: '哪一层（3×3）',
    batch: '一次几张图像',
    images: (n) => `${n} 张`,
    fuse: '两步融合',
    bars: '两种层的乘加次数与访存量',
    multiplyAdds: '乘加次数',
    traffic: '访存量（个数）',
    standard: '标准',
    separable: '可分离',
    fewer: (times) => `缩减倍数 ${times.replace('×', '')}`,
    moved: (times, isMore) =>
      isMore ? `标准层的 ${times.replace('×', '')} 倍，变多` : `标准层的 ${times.replace('×', '')} 倍，变少`,
    ways: {
      standard: '标准卷积',
      depthwise: '深度卷积这一步',
      pointwise: '逐点卷积这一步',
      unfused: '可分离，分两层做',
      fused: '可分离，融合',
    },
    chart: '屋顶线图：横轴为计算强度，纵轴为每秒浮点运算次数',
    chartState: (isMeasured, isFused) =>
      isMeasured
        ? `已画出本机的屋顶线；${isFused ? '两步融合' : '分两层做'}`
        : '还没有测量本机，所以没有屋顶线',
    xAxis: '计算强度（次/字节）',
    yAxis: '次/秒',
    arithmetic: (rate) => `每秒 ${rate}次`,
    memory: (rate) => `${rate} GB/s`,
    measure: '测量本机',
    measureLayer: '测量这一层',
    again: '重新测量',
    cancel: '取消',
    working: '正在测量',
    why: '屋顶线属于这台设备，测过之后才画得出来。',
    failed: '测量没有完成，所以这里没有结果。请再试一次。',
    ridge: (ridge, depthwise, isMemory) =>
      isMemory
        ? `每字节不到 ${ridge} 次浮点运算时，这台设备都在等内存。深度卷积这一步只有 ${depthwise} 次。`
        : `每字节超过 ${ridge} 次浮点运算时，这台设备都在忙着运算。连深度卷积这一步也有 ${depthwise} 次。`,
    device: (build, threads) =>
      `本机实测，${build} 版，${threads} 个线程。数据如果一直留在缓存里，可以比斜坡还快。`,
    caption: '屋顶线下最快能多快，实测又有多快',
    way: '做法',
    intensity: '次/字节',
    predicted: '屋顶线，毫秒',
    measured: '实测，毫秒',
    unreliable: '不可靠',
    impossible: '太大，跑不了',
    legend: '斜坡是访存，平顶是运算。空心：屋顶线下最快能到哪里；实心：实测。',
  },
};
