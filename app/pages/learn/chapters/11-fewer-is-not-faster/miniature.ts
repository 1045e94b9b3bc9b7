import { FIXTURE, layerOf } from '../../../../figures/roofline/fixture.ts';
import { trafficOf } from '../../../../model/traffic.ts';
import { line, rect } from '../../miniatures/marks.ts';
import type { Mark } from '../../miniatures/marks.ts';

const FLOOR = 72;
const TALLEST = 62;
const WIDTH = 22;

/** Multiply-adds go down, the bytes that move go up: the standard layer and the two steps, twice. */
export function miniature() {
  const { standard, depthwise, pointwise } = trafficOf(layerOf(FIXTURE.shape, FIXTURE.batch));
  return [
    ...(['flops', 'bytes'] as const).flatMap((what, pair): Mark[] => {
      const x = 12 + pair * 56;
      const unit = TALLEST / 1.5 / standard[what];
      const [filter, mix] = [depthwise[what] * unit, pointwise[what] * unit];
      return [
        rect(x, FLOOR - standard[what] * unit, WIDTH, standard[what] * unit, 'standard'),
        rect(x + WIDTH + 3, FLOOR - filter, WIDTH, filter, 'filter'),
        rect(x + WIDTH + 3, FLOOR - filter - mix, WIDTH, mix, 'mix'),
      ];
    }),
    line('thin', [6, FLOOR], [122, FLOOR]),
  ];
}
