// The newest wins: of several that are begun one after the other only the last may still change anything.

/** One of several that are begun; it asks before it changes something whether it still may. */
export interface Turn {
  /** Aborted when a newer turn begins, when all are ended, or when this one is cancelled. */
  readonly signal: AbortSignal;
  /** False once a newer turn has begun, or all were ended; a turn that was cancelled stays the newest. */
  isNewest: () => boolean;
  cancel: () => void;
}

export interface Newest {
  begin: () => Turn;
  /** Cancels the newest turn, which stays the newest. */
  cancel: () => void;
  /** What has begun counts no more. */
  end: () => void;
}

export function createNewest(): Newest {
  let newest: AbortController | null = null;
  return {
    begin() {
      newest?.abort();
      const mine = new AbortController();
      newest = mine;
      return {
        signal: mine.signal,
        isNewest: () => newest === mine,
        cancel: () => mine.abort(),
      };
    },
    cancel: () => newest?.abort(),
    end() {
      newest?.abort();
      newest = null;
    },
  };
}
