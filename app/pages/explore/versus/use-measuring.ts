import { useEffect, useRef, useState } from 'react';
import type { LayerSpec } from '../../../../kernels/spec/layer.ts';
import { JobError } from '../../../engine/job-error.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';
import { measureLayer } from '../../../state/measure.ts';
import type { Measured } from '../../../state/measure.ts';

export type Measuring =
  | { kind: 'idle' }
  | { kind: 'running'; done: number }
  | { kind: 'done'; spec: LayerSpec; result: Measured }
  | { kind: 'failed' };

const IDLE: Measuring = { kind: 'idle' };

/** One measurement at a time, of this layer: another layer, or that nobody asks any more, ends it. */
export function useMeasuring(layer: PictureLayer) {
  const [found, setFound] = useState({ layer, measuring: IDLE });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), [layer]);

  async function start(spec: LayerSpec): Promise<void> {
    const mine = new AbortController();
    running.current = mine;
    const put = (measuring: Measuring) => running.current === mine && setFound({ layer, measuring });
    put({ kind: 'running', done: 0 });
    try {
      const result = await measureLayer(spec, null, null, {
        signal: mine.signal,
        onProgress: (done, total) => put({ kind: 'running', done: done / total }),
      });
      put({ kind: 'done', spec, result });
    } catch (error) {
      if (!(error instanceof JobError)) throw error;
      put(error.code === 'cancelled' ? IDLE : { kind: 'failed' });
    }
  }
  return {
    measuring: found.layer === layer ? found.measuring : IDLE,
    start,
    cancel: () => running.current?.abort(),
  };
}
