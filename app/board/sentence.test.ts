import { describe, expect, test } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import { loadWords, wordsOf } from '../i18n/words.ts';
import { OPENING } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { Source } from '../state/address/address.ts';
import { mapNames } from './names.ts';
import { tracing } from '../testing/traced-layer.ts';
import type { TracedLayer } from '../testing/traced-layer.ts';
import { positionText, stepView } from './view.ts';

const tracedLayer = tracing({ createTrace });
const photo: Source = { kind: 'sample', id: 'chelsea', crop: { x: 0, y: 0, width: 500 } };
const numbers: Source = { kind: 'numbers', values: new Float32Array(0) };
await loadWords('zh');
const en = wordsOf('en').step;

describe('the sentence', () => {
  const said = (
    s: LayerSettings,
    find: (layer: TracedLayer) => number,
    lang: 'en' | 'zh',
    source: Source = photo,
  ) => {
    const layer = tracedLayer(s, 3);
    const words = wordsOf(lang).step;
    const { sentence } = stepView(
      ...([s, layer.trace.geometry, layer.frame(find(layer)), mapNames(s, source, words), words] as const),
    );
    return sentence.replace(/−?\d*\.\d+/g, '#');
  };
  const filtering = ({ trace }: TracedLayer) =>
    trace.find({ stage: 'depthwise', row: 1, column: 2, channel: 1 });
  const mixing = ({ trace }: TracedLayer) =>
    trace.find({ stage: 'pointwise', row: 1, column: 2, channel: 3 });

  test('tells of a tap and of a finished cell, in both languages', () => {
    const last = (layer: TracedLayer) => filtering(layer) + 8;
    expect(said(OPENING, filtering, 'en')).toBe(
      'Filtering the green channel: the kernel’s top-left weight # meets input row 2, column 3.',
    );
    expect(said(OPENING, last, 'en')).toBe(
      'Filtering the green channel: the kernel’s bottom-right weight # meets input row 4, column 5. Row 2, column 3 is complete: 9 terms add up to #.',
    );
    expect(said(OPENING, last, 'zh')).toBe(
      '对绿色通道滤波：卷积核右下的权重 # 与输入第 4 行第 5 列相乘。第 2 行第 3 列算完：9 项相加，得 #。',
    );
  });

  test('tells of mixing', () => {
    expect(said(OPENING, mixing, 'en')).toBe(
      'Mixing at row 2, column 3: output map 4 adds # × the red value #.',
    );
    expect(said(OPENING, (layer) => mixing(layer) + 2, 'en')).toBe(
      'Mixing at row 2, column 3: output map 4 adds # × the blue value #. All 3 terms add up to #.',
    );
    expect(said(OPENING, (layer) => mixing(layer) + 2, 'zh')).toBe(
      '第 2 行第 3 列，输出图 4：累加 # × #（蓝色的滤波值）。3 项相加，得 #。',
    );
  });

  test('of a sum of one term does not speak of several', () => {
    const s: LayerSettings = { ...OPENING, channels: 1, groups: 1, kernel: [1, 1] };
    expect(said(s, () => 0, 'en')).toContain(' is complete: its one term gives #.');
    expect(said(s, () => 100, 'en')).toContain('#. Its one term gives #.');
  });

  test('tells of padding, where nothing is met', () => {
    const s: LayerSettings = { ...OPENING, padding: 'same' };
    const corner = ({ trace }: TracedLayer) =>
      trace.find({ stage: 'depthwise', row: 0, column: 0, channel: 2 });
    expect(said(s, corner, 'en')).toBe(
      'Filtering the blue channel: the kernel’s top-left weight # falls into the padding, which counts as 0.',
    );
    expect(said(s, corner, 'zh')).toBe('对蓝色通道滤波：卷积核左上的权重 # 落在填充区，按 0 计算。');
  });

  test('calls channels of plain numbers by their numbers', () => {
    expect(said(OPENING, filtering, 'en', numbers)).toBe(
      'Filtering channel 2: the kernel’s top-left weight # meets input row 2, column 3.',
    );
    expect(said(OPENING, filtering, 'zh', numbers)).toBe(
      '对通道 2 滤波：卷积核左上的权重 # 与输入第 2 行第 3 列相乘。',
    );
    expect(said(OPENING, mixing, 'en', numbers)).toBe(
      'Mixing at row 2, column 3: output map 4 adds # × the channel 1 value #.',
    );
    expect(said(OPENING, mixing, 'zh', numbers)).toBe(
      '第 2 行第 3 列，输出图 4：累加 # × #（通道 1 的滤波值）。',
    );
    const standard: LayerSettings = { ...OPENING, groups: 1, mixing: false };
    expect(said(standard, () => 0, 'en', numbers)).toBe(
      'Filtering and mixing for map 1, reading channel 1: the kernel’s top-left weight # meets input row 1, column 1.',
    );
    expect(said(standard, () => 0, 'zh', numbers)).toBe(
      '为图 1 同时滤波与混合，此刻读通道 1：卷积核左上的权重 # 与输入第 1 行第 1 列相乘。',
    );
  });
});

describe('the position in words', () => {
  test('counts step, channel, row and column from 1', () => {
    const { trace, frame } = tracedLayer(OPENING, 1);
    expect(positionText(frame(0), en)).toBe('Step 1 of 2,496, depthwise, channel 1, row 1, column 1');
    expect(positionText(frame(trace.length - 1), en)).toBe(
      'Step 2,496 of 2,496, pointwise, channel 4, row 8, column 8',
    );
    expect(positionText(frame(11), wordsOf('zh').step)).toBe(
      '第 12 步，共 2,496 步，深度卷积，通道 1，第 1 行，第 2 列',
    );
  });
});
