import { useMemo, useSyncExternalStore } from 'react';
import { colourTable } from '../../image/colour-map.ts';
import type { MapColours } from '../../image/colour-map.ts';
import type { Theme } from './app-state.ts';
import { useApp } from './use-app.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}

/** The theme that is on: the chosen one, else the system's. */
export function useTheme(): Theme {
  const chosen = useApp((state) => state.theme);
  const isDark = useSyncExternalStore(watchSystem, () => dark.matches);
  return chosen ?? (isDark ? 'dark' : 'light');
}

/** Hairlines on the pictures; the maps' own colours come from the baked tables. Values of tokens.css, read by the canvas. */
const LINES: Record<Theme, { done: string; future: string; ground: string }> = {
  light: { done: '#fcfbf8', future: '#dcdad3', ground: '#f4f2ec' },
  dark: { done: '#262a32', future: '#343943', ground: '#1c1f26' },
  projector: { done: '#ffffff', future: '#a6a6a6', ground: '#efefef' },
};

export interface BoardColours {
  input: MapColours;
  signed: MapColours;
}

/** Colours of unsigned inputs and of signed maps in the theme that is on. */
export function useColours(): BoardColours {
  const theme = useTheme();
  return useMemo(() => {
    const { done, future, ground } = LINES[theme];
    const with_ = (isSigned: boolean): MapColours => ({
      table: colourTable(theme, isSigned),
      doneLine: isSigned ? done : `${done}59`,
      futureLine: future,
      future: ground,
    });
    return { input: with_(false), signed: with_(true) };
  }, [theme]);
}
