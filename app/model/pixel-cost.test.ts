import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from '../../kernels/spec/geometry.ts';
import { smallSettings } from '../testing/random-settings.ts';
import { costOf, pixelCost } from './pixel-cost.ts';
import { OPENING } from './settings.ts';
import { toSpec } from './to-spec.ts';

test('one output alone costs 30 against 27; the four of a pixel 39 against 108; all pixels make the layer', () => {
  const cost = pixelCost(describe(toSpec(OPENING)));
  expect(costOf(cost, 1)).toEqual({ standard: 27, layer: 30 });
  expect(costOf(cost, 4)).toEqual({ standard: 108, layer: 39 });
  fc.assert(
    fc.property(smallSettings, (s) => {
      const { output, multiplyAdds, standard, ...rest } = describe(toSpec(s));
      const pixels = output.height * output.width;
      const all = costOf(pixelCost({ output, multiplyAdds, standard, ...rest }), output.channels);
      expect(all.layer * pixels).toBe(multiplyAdds);
      expect(all.standard * pixels).toBe(standard.multiplyAdds);
    }),
  );
});
