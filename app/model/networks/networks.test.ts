import { expect, test } from 'vitest';
import { convNextT } from './conv-next-t.ts';
import { costOf, partsOf, shareOf } from './cost.ts';
import { efficientNetB0 } from './efficient-net-b0.ts';
import { mobileNetV1, mobileNetV1Standard } from './mobile-net-v1.ts';
import { mobileNetV2 } from './mobile-net-v2.ts';
import { mobileNetV3Large, mobileNetV3Small } from './mobile-net-v3.ts';
import { NETWORKS, standardOf } from './networks.ts';
import { xception } from './xception.ts';
import { dsCnnL, dsCnnM, dsCnnS } from './ds-cnn.ts';
import { tasNetSeconds } from './published-speech.ts';

test.each([
  [mobileNetV1, 568_740_352, 4_231_976],
  [mobileNetV1Standard, 4_867_293_184, 29_294_088],
  [mobileNetV2, 300_774_272, 3_504_872],
  [mobileNetV3Large, 216_589_760, 5_483_032],
  [mobileNetV3Small, 56_510_400, 2_542_856],
  [efficientNetB0, 385_814_752, 5_288_548],
  [xception, 8_357_403_496, 22_855_952],
  [convNextT, 4_455_531_264, 28_589_128],
])('$id has its multiply-adds and parameters', (network, multiplyAdds, parameters) => {
  expect(costOf(network)).toEqual({ multiplyAdds, parameters });
});

test.each([
  [mobileNetV1, '3.06', '94.86'],
  [mobileNetV2, '6.89', '89.08'],
  [mobileNetV3Large, '8.49', '87.15'],
  [mobileNetV3Small, '13.20', '73.54'],
  [efficientNetB0, '8.95', '87.75'],
  [xception, '1.58', '90.63'],
  [convNextT, '2.36', '93.41'],
])('$id does its stated shares in 3×3 and in 1×1 layers', (network, filtering, mixing) => {
  expect((100 * shareOf(network, 'depthwise')).toFixed(2)).toBe(filtering);
  expect((100 * shareOf(network, 'pointwise')).toFixed(2)).toBe(mixing);
});

test('the other parts cost what the dump of every layer says', () => {
  expect(costOf(mobileNetV3Large, 'excite')).toEqual({ multiplyAdds: 1_507_200, parameters: 1_512_280 });
  expect(costOf(mobileNetV3Small, 'excite').multiplyAdds).toBe(458_752);
  expect(costOf(efficientNetB0, 'excite')).toEqual({ multiplyAdds: 627_200, parameters: 636_540 });
  expect(costOf(xception, 'other').multiplyAdds).toBe(231_544_832);
  expect(costOf(xception, 'standard').multiplyAdds).toBe(417_478_752);
  expect(costOf(convNextT, 'standard').multiplyAdds).toBe(187_858_944);
  expect(costOf(mobileNetV1, 'standard').multiplyAdds).toBe(10_838_016);
  expect(costOf(mobileNetV1, 'dense')).toEqual({ multiplyAdds: 1_024_000, parameters: 1_025_000 });
});

test('networks have as many blocks in a row as their papers say', () => {
  const lengths = NETWORKS.map(({ id, blocks }) => [id, blocks.reduce((sum, { repeat }) => sum + repeat, 0)]);
  expect(Object.fromEntries(lengths)).toMatchObject({
    'mobilenet-v1': 1 + 13 + 1,
    'mobilenet-v2': 1 + 17 + 2,
    'mobilenet-v3-large': 1 + 15 + 3,
    'mobilenet-v3-small': 1 + 11 + 3,
    'efficientnet-b0': 1 + 16 + 2,
    xception: 1 + 3 + 8 + 2 + 1,
    'convnext-t': 4 + 18 + 1,
    'ds-cnn-s': 1 + 4 + 1,
  });
});

test('with standard convolutions no network has depthwise layers left, and each costs more', () => {
  for (const network of NETWORKS) {
    const standard = standardOf(network);
    expect(costOf(standard, 'depthwise').multiplyAdds).toBe(0);
    expect(costOf(standard).multiplyAdds).toBeGreaterThan(costOf(network).multiplyAdds);
    expect(costOf(standard, 'excite')).toEqual(costOf(network, 'excite'));
  }
});

test('the shares of all parts make one whole', () => {
  for (const network of NETWORKS) {
    expect(partsOf(network).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(partsOf(network).reduce((sum, { parameterShare }) => sum + parameterShare, 0)).toBeCloseTo(1, 12);
  }
});

test.each([
  [dsCnnS, 2_656_768, 18.75],
  [dsCnnM, 9_816_384, 70.95],
  [dsCnnL, 28_327_812, 225.58],
])(
  '$name has its multiply-adds, and its stated ones with standard convolutions',
  (network, separable, standard) => {
    expect(costOf(network).multiplyAdds).toBe(separable);
    expect((costOf(standardOf(network)).multiplyAdds / 1e6).toFixed(2)).toBe(standard.toFixed(2));
  },
);

test('the first layer of all three is a standard one', () => {
  for (const { blocks } of [dsCnnS, dsCnnM, dsCnnL]) expect(blocks[0].layers[0].part).toBe('standard');
});

test('one output of Conv-TasNet sees a second and a half of sound', () => {
  expect(tasNetSeconds().toFixed(2)).toBe('1.53');
});
