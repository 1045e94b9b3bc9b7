import type { Photo } from '../image/photo.ts';
import type { SampleId } from '../image/samples.ts';
import { openingCrop, OWN_CROP } from './address/crop.ts';
import type { Crop, Source } from './address/types.ts';
import { make } from './make.ts';
import { notify, withdraw } from './notices.ts';
import { inputFrom } from './photo-input.ts';
import { photoOf, rememberOwn, tell } from './picture.ts';
import { getState, setState } from './store.ts';

/** A picture that is there within this time (ms) needs no progress bar. */
const UNNOTICED = 150;

/** One picture is read at a time: a newer choice cancels the older. */
let reading: AbortController | null = null;

async function whileWorking(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  reading?.abort();
  const controller = new AbortController();
  reading = controller;
  const cancel = () => {
    controller.abort();
    notify({ kind: 'image-failed', tone: 'note', problem: { code: 'cancelled' } });
  };
  const timer = setTimeout(() => setState({ working: { done: null, cancel } }), UNNOTICED);
  try {
    await act(controller.signal);
  } catch (error) {
    tell(error);
  } finally {
    clearTimeout(timer);
    if (reading === controller) {
      reading = null;
      setState({ working: null });
    }
  }
}

async function putOnBoard(
  photo: Photo,
  source: Extract<Source, { crop: Crop }>,
  signal: AbortSignal,
): Promise<boolean> {
  const { settings } = getState().made;
  const input = await inputFrom(photo, source.crop, settings);
  if (signal.aborted) return false;
  const { height, width, channels } = getState().made.settings;
  // The layer took another size meanwhile: once more for that one.
  if (height !== settings.height || width !== settings.width || channels !== settings.channels) {
    return putOnBoard(photo, source, signal);
  }
  setState({ photo, drawing: null });
  withdraw('image-failed');
  await make({ source, input, edits: new Map() });
  return true;
}

/** One of the photographs that come with the page. */
export function chooseSample(id: SampleId): Promise<void> {
  return whileWorking(async (signal) => {
    const source: Source = { kind: 'sample', id, crop: openingCrop(id) };
    const photo = await photoOf(source, signal);
    if (photo) await putOnBoard(photo, source, signal);
  });
}

/** A picture of the person's own. It is kept on this device only. */
export function chooseFile(file: Blob, name: string): Promise<void> {
  return whileWorking(async (signal) => {
    const { decodeFile } = await import('../image/decode.ts');
    const photo = await decodeFile(file, name, { signal });
    if (!(await putOnBoard(photo, { kind: 'own', crop: fittingCrop(photo) }, signal))) return;
    rememberOwn(photo);
    // Kept while the person goes on: the bar is for what they wait for.
    void keep(photo, name);
  });
}

/** Keeps the picture for a reload, and then says what was done with it: that it is kept is part of the news. */
async function keep(photo: Photo, name: string): Promise<void> {
  const { keepPicture } = await import('../image/keep.ts');
  const kept = await keepPicture(photo);
  const { photo: shown, made } = getState();
  if (shown !== photo) return; // another picture has taken its place
  const { height, width } = made.settings;
  notify({ kind: 'image-read', tone: 'note', name, notes: photo.notes, cells: { height, width } });
  if (!kept.ok) notify({ kind: 'not-kept', tone: 'note', reason: kept.reason });
}

/** The opening frame of an own picture, moved up where the picture is low. */
function fittingCrop({ width, height }: Photo): Crop {
  const tall = (1000 * height) / width;
  return { ...OWN_CROP, y: Math.round(Math.max(0, Math.min(OWN_CROP.y, tall - OWN_CROP.width))) };
}
