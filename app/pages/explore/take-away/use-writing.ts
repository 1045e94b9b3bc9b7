import { useEffect, useRef, useState } from 'react';
import { JobError } from '../../../engine/job-error.ts';
import type { WritingHelp } from '../../../image/export/number-map.ts';
import { download } from '../../../ui/download.ts';

export type Writing =
  | { kind: 'idle' }
  | { kind: 'running'; what: string; done: number }
  | { kind: 'saved'; name: string; bytes: number }
  | { kind: 'cancelled' | 'failed' };

export interface FileWriter {
  writing: Writing;
  /** Makes a file and saves it under a name; while one is made no other is begun. `what` says it in words. */
  begin: (what: string, name: string, make: (help: WritingHelp) => Blob | Promise<Blob>) => Promise<void>;
  /** Answered at once, whatever is still under way. */
  cancel: () => void;
}

/** One file at a time being made and then saved; it is given up with whoever asked for it. */
export function useWriting(): FileWriter {
  const [writing, setWriting] = useState<Writing>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function begin(...[what, name, make]: Parameters<FileWriter['begin']>) {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setWriting({ kind: 'running', what, done: 0 });
    /** What it comes to, unless the person has given it up. */
    const end = (result: Writing) => {
      if (running.current !== control) return;
      running.current = null;
      setWriting(result);
    };
    try {
      const onProgress = (done: number, total: number) => {
        if (running.current === control) setWriting({ kind: 'running', what, done: done / total });
      };
      const blob = await make({ signal: control.signal, onProgress });
      control.signal.throwIfAborted();
      download(blob, name);
      end({ kind: 'saved', name, bytes: blob.size });
    } catch (error) {
      // Another picture that takes the place of this one ends it too.
      end({ kind: error instanceof JobError && error.code === 'cancelled' ? 'cancelled' : 'failed' });
    }
  }
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setWriting({ kind: 'cancelled' });
  };
  return { writing, begin, cancel };
}
