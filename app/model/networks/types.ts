// A network as its layers, in order: sizes, weights and multiply-adds come from kernels/spec, names and words from the figure.
import type { LayerSpec } from '../../../kernels/spec/layer.ts';

/** What a layer is to somebody who asks where the work goes. 'other': a 1×1 on a shortcut. */
export const PARTS = ['depthwise', 'pointwise', 'standard', 'dense', 'excite', 'other'] as const;
export type Part = (typeof PARTS)[number];

export interface NetworkLayer {
  readonly part: Part;
  readonly spec: LayerSpec;
  /** Without biases. */
  readonly weights: number;
  readonly biases: number;
  /** Scales and shifts of the normalisation that belongs to it, also of a learned scale. */
  readonly norm: number;
  /** For one image, with the taps in the padding, without biases. */
  readonly multiplyAdds: number;
}

/** Layers that stand together, as often in a row as `repeat` says. */
export interface Block {
  readonly layers: readonly NetworkLayer[];
  readonly repeat: number;
}

/** As others have printed it. Shown as such, never computed with. */
export interface Published {
  readonly multiplyAdds?: number;
  readonly parameters?: number;
}

export interface Network {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly published: Published;
}

/** What layers cost together. */
export interface Cost {
  readonly multiplyAdds: number;
  /** Weights, biases and normalisation. */
  readonly parameters: number;
}
