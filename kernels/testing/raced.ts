// A race as the worker answers it, without one.
import type { LayerSpec, LayerWeights, Trace } from '../index.ts';
import type { RaceReply, RaceRequest } from '../worker/protocol.ts';
import { answerRace, createSlot } from '../worker/slots.ts';

export function raced(
  spec: LayerSpec,
  weights: LayerWeights,
  input: Float32Array,
  asked: Omit<RaceRequest, 'kind' | 'id' | 'slot'>,
): { trace: Trace; reply: RaceReply } {
  const slot = createSlot(spec, weights, input);
  const about = { kind: 'race', id: 1, slot: 'board' } as const;
  return { trace: slot.trace, reply: { ...about, ...answerRace(slot, { ...about, ...asked }) } };
}
