// A row of the table of tools/kernels.mjs, as far as plans and tests ask for it.
import type { Layout, Pair } from '../spec/layer.ts';

/** A depthwise kernel. One without `kernel` takes every shape. */
export interface FilterKernel {
  readonly layout: Layout;
  readonly name: string;
  /** How the job names its shape; 0 is the one that takes every shape. */
  readonly number: number;
  readonly kernel?: Pair;
  /** Across. Down it takes every one, unless it does several rows at once. */
  readonly stride?: number;
  readonly dilation?: number;
  /** Rows and columns of pixels at once. */
  readonly tile: Pair;
}

export interface MixKernel {
  readonly layout: Layout;
  readonly name: string;
  /** Pixels × filters (nhwc) or filters × pixels (nchw) at once. */
  readonly tile: Pair;
  /** The most taps that it takes, if it is for few. */
  readonly taps?: number;
}
