import { mobileNetV3 } from './mobile-net-v3.ts';
import type { Row } from './mobile-net-v3.ts';
import type { Network } from './types.ts';

const ROWS: readonly Row[] = [
  [3, 16, 16, 0, 1],
  [3, 64, 24, 0, 2],
  [3, 72, 24, 0, 1],
  [5, 72, 40, 1, 2],
  [5, 120, 40, 1, 1],
  [5, 120, 40, 1, 1],
  [3, 240, 80, 0, 2],
  [3, 200, 80, 0, 1],
  [3, 184, 80, 0, 1],
  [3, 184, 80, 0, 1],
  [3, 480, 112, 1, 1],
  [3, 672, 112, 1, 1],
  [5, 672, 160, 1, 2],
  [5, 960, 160, 1, 1],
  [5, 960, 160, 1, 1],
];

export const mobileNetV3Large: Network = {
  id: 'mobilenet-v3-large',
  name: 'MobileNetV3-Large',
  blocks: mobileNetV3(ROWS, 960, 1280),
  published: { multiplyAdds: 219e6, parameters: 5.4e6 },
};
