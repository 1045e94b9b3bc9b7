import { openingAddress, parseAddress } from './address.ts';
import type { Address } from './address.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { openingInput, openingResults } from './opening.ts';
import { showPhoto } from './picture.ts';
import { pause, play, speedFor, unitsIn } from './player.ts';
import { followAddress, readAddress } from './route.ts';
import { createAppStore, getState, setState, setStore } from './store.ts';
import type { AppState, Lang, Made } from './store.ts';

/** A word and a place where the last language and theme are kept on this device. */
const LANG_KEY = 'filter-and-mix.lang';
const THEME_KEY = 'filter-and-mix.theme';

const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the page works without
  }
};

export function keep(key: 'lang' | 'theme', value: string | null): void {
  try {
    const place = key === 'lang' ? LANG_KEY : THEME_KEY;
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {
    // as above
  }
}

function preferredLang(): Lang {
  const said = kept(LANG_KEY);
  if (said === 'en' || said === 'zh') return said;
  return navigator.languages.some((tag) => /^zh\b/i.test(tag)) && /^zh\b/i.test(navigator.language)
    ? 'zh'
    : 'en';
}

function preferredTheme(): AppState['theme'] {
  const said = kept(THEME_KEY);
  return said === 'light' || said === 'dark' || said === 'projector' ? said : null;
}

/** Whether an address asks for nothing that the baked opening does not show. */
function isOpening({ settings, bank, source, inputEdits, step, compare }: Address): boolean {
  const opening = openingAddress();
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    step === null &&
    compare === 'off' &&
    inputEdits.size === 0 &&
    same(settings, opening.settings) &&
    same(source, opening.source) &&
    Object.entries(bank).every(([key, values]) =>
      same(Array.from(values as Float32Array), Array.from(opening.bank[key as keyof typeof bank])),
    )
  );
}

/** Makes the store from the address, so that the first thing drawn is the real board. */
export function createInitialState(fragment: string): { state: AppState; address: Address } {
  const { address } = parseAddress(fragment);
  const opening = openingAddress();
  const input = openingInput();
  const { settings, bank, source } = opening;
  const made: Made = { settings, bank, standard: null, source, input, edits: new Map() };
  const { computed, frame } = openingResults(made);
  const state: AppState = {
    ...{ made, computed, frame },
    history: createHistory(made),
    ...{ photo: null, whole: null, race: null, ghost: null },
    unit: address.unit,
    playing: false,
    speed: address.speed ?? speedFor(unitsIn(computed.geometry, address.unit)),
    compare: address.compare,
    scale: address.scale,
    codeTab: 'typescript',
    ...{ pointed: null, pinned: null, selected: null, lanePage: null, outputPage: null },
    lang: address.lang ?? preferredLang(),
    theme: address.theme ?? preferredTheme(),
    hide: address.hide,
    notices: [],
    ...{ working: null, draggedCrop: null, blank: false },
    ready: isOpening(address),
  };
  return { state, address };
}

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Begins: the store, then (after the first paint) the worker, the photograph, and the opening play, unless the address names
 * a step, motion is reduced, or the person has pressed anything in the meantime.
 */
export function start(): { begin: () => void } {
  const { state, address } = createInitialState(window.location.hash);
  setStore(createAppStore(state));
  let touched = false;
  const touch = (event: Event) => {
    touched = true;
    // A press on Play or Pause says itself what is to happen.
    if (!(event.target instanceof Element && event.target.closest('.transport-buttons'))) pause();
    stopListening();
  };
  const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
  const stopListening = () => kinds.forEach((kind) => window.removeEventListener(kind, touch, true));
  kinds.forEach((kind) => window.addEventListener(kind, touch, { capture: true, passive: true }));

  async function begin() {
    followAddress();
    const { ready } = getState();
    if (!ready) {
      await readAddress(window.location.hash);
      setState({ ready: true });
    } else {
      const { repairs } = parseAddress(window.location.hash);
      if (repairs.length > 0) await readAddress(window.location.hash);
      else {
        await compute(state.made, 0);
        void showPhoto();
      }
    }
    if (address.step === null && !touched && !reducedMotion()) void play();
    else if (address.step !== null) stopListening();
  }
  return { begin: () => void begin() };
}
