import { loadWords } from '../i18n/words.ts';
import { isPlain, openingAddress } from './address/opening.ts';
import type { Address } from './address/types.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { openingInput, openingResults } from './opening.ts';
import { showPhoto } from './picture.ts';
import { pause, play, speedFor, unitsIn } from './player.ts';
import { createAppStore, setState, setStore } from './store.ts';
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

/** What the address says, and whether anything of it had to be repaired. Its reader comes only where there is something to read. */
async function addressIn(fragment: string): Promise<{ address: Address; isRepaired: boolean }> {
  if (isPlain(fragment)) return { address: openingAddress(), isRepaired: false };
  const { parseAddress } = await import('./address.ts');
  const { address, repairs } = parseAddress(fragment);
  return { address, isRepaired: repairs.length > 0 };
}

/** The store's beginning, made from the address, so that the first thing drawn is the real board. */
export function initialState(address: Address, lang: Lang): AppState {
  const opening = openingAddress();
  const input = openingInput();
  const { settings, bank, source } = opening;
  const made: Made = { settings, bank, standard: null, source, input, edits: new Map() };
  const { computed, frame } = openingResults(made);
  return {
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
    lang,
    theme: address.theme ?? preferredTheme(),
    hide: address.hide,
    notices: [],
    ...{ working: null, draggedCrop: null, blank: false },
    ready: isOpening(address),
  };
}

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Begins: the store with the words that are read, then (after the first paint) the worker, the photograph, and the opening
 * play, unless the address names a step, motion is reduced, or the person has pressed anything in the meantime.
 */
export async function start(): Promise<{ begin: () => void }> {
  let touched = false;
  const touch = (event: Event) => {
    touched = true;
    // A press on Play or Pause says itself what is to happen.
    if (!(event.target instanceof Element && event.target.closest('.transport-buttons'))) pause();
    stopListening();
  };
  const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
  const stopListening = () => kinds.forEach((kind) => window.removeEventListener(kind, touch, true));

  const fragment = window.location.hash;
  const { address, isRepaired } = await addressIn(fragment);
  const state = initialState(address, await loadWords(address.lang ?? preferredLang()));
  setStore(createAppStore(state));
  kinds.forEach((kind) => window.addEventListener(kind, touch, { capture: true, passive: true }));

  async function begin() {
    const route = import('./route.ts');
    if (state.ready && !isRepaired) await compute(state.made, 0);
    const { followAddress, readAddress } = await route;
    followAddress();
    if (state.ready && !isRepaired) void showPhoto();
    else {
      await readAddress(window.location.hash);
      setState({ ready: true });
    }
    if (address.step === null && !touched && !reducedMotion()) void play();
    else if (address.step !== null) stopListening();
  }
  return { begin: () => void begin() };
}
