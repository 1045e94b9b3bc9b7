import type { SeparableSpec } from '../../model/traffic.ts';

/** One of the layers that the chapter looks at: 3×3, stride 1, as large outside as inside. */
export interface Shape {
  id: string;
  size: number;
  channels: number;
  filters: number;
}

export const SHAPES: readonly Shape[] = [
  { id: 'wide', size: 112, channels: 32, filters: 64 },
  { id: 'middle', size: 56, channels: 128, filters: 128 },
  { id: 'deep', size: 14, channels: 512, filters: 512 },
];

/** Images at once. */
export const BATCHES = [1, 64] as const;

export const layerOf = ({ size, channels, filters }: Shape, batch: number): SeparableSpec => ({
  ...{ batch, height: size, width: size, channels, filters },
  ...{ kind: 'separable', kernel: 3, padding: 'same' },
});

/** The layer of the prediction. */
export const FIXTURE = { shape: SHAPES[0], batch: 1, isFused: false };
