import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrace } from '../../kernels/trace/trace.ts';
import { CHANNEL_NAMES, channelNames } from './channel-names.ts';
import { firstLayer } from './first-layer.ts';
import { RANGE } from './settings.ts';

const counts = Array.from({ length: RANGE.channels[1] }, (_, i) => i + 1);

/** Every value of the layer's result for one picture, as (row, column) lists per channel. */
function run(C: number, height: number, width: number, picture: Float32Array): number[][] {
  const { spec, weights } = firstLayer(C, height, width)!;
  const trace = createTrace(spec, weights, picture);
  const { stage } = trace.stages[0];
  return Array.from({ length: C }, (_, channel) =>
    Array.from({ length: height * width }, (_, i) => {
      const cell = { stage, row: Math.floor(i / width), column: i % width, channel };
      return trace.terms(trace.find(cell)).result;
    }),
  );
}

describe('firstLayer', () => {
  it('names as many different channels as there are, red, green and blue for three', () => {
    for (const C of counts) {
      expect(channelNames(C)).toHaveLength(C);
      expect(new Set(channelNames(C)).size).toBe(C);
    }
    expect(channelNames(3)).toEqual(['red', 'green', 'blue']);
    expect(channelNames(12)).toEqual(CHANNEL_NAMES);
    expect(firstLayer(3, 5, 5)).toBeNull();
  });

  it('keeps every value between −1 and 1 whatever the picture', () => {
    const pictures = fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 4 * 5 * 3,
      maxLength: 4 * 5 * 3,
    });
    fc.assert(
      fc.property(pictures, fc.constantFrom(...counts.filter((C) => C !== 3)), (picture, C) => {
        for (const values of run(C, 4, 5, Float32Array.from(picture)))
          for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });

  it('sees no edge, no detail and no hue within a plain grey, and its own lightness', () => {
    const grey = new Float32Array(3 * 3 * 3).fill(0.5);
    const centre = run(12, 3, 3, grey).map((values) => values[4]);
    const plain = ['red', 'green', 'blue', 'luminance', 'blur'];
    CHANNEL_NAMES.forEach((name, o) => expect(centre[o]).toBeCloseTo(plain.includes(name) ? 0.5 : 0, 6));
    expect(run(1, 3, 3, grey)[0][0]).toBeCloseTo(0.5, 6);
  });
});
