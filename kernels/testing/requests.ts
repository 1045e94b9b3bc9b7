// What tests ask the worker for: a small layer of two steps, and one that takes a while.
import type { LayerSpec, LayerWeights } from '../index.ts';
import { fill } from './sample.ts';
import type { JobId, LayerRequest } from '../worker/protocol.ts';

export const spec: LayerSpec = {
  kind: 'separable',
  height: 6,
  width: 7,
  channels: 3,
  filters: 4,
  kernel: 3,
  padding: 'same',
};

export const weights: LayerWeights = {
  depthwise: fill(27, 1, 'rough'),
  pointwise: fill(12, 2, 'rough'),
  bias: fill(4, 3, 'rough'),
};

export const input = fill(126, 4, 'rough');

export const want: LayerRequest['want'] = { filtered: false, standard: 'none' };

export const layer = (id: JobId, change: Partial<LayerRequest> = {}): LayerRequest => ({
  ...{ kind: 'layer', id, slot: 'board', spec, weights, input, want },
  ...change,
});

export const large: Partial<LayerRequest> = {
  spec: { ...spec, height: 600, width: 700 },
  input: new Float32Array(600 * 700 * 3),
};
