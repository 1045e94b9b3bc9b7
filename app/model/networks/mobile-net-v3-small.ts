import { mobileNetV3 } from './mobile-net-v3.ts';
import type { Row } from './mobile-net-v3.ts';
import type { Network } from './types.ts';

const ROWS: readonly Row[] = [
  [3, 16, 16, 1, 2],
  [3, 72, 24, 0, 2],
  [3, 88, 24, 0, 1],
  [5, 96, 40, 1, 2],
  [5, 240, 40, 1, 1],
  [5, 240, 40, 1, 1],
  [5, 120, 48, 1, 1],
  [5, 144, 48, 1, 1],
  [5, 288, 96, 1, 2],
  [5, 576, 96, 1, 1],
  [5, 576, 96, 1, 1],
];

export const mobileNetV3Small: Network = {
  id: 'mobilenet-v3-small',
  name: 'MobileNetV3-Small',
  blocks: mobileNetV3(ROWS, 576, 1024),
  published: { multiplyAdds: 56e6, parameters: 2.5e6 },
};
