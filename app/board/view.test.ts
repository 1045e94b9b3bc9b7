import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import type { TraceUnit } from '../../kernels/index.ts';
import { loadWords, wordsOf } from '../i18n/words.ts';
import { steppingEn } from '../i18n/words/stepping.en.ts';
import { channelNames } from '../model/channel-names.ts';
import { placeOf, stepAt } from '../model/place.ts';
import { anySettings, smallSettings } from '../testing/random-settings.ts';
import { OPENING } from '../model/settings.ts';
import type { Source } from '../state/address/address.ts';
import { mapNames } from './names.ts';
import { sentenceOf } from './strip/sentence.ts';
import { everythingOf, tracing } from '../testing/traced-layer.ts';
import type { TracedLayer } from '../testing/traced-layer.ts';
import { focusOf, MOST_TERMS, shownTerms, stageIndex, stepView } from './view.ts';

const tracedLayer = tracing({ createTrace });
const photo: Source = { kind: 'sample', id: 'chelsea', crop: { x: 0, y: 0, width: 500 } };
const UNITS: readonly TraceUnit[] = ['tap', 'cell', 'row', 'map', 'stage'];

await loadWords('zh');
const en = wordsOf('en').step;

const seed = fc.integer({ min: 0, max: 2 ** 30 });

/** Evenly from 0 up to 1; fc.double is nearly always next to 0. */
const part = fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6);

const screen = fc.record({
  width: fc.integer({ min: 320, max: 2000 }),
  height: fc.integer({ min: 300, max: 1200 }),
});

/** The places that single moves by a unit lead to from `start`, up to 200 of them and none beyond the end. */
function walk({ trace }: TracedLayer, start: number, unit: TraceUnit, way: 1 | -1): number[] {
  const places = [start];
  while (places.length <= 200) {
    const next = trace.move(places.at(-1)!, unit, way);
    const isEnd = trace.move(next, unit, -way) !== places.at(-1)!;
    if (isEnd) break;
    places.push(next);
  }
  return places;
}

describe('n units forward and n units back', () => {
  test('from 50 random unit ends, give the identical board, formula, code and sentence, for every n up to 200 and every unit', () => {
    let longest = 0;
    const property = fc.property(
      ...([anySettings, seed, part, part, screen] as const),
      (settings, number, where, which, size) => {
        const layer = tracedLayer(settings, number);
        const { trace } = layer;
        const shown = (step: number, of = layer) =>
          (['en', 'zh'] as const).map((lang) => everythingOf(of, of.frame(step), size, lang));
        for (const unit of UNITS) {
          const start = trace.move(Math.floor(where * trace.length), unit, 1);
          // From a trace of its own, which has been nowhere else.
          const before = shown(start, tracedLayer(settings, number));
          for (const way of [1, -1] as const) {
            const places = walk(layer, start, unit, way);
            const last = places.length - 1;
            longest = Math.max(longest, last);
            for (let n = 0; n <= last; n++) {
              if (
                trace.move(start, unit, way * n) !== places[n] ||
                trace.move(places[n], unit, -way * n) !== start
              )
                expect.fail(`${n} × ${unit} from ${start} and back`);
            }
            // Elsewhere in between, so that nothing that was kept on the way may show.
            const n = Math.round(which * last);
            const between = shown(places[n]);
            if (n > 0) expect(between[0].position).not.toBe(before[0].position);
            const after = shown(trace.move(places[n], unit, -way * n));
            if (!isDeepStrictEqual(after, before)) expect(after).toEqual(before);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 50 });
    expect(longest).toBe(200);
  });
});

describe('the view of a step', () => {
  const settingsAndStep = fc
    .tuple(fc.oneof(anySettings, smallSettings), seed, part)
    .map(([s, number, where]) => {
      const layer = tracedLayer(s, number);
      return { layer, s, frame: layer.frame(Math.floor(where * layer.trace.length)) };
    });

  /** The facts that the sentence is made of. */
  const factsOf = ({ settings, trace }: TracedLayer, frame: Parameters<typeof focusOf>[1]) => {
    type Facts = Parameters<typeof steppingEn.now.sentence>[0];
    let facts: Facts | null = null;
    const words = {
      ...steppingEn,
      now: {
        ...steppingEn.now,
        sentence: (given: Facts) => {
          facts = given;
          return ['said'];
        },
      },
    };
    const names = mapNames(settings, photo, en);
    expect(sentenceOf({ settings, geometry: trace.geometry, frame, names }, words)).toEqual(['said']);
    return facts!;
  };

  test('says which numbers meet where, counted from 1, under the names of the maps', () => {
    const property = fc.property(settingsAndStep, ({ layer, s, frame }) => {
      const { step } = frame;
      const facts = factsOf(layer, frame);
      const names = channelNames(s.channels).map((name) => en.channels[name]);
      const mixing = step.stage === 'pointwise';
      const M = s.groups === s.channels ? s.depthMultiplier : null;
      const mapName = (q: number) => {
        if (M === null) return `map ${q + 1}`;
        const own = names[Math.floor(q / M)];
        return M === 1 ? own : `${own}, kernel ${(q % M) + 1}`;
      };
      expect(facts).toEqual({
        stage: step.stage,
        from: mixing ? mapName(step.tap.channel) : names[step.tap.channel],
        to: mixing ? `output map ${step.output.channel + 1}` : mapName(step.output.channel),
        map: step.output.channel + 1,
        tap: mixing
          ? null
          : { row: step.tap.row + 1, column: step.tap.column + 1, rows: s.kernel[0], columns: s.kernel[1] },
        output: { row: step.output.row + 1, column: step.output.column + 1 },
        ...{ weight: step.weight, value: step.value, inPadding: step.inPadding, last: step.last },
        first: frame.terms.index === 0 && (!s.bias || frame.terms.bias === 0),
        ...{ terms: frame.terms.count, sum: step.after, result: step.result },
        activation: mixing || !s.mixing ? s.activation : s.between,
      });
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('has the terms of the trace, each with the cells that its two numbers stand in', () => {
    const property = fc.property(settingsAndStep, ({ layer, s, frame }) => {
      const { trace } = layer;
      const view = stepView(s, trace.geometry, frame);
      const first = frame.step.step - frame.terms.index;
      expect(view.terms).toHaveLength(frame.terms.count);
      expect(view.index).toBe(frame.terms.index);
      // Every term against the trace's own step; of a long sum the ones at both ends and around the current tap.
      const { index, count } = frame.terms;
      const looked = new Set(
        [0, 1, index - 1, index, index + 1, count - 1].filter((t) => t >= 0 && t < count),
      );
      for (const t of looked) {
        const at = trace.at(first + t);
        const { row, column, channel } = at.input;
        const term = view.terms[t];
        expect(term).toMatchObject({ weight: at.weight, value: at.value, inPadding: at.inPadding });
        expect(term.state).toBe(t < index ? 'done' : t === index ? 'current' : 'future');
        expect([term.weightRef, term.valueRef]).toEqual(
          at.stage === 'pointwise'
            ? [
                { kind: 'pw', map: channel, filter: at.output.channel },
                { kind: 'mid', row, column, map: channel },
              ]
            : [
                { kind: 'dw', u: at.tap.row, v: at.tap.column, channel, map: at.output.channel },
                { kind: 'in', row, column, channel },
              ],
        );
      }
      expect([view.partial, view.result]).toEqual([frame.step.after, frame.step.result]);
      expect(view.bias).toBe(s.bias ? frame.terms.bias : null);
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('counts the finished cells and the multiply-adds as a walk through the whole trace does', () => {
    const property = fc.property(smallSettings, seed, (s, number) => {
      const { trace, frame } = tracedLayer(s, number);
      fc.pre(trace.length <= 4000);
      const { geometry } = trace;
      const done = [0, 0];
      for (let step = 0; step < trace.length; step++) {
        const at = trace.at(step);
        if (at.last) done[at.stage === 'pointwise' ? 1 : 0]++;
        if (step % 7 && !at.last) continue;
        const view = stepView(s, geometry, frame(step));
        expect(view.done).toEqual(done);
        expect(view.cost.done).toBe(step + 1);
      }
      const cells = ({ output }: (typeof geometry.stages)[number]) =>
        output.height * output.width * output.channels;
      expect(done).toEqual([cells(geometry.stages[0]), geometry.stages[1] ? cells(geometry.stages[1]) : 0]);
    });
    fc.assert(property, { numRuns: 12 });
  });

  test('knows what the layer and the standard one take in all', () => {
    const layer = tracedLayer(OPENING, 1);
    const { cost } = stepView(OPENING, layer.trace.geometry, layer.frame(0));
    expect(cost).toEqual({ done: 1, total: 64 * 3 * (9 + 4), standard: 64 * 4 * 27 });
  });

  test('has its focus on the maps that the step is at', () => {
    const property = fc.property(settingsAndStep, ({ layer: { trace }, s, frame }) => {
      const { tap, output, stage } = frame.step;
      const isMixing = s.mixing && stage === 'pointwise';
      expect(stageIndex(trace.geometry, frame)).toBe(isMixing ? 1 : 0);
      expect(focusOf(trace.geometry, frame)).toEqual(
        isMixing
          ? { stage: 1, channel: 0, map: tap.channel, filter: output.channel }
          : { stage: 0, channel: tap.channel, map: output.channel, filter: 0 },
      );
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('stands at a place that leads back to its step, of which the trace says the same', () => {
    const property = fc.property(settingsAndStep, ({ layer: { trace }, frame }) => {
      const { step, output, stage } = frame.step;
      const place = placeOf(trace.geometry, step);
      expect(stepAt(trace.geometry, place)).toBe(step);
      expect(place).toEqual({
        stage: trace.stages.findIndex((span) => span.stage === stage),
        ...{ channel: output.channel, row: output.row, column: output.column },
        tap: frame.terms.index,
      });
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe('the terms that are written out', () => {
  test('are all of a short sum, else a full run that holds the current one', () => {
    const property = fc.property(fc.integer({ min: 1, max: 600 }), part, (count, where) => {
      const index = Math.floor(where * count);
      const { first, last } = shownTerms(count, index);
      expect(last - first + 1).toBe(Math.min(count, MOST_TERMS));
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(count);
      expect(first <= index && index <= last).toBe(true);
    });
    fc.assert(property);
  });
});
