import { useState } from 'react';
import type { Candidate, Repair } from '../../model/limits.ts';
import { changeLayer } from '../../state/layer.ts';
import { gestureOf } from '../gesture.ts';

/** Changes the layer, and keeps what had to give way for the last change. Steps of one field in a row are one entry of undo. */
export function useChange() {
  const [repairs, setRepairs] = useState<readonly Repair[]>([]);
  const change = async (candidate: Candidate) => {
    const name = Object.keys(candidate).join();
    setRepairs(await changeLayer(candidate, gestureOf(name)));
  };
  return { repairs, change: (candidate: Candidate) => void change(candidate) };
}
