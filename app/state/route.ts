import { loadWords } from '../i18n/words.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { openingCrop, parseAddress, writeAddress } from './address.ts';
import type { Address, AddressRepair } from './address.ts';
import { inputFrom } from './photo-input.ts';
import { notify } from './notices.ts';
import { photoOf, showPhoto } from './picture.ts';
import { pause } from './player.ts';
import { appStore, getState, setState } from './store.ts';
import type { AppState, Made } from './store.ts';

/** An address follows a change when it rests, at most twice a second. */
const REST = 500;

/** The address of what is on the screen. */
export function addressOf(state: AppState): Address {
  const { made, frame, unit, speed, compare, scale, lang, theme, hide, race } = state;
  return {
    page: 'step',
    ...{ lang, theme, unit, speed, compare, scale, hide },
    settings: made.settings,
    bank: made.bank,
    standard: made.standard,
    source: made.source,
    inputEdits: made.edits,
    step: frame.step.step,
    race: race?.cell ?? null,
  };
}

/** What begins a new entry of the browser's history, rather than changing the present one. */
const pageOf = ({ made }: AppState): string => {
  const { source, settings } = made;
  return JSON.stringify([settings, source.kind, source.kind === 'sample' ? source.id : '']);
};

let written = '';
let timer: ReturnType<typeof setTimeout> | undefined;
let following = false;
let page = '';

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  const state = getState();
  if (!state.ready || following) return;
  const { fragment } = writeAddress(addressOf(state));
  const now = pageOf(state);
  if (fragment === written && now === page) return;
  const method = now === page ? 'replaceState' : 'pushState';
  page = now;
  written = fragment;
  try {
    window.history[method](null, '', fragment);
  } catch {
    // A browser that has had enough of changes for now refuses one; the next one carries everything.
  }
}

/** The whole address for a link, and what is more than a link can hold. */
export function shareLink(hide?: AppState['hide']): {
  link: string;
  leftOut: ReturnType<typeof writeAddress>['leftOut'];
} {
  const address = addressOf(getState());
  const { fragment, leftOut } = writeAddress(hide ? { ...address, hide } : address);
  return { link: new URL(fragment, window.location.href).href, leftOut };
}

/** Keeps address and state in step, both ways. */
export function followAddress(): void {
  page = pageOf(getState());
  written = window.location.hash;
  appStore().subscribe((state, old) => {
    if (following) return;
    const isNewPage = state.made !== old.made && pageOf(state) !== page;
    if (isNewPage) write();
    else timer ??= setTimeout(write, REST);
  });
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== written) void readAddress(window.location.hash);
  });
}

let turn = 0;

/** Puts what an address says on the screen: language and theme at once, the layer when its numbers are there. */
export async function readAddress(fragment: string): Promise<void> {
  const mine = ++turn;
  pause();
  const { address, repairs } = parseAddress(fragment);
  following = true;
  clearTimeout(timer);
  timer = undefined;
  try {
    await apply(address, repairs, () => mine === turn);
  } finally {
    if (mine === turn) {
      following = false;
      written = fragment;
      page = pageOf(getState());
    }
  }
}

async function apply(address: Address, repairs: AddressRepair[], isNewest: () => boolean): Promise<void> {
  const { theme, unit, speed, compare, scale, hide } = address;
  const lang = address.lang && (await loadWords(address.lang));
  if (!isNewest()) return;
  const state = getState();
  setState({
    ...{ unit, scale, hide, theme },
    lang: lang ?? state.lang,
    speed: speed ?? state.speed,
    compare: compare === 'merged' && !address.settings.mixing ? 'own' : compare,
    pinned: null,
    pointed: null,
    selected: null,
  });
  if (repairs.length > 0) notify({ kind: 'address-repaired', tone: 'note', repairs });
  const { made, photo } = await madeOf(address);
  if (!isNewest()) return;
  setState({ made, photo, history: createHistory(made), ...(photo ? {} : { whole: null }) });
  await compute(made, Math.min(address.step ?? 0, Number.MAX_SAFE_INTEGER));
  if (!isNewest()) return;
  setState({ ready: true });
  void showPhoto();
}

/** The facts that an address stands for. An own picture that is not on this device is replaced by a sample, and that is said. */
export async function madeOf(address: Address): Promise<{ made: Made; photo: AppState['photo'] }> {
  const { settings, bank, standard, inputEdits: edits } = address;
  let { source } = address;
  if (source.kind === 'numbers') {
    return { made: { settings, bank, standard, source, edits, input: source.values }, photo: null };
  }
  let photo = null;
  try {
    photo = await photoOf(source);
  } catch {
    // Said when the panel beside the board asks for it again.
  }
  if (!photo && source.kind === 'own') {
    notify({ kind: 'own-picture-absent', tone: 'note' });
    source = { kind: 'sample', id: 'chelsea', crop: openingCrop('chelsea') };
    photo = await photoOf(source).catch(() => null);
  }
  const input = photo
    ? await inputFrom(photo, source.crop, settings)
    : new Float32Array(settings.height * settings.width * settings.channels);
  return { made: { settings, bank, standard, source, edits, input }, photo };
}
