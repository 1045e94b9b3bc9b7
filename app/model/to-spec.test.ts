import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeLayer } from '../../kernels/spec/geometry.ts';
import { createTrace } from '../../kernels/trace/trace.ts';
import { kernelIndex, mixingIndex } from './bank.ts';
import { distinctBank, smallSettings } from '../testing/random-settings.ts';
import { firstOutputs, layerOutputs, OPENING } from './settings.ts';
import { standardSpec, standardWeights } from './standard-layer.ts';
import { toSpec, toWeights } from './to-spec.ts';

describe('toSpec', () => {
  it('gives a layer with as many filtered maps and outputs as the settings say', () => {
    fc.assert(
      fc.property(smallSettings, (s) => {
        const { output, stages } = describeLayer(toSpec(s));
        expect(stages[0].output.channels).toBe(firstOutputs(s));
        expect(stages[0].groups).toBe(s.groups);
        expect(output.channels).toBe(layerOutputs(s));
        expect(stages).toHaveLength(s.mixing ? 2 : 1);
      }),
    );
  });

  it('names the layer after its groups where no 1×1 step follows', () => {
    const kind = (groups: number, channels = 12) =>
      toSpec({ ...OPENING, channels, filters: 12, groups, mixing: false }).kind;
    expect([1, 2, 6, 12].map((groups) => kind(groups))).toEqual([
      'standard',
      'grouped',
      'grouped',
      'depthwise',
    ]);
    expect(kind(1, 1)).toBe('depthwise');
    expect(toSpec({ ...OPENING, groups: 1 })).toMatchObject({ kind: 'separable', groups: 1, filters: 4 });
  });

  it('writes the PyTorch rule as d(k − 1)/2 rounded down on both sides', () => {
    const spec = toSpec({ ...OPENING, padding: 'pytorch', kernel: [3, 4], dilation: [2, 1] });
    expect(spec.padding).toEqual([2, 1, 2, 1]);
    expect(toSpec({ ...OPENING, padding: 'explicit', pad: [1, 2, 3, 4] }).padding).toEqual([1, 2, 3, 4]);
    expect(toSpec({ ...OPENING, padding: 'same' }).padding).toBe('same');
  });
});

describe('toWeights', () => {
  it("puts the bank's weight for each operand into every multiply-add, and its biases in front", () => {
    fc.assert(
      fc.property(smallSettings, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (s, picks) => {
        const bank = distinctBank(s);
        const input = new Float32Array(s.height * s.width * s.channels);
        const trace = createTrace(toSpec(s), toWeights(s, bank), input);
        for (const pick of picks) {
          const { step, output, tap, weight, first, before } = trace.at(pick % trace.length);
          const isSecond = step >= (trace.stages[1]?.start ?? Infinity);
          const index = isSecond
            ? mixingIndex(s, tap.channel, output.channel)
            : kernelIndex(s, tap.row, tap.column, tap.channel, output.channel);
          expect(weight).toBe((isSecond ? bank.mixing : bank.kernels)[index]);
          const bias = (isSecond ? bank.bias : bank.firstBias)[output.channel];
          if (first) expect(before).toBe(s.bias ? bias : 0);
        }
      }),
    );
  });
});

describe('the standard layer to compare with', () => {
  it('has the same outputs and weights that fit', () => {
    fc.assert(
      fc.property(smallSettings, (s) => {
        const spec = standardSpec(s);
        const geometry = describeLayer(spec);
        expect(spec.kind).toBe('standard');
        expect(geometry.output).toEqual(describeLayer(toSpec(s)).output);
        const weights = standardWeights(s);
        expect(weights.standard).toHaveLength(geometry.weights);
        expect(weights.bias?.length).toBe(s.bias ? layerOutputs(s) : undefined);
      }),
    );
  });
});
