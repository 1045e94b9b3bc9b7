// Asks the worker for the device's limits and for the times of a layer; keeps what was measured for each layer.
import { useEffect, useRef, useState } from 'react';
import { specsOf } from '../../model/traffic.ts';
import type { SeparableSpec, Way } from '../../model/traffic.ts';
import { act } from '../../state/act.ts';
import { measureDevice, measureLayer } from '../../state/measure.ts';
import type { Device, Measured } from '../../state/measure.ts';

/** Milliseconds; null: this device cannot run it. */
export type Time = { ms: number; isReliable: boolean } | null;
export type Times = Partial<Record<Way, Time>>;

export interface Measuring {
  device: Device | null;
  /** Of the layer with this key. */
  timesOf: (key: string) => Times | null;
  /** From 0 to 1 while something is measured. */
  progress: number | null;
  hasFailed: boolean;
  start: (key: string, spec: SeparableSpec) => void;
  cancel: () => void;
}

const timeOf = (timing: Measured['layer']): Time =>
  timing && { ms: timing.median, isReliable: timing.reliable };

const together = (a: Time, b: Time): Time =>
  a && b && { ms: a.ms + b.ms, isReliable: a.isReliable && b.isReliable };

interface Asking {
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Each way alone, one after the other. */
async function measureWays(spec: SeparableSpec, { signal, onProgress }: Asking): Promise<Times> {
  const ways = ['standard', 'depthwise', 'pointwise', 'fused'] as const;
  const times: Times = {};
  for (const [i, way] of ways.entries()) {
    const { layer, plan } = await measureLayer(specsOf(spec, way)[0], null, null, {
      ...{ standard: 'none', signal, rounds: 25, budgetMs: 600 },
      onProgress: (done, total) => onProgress((i + done / total) / ways.length),
    });
    // The plain loops of the reference run the two steps apart: then nothing fused was measured.
    if (way !== 'fused' || layer === null || plan?.kind === 'filter-mix') times[way] = timeOf(layer);
  }
  const { depthwise = null, pointwise = null } = times;
  return { ...times, unfused: together(depthwise, pointwise) };
}

export function useMeasuring(): Measuring {
  const [device, setDevice] = useState<Device | null>(null);
  const [times, setTimes] = useState<ReadonlyMap<string, Times>>(new Map());
  const [progress, setProgress] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (key: string, spec: SeparableSpec) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setProgress(0);
    setFailed(false);
    try {
      const found = await measureDevice(false, { signal: mine.signal });
      if (running.current !== mine) return;
      setDevice(found);
      const onProgress = (share: number) => running.current === mine && setProgress(share);
      const measured = await measureWays(spec, { signal: mine.signal, onProgress });
      if (running.current === mine) setTimes((old) => new Map(old).set(key, measured));
    } catch {
      // Whatever it was, nothing is shown that was not measured.
      if (running.current === mine && !mine.signal.aborted) setFailed(true);
    } finally {
      if (running.current === mine) {
        running.current = null;
        setProgress(null);
      }
    }
  };
  return {
    ...{ device, progress, hasFailed },
    timesOf: (key) => times.get(key) ?? null,
    start: (key, spec) => act(() => start(key, spec)),
    cancel: () => running.current?.abort(),
  };
}
