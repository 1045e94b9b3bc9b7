import type { Frame } from '../../kernels/worker/protocol.ts';
import type { Lang } from '../i18n/numbers.ts';
import { wordsOf } from '../i18n/words.ts';
import { shownIn } from '../state/board/board-state.ts';
import type { BoardState, Computed } from '../state/board/board-state.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { useLang } from '../ui/use-words.ts';
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

type Facts = Pick<BoardState, 'computed' | 'frame'>;

/** The newest view of one board: made once for a step, whoever asks; parts that are as before stay the same objects. */
export function createView() {
  let last: { of: Facts & { lang: Lang }; now: Now } | null = null;

  function nowOf({ computed, frame }: Facts, lang: Lang): Now {
    const { of, now: old } = last ?? {};
    if (of?.computed === computed && of.frame === frame && of.lang === lang) return old!;
    const { settings, source } = computed.made;
    const made = of?.computed.made;
    const hasNames = of?.lang === lang && made?.settings === settings && made.source === source;
    const names = hasNames ? old!.names : mapNames(settings, source, wordsOf(lang).step);
    const view = stepView(settings, computed.geometry, frame);
    if (old && isSame(old.view.focus, view.focus)) view.focus = old.view.focus;
    if (old && isSame(old.view.done, view.done)) view.done = old.view.done;
    const now = { computed, frame, names, view };
    last = { of: { computed, frame, lang }, now };
    return now;
  }
  return { nowOf };
}

const isSame = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

/** The current step. Who names the part that it shows is drawn again only when that changes, not at every step. */
export function useNow(): Now;
export function useNow<T>(select: (now: Now) => T): T;
export function useNow<T>(select?: (now: Now) => T): Now | T {
  const { nowOf } = useBoard().part(createView);
  const lang = useLang();
  return useBoardState((state) => {
    const now = nowOf(shownIn(state), lang);
    return select ? select(now) : now;
  });
}
