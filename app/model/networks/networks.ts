// The networks that are built layer by layer. A new one: its file, a line here, its totals in the test.
import { convNextT } from './conv-next-t.ts';
import { dsCnnL, dsCnnM, dsCnnS } from './ds-cnn.ts';
import { efficientNetB0 } from './efficient-net-b0.ts';
import { mobileNetV1, mobileNetV1Standard } from './mobile-net-v1.ts';
import { mobileNetV2 } from './mobile-net-v2.ts';
import { mobileNetV3Large, mobileNetV3Small } from './mobile-net-v3.ts';
import type { Network } from './types.ts';
import { withStandard } from './with-standard.ts';
import { xception } from './xception.ts';

export const IMAGE_NETWORKS: readonly Network[] = [
  mobileNetV1,
  mobileNetV2,
  mobileNetV3Large,
  mobileNetV3Small,
  efficientNetB0,
  xception,
  convNextT,
];

/** For sound. */
export const SPEECH_NETWORKS: readonly Network[] = [dsCnnS, dsCnnM, dsCnnL];

export const NETWORKS: readonly Network[] = [...IMAGE_NETWORKS, ...SPEECH_NETWORKS];

/** The same network with standard convolutions; where somebody has published one, with their numbers. */
export const standardOf = (network: Network): Network =>
  network === mobileNetV1 ? mobileNetV1Standard : withStandard(network);
