// The layer that the worker has in every slot, whole, to be sent to a fresh worker. One that failed is not among them.
import type { LayerRequest, Reply } from '../../kernels/worker/protocol.ts';
import type { Held, Inputs } from './inputs.ts';

export interface Slot {
  readonly request: LayerRequest;
  readonly held: Held;
}

export interface Slots {
  all(): Slot[];
  has(slot: Slot): boolean;
  /** After the answer to a layer job: it is in its slot once it ran or was cancelled, an impossible one has left the old one. */
  keep(request: LayerRequest, held: Held | null, reply: Reply): void;
  close(name: string): void;
}

export function createSlots(inputs: Inputs): Slots {
  const slots = new Map<string, Slot>();

  function close(name: string): void {
    const slot = slots.get(name);
    slots.delete(name);
    if (slot) inputs.drop(slot.held);
  }

  return {
    all: () => [...slots.values()],
    has: (slot) => slots.get(slot.request.slot) === slot,
    keep(request, given, reply) {
      if (reply.kind === 'failed' && reply.code !== 'cancelled') return;
      const held = given ?? slots.get(request.slot)?.held;
      if (!held) return;
      inputs.hold(held); // before the old one is dropped: it may be the same
      close(request.slot);
      const want = { filtered: false, standard: 'none' } as const;
      slots.set(request.slot, { held, request: { ...request, want, at: undefined } });
    },
    close,
  };
}
