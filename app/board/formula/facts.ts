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

/** φ1 of a separable layer is not the identity: what is mixed is A = φ1(Z), not Z. */
const isActivatedBetween = ({ geometry }: StageFacts): boolean =>
  geometry.stages.length > 1 && geometry.stages[0].activation !== 'none';

/** The name of a step's result: Y at the end; Z where it is filtered, A once that is activated. */
export function resultLetter(facts: StageFacts): 'Z' | 'A' | 'Y' {
  const { stage, activation } = stageOf(facts);
  if (stage !== 'depthwise' && !isMixedLater(facts)) return 'Y';
  return activation === 'none' ? 'Z' : 'A';
}

/** The name of what a pointwise step mixes. */
export const mixedLetter = (facts: StageFacts): 'Z' | 'A' => (isActivatedBetween(facts) ? 'A' : 'Z');
