/** What is posted for one slot stays in order, though some of it has to wait for its input. */
export function createOrder() {
  let waiting = new Map<string, Promise<void>>();

  return {
    /**
     * Calls `act` at once, or after `ready` and all that waits in the same slot. `onError` is told what is thrown later; what is
     * thrown at once goes to the caller.
     */
    pass(
      slot: string | undefined,
      ready: Promise<void> | null,
      act: () => void,
      onError: (error: unknown) => void,
    ): void {
      const all = waiting;
      const before = slot === undefined ? undefined : all.get(slot);
      if (!before && !ready) return act();
      const isWanted = () => all === waiting;
      const mine = Promise.all([before, ready])
        .then(() => void (isWanted() && act()))
        .catch((error: unknown) => void (isWanted() && onError(error)))
        .finally(() => slot !== undefined && all.get(slot) === mine && all.delete(slot));
      if (slot !== undefined) all.set(slot, mine);
    },
    /** Nothing that waits is done any more. */
    clear: () => void (waiting = new Map()),
  };
}
