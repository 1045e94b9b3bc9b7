import type { Frame } from '../../kernels/worker/protocol.ts';
import { wordsOf } from '../i18n/words.ts';
import type { AppState, Computed } from '../state/store.ts';
import { useApp } from '../state/use-app.ts';
import { mapNames } from './names.ts';
import type { MapNames } from './names.ts';
import { stepView } from './view.ts';
import type { StepView } from './view.ts';

/** Everything that board and panels show of the current step, made once for all of them. */
export interface Now {
  computed: Computed;
  frame: Frame;
  names: MapNames;
  view: StepView;
}

let last: { of: Pick<AppState, 'computed' | 'frame' | 'lang'>; now: Now } | null = null;

/** Made once for a step, whoever asks; parts that are as before stay the same objects. */
function nowOf({ computed, frame, lang }: AppState): Now {
  const { of, now: old } = last ?? {};
  if (of?.computed === computed && of.frame === frame && of.lang === lang) return old!;
  const words = wordsOf(lang).step;
  const { settings, source } = computed.made;
  const made = of?.computed.made;
  const hasNames = of?.lang === lang && made?.settings === settings && made.source === source;
  const names = hasNames ? old!.names : mapNames(settings, source, words);
  const view = stepView(settings, computed.geometry, frame, names, words);
  if (old && isSame(old.view.focus, view.focus)) view.focus = old.view.focus;
  if (old && isSame(old.view.done, view.done)) view.done = old.view.done;
  const now = { computed, frame, names, view };
  last = { of: { computed, frame, lang }, now };
  return now;
}

const isSame = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

/** The current step. Who names the part that it shows is drawn again only when that changes, not at every step. */
export function useNow(): Now;
export function useNow<T>(select: (now: Now) => T): T;
export function useNow<T>(select?: (now: Now) => T): Now | T {
  return useApp((state) => (select ? select(nowOf(state)) : nowOf(state)));
}
