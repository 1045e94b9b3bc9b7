// Flat arrays read with the indices of the formula, so that the loops beside this file need no index arithmetic.
import type { Layout } from '../spec/layer.ts';
import type { MapShape } from '../spec/geometry.ts';

/** Feature maps of a batch. The layout decides where a cell lies in memory; the indices are always b, row, column, channel. */
export class Maps {
  readonly data: Float32Array | Float64Array;
  readonly height: number;
  readonly width: number;
  readonly strideB: number;
  readonly strideY: number;
  readonly strideX: number;
  readonly strideC: number;

  constructor(data: Float32Array | Float64Array, { height, width, channels }: MapShape, layout: Layout) {
    this.data = data;
    this.height = height;
    this.width = width;
    this.strideB = height * width * channels;
    this.strideY = layout === 'nhwc' ? width * channels : width;
    this.strideX = layout === 'nhwc' ? channels : 1;
    this.strideC = layout === 'nhwc' ? 1 : height * width;
  }

  /** 0 outside the map: this is the padding. */
  at(b: number, i: number, j: number, c: number): number {
    if (i < 0 || i >= this.height || j < 0 || j >= this.width) return 0;
    return this.data[b * this.strideB + i * this.strideY + j * this.strideX + c * this.strideC];
  }

  set(b: number, y: number, x: number, o: number, value: number): void {
    this.data[b * this.strideB + y * this.strideY + x * this.strideX + o * this.strideC] = value;
  }
}

/** Weights (kh, kw, inputs, outputs) in TensorFlow's order. */
export class Weights {
  readonly data: Float32Array;
  readonly kw: number;
  readonly inputs: number;
  readonly outputs: number;

  constructor(
    data: Float32Array,
    [kw, inputs, outputs]: readonly [kw: number, inputs: number, outputs: number],
  ) {
    this.data = data;
    this.kw = kw;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  at(u: number, v: number, c: number, o: number): number {
    return this.data[((u * this.kw + v) * this.inputs + c) * this.outputs + o];
  }
}

/** The letters of the formulas, for one step of a layer. */
export interface Letters {
  /** Batch; height and width of the output. */
  readonly B: number;
  readonly Ho: number;
  readonly Wo: number;
  /** Input channels, output channels, groups, depth multiplier. */
  readonly C: number;
  readonly N: number;
  readonly G: number;
  readonly M: number;
  /** Kernel, stride, dilation, padding at the top and at the left. */
  readonly kh: number;
  readonly kw: number;
  readonly sh: number;
  readonly sw: number;
  readonly dh: number;
  readonly dw: number;
  readonly pt: number;
  readonly pl: number;
  /** φ: the activation of this step. */
  readonly phi: (value: number) => number;
}

/** Yields the multiply-adds of every output row as it is finished, so that a long run can be watched and stopped. */
export type Rows = Generator<number, void, void>;
