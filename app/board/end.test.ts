import { describe as geometryOf } from '../../kernels/spec/geometry.ts';
import { createTrace } from '../../kernels/index.ts';
import { describe, expect, test } from 'vitest';
import { plain } from '../i18n/said.ts';
import { endEn } from '../i18n/words/end.en.ts';
import { endZh } from '../i18n/words/end.zh.ts';
import { OPENING } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import { toSpec } from '../model/to-spec.ts';
import { tracing } from '../testing/traced-layer.ts';
import { endFacts, isAtEnd, mixingWeightAt, weightAt } from './end.ts';

const saidOf = (change: Partial<LayerSettings>) => {
  const facts = endFacts(geometryOf(toSpec({ ...OPENING, ...change })));
  return [plain(endEn.result(facts)), plain(endZh.result(facts))];
};

describe('what a layer gave, in one line', () => {
  test('counts its maps and multiply-adds beside those of a standard layer', () => {
    expect(saidOf({})).toEqual([
      'Done: 4 output maps of 8×8 in 2,496 multiply-adds. A standard layer takes 6,912, 2.77× as many.',
      '算完了：4 张 8×8 的输出图，共 2,496 次乘加。标准卷积要 6,912 次，是它的 2.77 倍。',
    ]);
  });
  test('says so where a standard layer takes fewer, or as many', () => {
    expect(saidOf({ filters: 1 })).toEqual([
      'Done: 1 output map of 8×8 in 1,920 multiply-adds. A standard layer takes only 1,728.',
      '算完了：1 张 8×8 的输出图，共 1,920 次乘加。标准卷积只要 1,728 次。',
    ]);
    expect(saidOf({ groups: 1, mixing: false })[0]).toMatch(/ A standard layer takes as many\.$/);
    expect(saidOf({ groups: 1, mixing: false })[1]).toMatch(/标准卷积也要这么多。$/);
  });
});

describe('the weight that is opened at the end', () => {
  const tracedLayer = tracing({ createTrace });
  const lastOf = (change: Partial<LayerSettings>) => {
    const settings = { ...OPENING, ...change };
    const { trace, frame } = tracedLayer(settings, 1);
    const last = frame(trace.length - 1);
    expect([isAtEnd(last), isAtEnd(frame(trace.length - 2))]).toEqual([true, false]);
    return [weightAt(settings, last), mixingWeightAt(last)];
  };
  test('is the middle one of the lane that was mixed last', () => {
    expect(lastOf({})).toEqual([
      { kind: 'dw', u: 1, v: 1, channel: 2, map: 2 },
      { kind: 'pw', map: 2, filter: 3 },
    ]);
    expect(lastOf({ depthMultiplier: 2, kernel: [5, 2] })).toEqual([
      { kind: 'dw', u: 2, v: 0, channel: 2, map: 5 },
      { kind: 'pw', map: 5, filter: 3 },
    ]);
  });
  test('is one of the last kernel where nothing is mixed', () => {
    expect(lastOf({ groups: 1, mixing: false })).toEqual([
      { kind: 'dw', u: 1, v: 1, channel: 2, map: 3 },
      null,
    ]);
  });
});
