import { useEffect, useRef, useState } from 'react';
import { JobError } from '../../../engine/job-error.ts';
import type { WritingHelp } from '../../../image/export/number-map.ts';
import { download } from '../../../ui/download.ts';

export type Writing =
  | { kind: 'idle' }
  | { kind: 'running'; what: string; done: number }
  | { kind: 'saved'; name: string; bytes: number }
  | { kind: 'cancelled' | 'failed' };

/** One file at a time being made and then saved; it is given up with whoever asked for it. */
export function useWriting() {
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function begin(what: string, name: string, make: (help: WritingHelp) => Promise<Blob>) {
    if (writing.kind === 'running') return;
    const control = new AbortController();
    stop.current = control;
    setWriting({ kind: 'running', what, done: 0 });
    try {
      const onProgress = (done: number, total: number) =>
        setWriting({ kind: 'running', what, done: done / total });
      const blob = await make({ signal: control.signal, onProgress });
      control.signal.throwIfAborted();
      download(blob, name);
      setWriting({ kind: 'saved', name, bytes: blob.size });
    } catch (error) {
      const isCancelled = control.signal.aborted || (error instanceof JobError && error.code === 'cancelled');
      setWriting({ kind: isCancelled ? 'cancelled' : 'failed' });
    }
  }
  return { writing, begin, cancel: () => stop.current?.abort() };
}
