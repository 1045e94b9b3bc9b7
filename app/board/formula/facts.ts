import type { LayerGeometry, StageGeometry } from '../../../kernels/spec/geometry.ts';

/** What formula and code need to know: one step of a layer, among its others. */
export interface StageFacts {
  geometry: LayerGeometry;
  /** 0 for the first step of the layer, 1 for the mixing after it. */
  index: 0 | 1;
  bias: boolean;
}

export const stageOf = ({ geometry, index }: StageFacts): StageGeometry => geometry.stages[index];

/** Whether the step's result is mixed afterwards: it is called Z then, else Y. */
export const isMixedLater = ({ geometry, index }: StageFacts): boolean => index < geometry.stages.length - 1;

/** M: kernels per input channel; 1 unless the step is depthwise. */
export function multiplierOf({ stage, input, output }: StageGeometry): number {
  return stage === 'depthwise' ? output.channels / input.channels : 1;
}
