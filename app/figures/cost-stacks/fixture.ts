import { mobileNetV1 } from '../../model/networks/mobile-net-v1.ts';

/** The network of the chapter. */
export const FIXTURE = mobileNetV1;
