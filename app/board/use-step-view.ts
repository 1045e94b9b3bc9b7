import { createContext, useContext, useMemo } from 'react';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { Computed } from '../state/store.ts';
import { useApp } from '../state/use-app.ts';
import { mapNames } from './names.ts';
import type { MapNames } from './names.ts';
import { useWords } from './use-words.ts';
import { stepView } from './view.ts';
import type { StepView } from './view.ts';

/** Everything that board and panels show of the current step, made once for all of them. */
export interface Now {
  computed: Computed;
  frame: Frame;
  names: MapNames;
  view: StepView;
}

const NowContext = createContext<Now | null>(null);
export const NowProvider = NowContext.Provider;

/** Reads store and words and derives the step's view: for the instrument's root. */
export function useNowFromStore(): Now {
  const computed = useApp((state) => state.computed);
  const frame = useApp((state) => state.frame);
  const words = useWords().step;
  const { settings, source } = computed.made;
  const names = useMemo(() => mapNames(settings, source, words), [settings, source, words]);
  const view = useMemo(
    () => stepView(settings, computed.geometry, frame, names, words),
    [settings, computed.geometry, frame, names, words],
  );
  return useMemo(() => ({ computed, frame, names, view }), [computed, frame, names, view]);
}

/** The current step, inside the instrument. */
export function useNow(): Now {
  const now = useContext(NowContext);
  if (!now) throw new Error('useNow outside the instrument');
  return now;
}
