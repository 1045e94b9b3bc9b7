// What the components of the board ask the page for, on the opening screen: the opening layer at a glance, finished, which nobody
// has touched. tools/vite/screen.mjs puts it in the place of the app's own hooks.
import * as opening from 'virtual:opening';
import { mapNames } from '../../../app/board/names.ts';
import type { Lang } from '../../../app/i18n/numbers.ts';
import { stepEn } from '../../../app/i18n/words/step.en.ts';
import { stepZh } from '../../../app/i18n/words/step.zh.ts';
import type { Computed } from '../../../app/state/board/board-state.ts';
import type { Theme } from '../../../app/state/page/app-state.ts';

interface Rest {
  computed: Computed;
  lang: Lang;
  theme: Theme;
}

let rest: Rest | null = null;

/** Before anything is drawn. */
export const begin = (given: Rest): void => void (rest = given);

export const useWords = () => ({ step: rest!.lang === 'zh' ? stepZh : stepEn });
export const useTheme = (): Theme => rest!.theme;
export const useBoard = () => ({});
export const act = (): void => {};
export const setView = (): void => {};

export function useBoardState<T>(select: (state: unknown) => T): T {
  const { computed } = rest!;
  return select({ view: 'whole', computed, overview: { of: computed.made, computed } });
}

export function useNow<T>(select: (now: unknown) => T): T {
  const { computed } = rest!;
  const names = mapNames(computed.made.settings, opening.source, useWords().step);
  return select({ computed, names, view: { focus: { stage: 0, channel: 0, map: 0, filter: 0 } } });
}

/** Nothing moves: what follows at ease is there at once. */
export const useCalmNow = useNow;
