import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { EndFacts } from '../i18n/words/end.en.ts';
import { centre } from '../model/kernel-presets.ts';
import { groupOf } from '../model/bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { OperandRef } from '../model/refs.ts';

/** Whether the layer's last multiply-add is done. */
export const isAtEnd = ({ step, length }: Pick<Frame, 'step' | 'length'>): boolean =>
  step.step === length - 1;

/** What the layer has given by then, and what the standard one would have taken. */
export function endFacts({ output, multiplyAdds, standard }: LayerGeometry): EndFacts {
  const { channels, height, width } = output;
  return { outputs: channels, height, width, multiplyAdds, standard: standard.multiplyAdds };
}

/** The middle weight of a kernel of the lane where the step is: changed, it is seen in whole maps. */
export function weightAt(
  s: LayerSettings,
  { step }: Pick<Frame, 'step'>,
): Extract<OperandRef, { kind: 'dw' }> {
  const isMixing = step.stage === 'pointwise';
  const map = isMixing ? step.tap.channel : step.output.channel;
  const channel = isMixing ? groupOf(s, map).start : step.tap.channel;
  const [rows, columns] = s.kernel;
  return { kind: 'dw', u: centre(rows), v: centre(columns), channel, map };
}

/** A weight of the mixing where the step is, for boards that show no kernel then. */
export function mixingWeightAt({ step }: Pick<Frame, 'step'>): Extract<OperandRef, { kind: 'pw' }> | null {
  return step.stage === 'pointwise'
    ? { kind: 'pw', map: step.tap.channel, filter: step.output.channel }
    : null;
}
