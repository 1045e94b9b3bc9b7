import { useMemo, useSyncExternalStore } from 'react';
import type { Theme } from './app-state.ts';
import { boardColours } from './board-colours.ts';
import type { BoardColours } from './board-colours.ts';
import { useApp } from './use-app.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const isDarkNow = (): boolean => dark.matches;

function watchSystem(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** The theme that is on: the chosen one, else the system's. */
export function useTheme(): Theme {
  const chosen = useApp((state) => state.theme);
  const isDark = useSyncExternalStore(watchSystem, isDarkNow, isDarkNow);
  return chosen ?? (isDark ? 'dark' : 'light');
}

const wide = window.matchMedia('(min-width: 60.01rem)');

const isWideNow = (): boolean => wide.matches;

function watchWidth(changed: () => void): () => void {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}

/** Whether the page is on a wall: in the projector's theme, and as wide as one. `styles/sizes.css` draws the same border. */
export function useWall(): boolean {
  const isWide = useSyncExternalStore(watchWidth, isWideNow, isWideNow);
  return useTheme() === 'projector' && isWide;
}

/** Colours of unsigned inputs and of signed maps in the theme that is on. */
export function useColours(): BoardColours {
  const theme = useTheme();
  return useMemo(() => boardColours(theme), [theme]);
}
