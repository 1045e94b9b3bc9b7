import { ImageError } from '../image/image-error.ts';
import type { Photo } from '../image/photo.ts';
import type { SampleId } from '../image/samples.ts';
import { JobError } from '../engine/client.ts';
import { Superseded } from '../engine/queue.ts';
import { openingCrop, OWN_CROP } from './address/crop.ts';
import type { Crop, Source } from './address/types.ts';
import { make } from './make.ts';
import { notify } from './notices.ts';
import { inputFrom } from './photo-input.ts';
import { settle } from '../model/limits.ts';
import { reshapeBank } from '../model/reshape-bank.ts';
import { getState, setState } from './store.ts';
import { computeWhole } from './whole.ts';

/** Pictures read so far: samples by id, and the person's own. */
const read = new Map<string, Photo>();
const keyOf = (source: Source): string | null =>
  source.kind === 'sample' ? source.id : source.kind === 'own' ? 'own' : null;

/** The photograph behind a source; null where there is none or (own picture) none on this device. */
export async function photoOf(source: Source, signal?: AbortSignal): Promise<Photo | null> {
  const key = keyOf(source);
  if (!key) return null;
  const known = read.get(key);
  if (known) return known;
  const photo = source.kind === 'sample' ? await loadedSample(source.id, signal) : await keptOwn(signal);
  if (photo) read.set(key, photo);
  return photo;
}

async function loadedSample(id: SampleId, signal?: AbortSignal): Promise<Photo> {
  const { loadSample } = await import('../image/load-sample.ts');
  return loadSample(id, { signal });
}

async function keptOwn(signal?: AbortSignal): Promise<Photo | null> {
  const [{ keptPicture }, { decodeFile }] = await Promise.all([
    import('../image/keep.ts'),
    import('../image/decode.ts'),
  ]);
  const kept = await keptPicture();
  return kept.ok && kept.value ? decodeFile(kept.value.blob, kept.value.name, { signal }) : null;
}

/** Loads the photograph of what is on the board, for the panel beside it. A failure is told, the board stays. */
export async function showPhoto(): Promise<void> {
  const { source } = getState().made;
  try {
    const photo = await photoOf(source);
    if (keyOf(getState().made.source) !== keyOf(source)) return;
    setState({ photo });
    await computeWhole();
  } catch (error) {
    tell(error);
  }
}

/** Says in words what went wrong with a picture; what was on the board is untouched. */
function tell(error: unknown): void {
  if (error instanceof Superseded) return;
  if (error instanceof ImageError) {
    if (error.code !== 'cancelled') {
      notify({ kind: 'image-failed', tone: 'alert', code: error.code, detail: { ...error.detail } });
    }
  } else if (error instanceof JobError) {
    notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
  } else throw error;
}

/** One picture is read at a time: a newer choice cancels the older. */
let reading: AbortController | null = null;

async function whileWorking(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  reading?.abort();
  const controller = new AbortController();
  reading = controller;
  // A picture that is there at once needs no progress bar.
  const timer = setTimeout(
    () => setState({ working: { done: null, cancel: () => controller.abort() } }),
    150,
  );
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

async function putOnBoard(photo: Photo, source: Extract<Source, { crop: Crop }>, signal: AbortSignal) {
  const { settings } = getState().made;
  const input = await inputFrom(photo, source.crop, settings);
  if (signal.aborted) return;
  setState({ photo });
  await make({ source, input, edits: new Map() });
  void computeWhole();
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
    read.set('own', photo);
    await putOnBoard(photo, { kind: 'own', crop: fittingCrop(photo) }, signal);
    if (signal.aborted) return;
    notify({ kind: 'image-read', tone: 'note', name, notes: photo.notes });
    const { keepPicture } = await import('../image/keep.ts');
    const kept = await keepPicture(photo);
    if (!kept.ok) notify({ kind: 'not-kept', tone: 'note' });
  });
}

/** The opening frame of an own picture, moved up where the picture is low. */
function fittingCrop({ width, height }: Photo): Crop {
  const tall = (1000 * height) / width;
  return { ...OWN_CROP, y: Math.round(Math.max(0, Math.min(OWN_CROP.y, tall - OWN_CROP.width))) };
}

/** The frame on the photograph moved or resized: the board follows. */
export async function moveCrop(crop: Crop, gesture: string): Promise<void> {
  const { photo, made } = getState();
  const { source, settings } = made;
  if (!photo || source.kind === 'numbers') return;
  try {
    const input = await inputFrom(photo, crop, settings);
    await make({ source: { ...source, crop }, input, edits: new Map() }, gesture);
  } catch (error) {
    tell(error);
  }
}

/** Numbers pasted or typed as text: they replace the picture, and the layer takes their size. */
export async function pasteNumbers(text: string): Promise<boolean> {
  try {
    const { parseNumbers } = await import('../image/parse-numbers.ts');
    const { made } = getState();
    const { shape, values } = parseNumbers(text, { channels: made.settings.channels });
    const [height, width, channels] = shape;
    const { settings } = settle({ height, width, channels }, made.settings);
    await make({
      settings,
      bank: reshapeBank(made.bank, made.settings, settings),
      standard: null,
      source: { kind: 'numbers', values },
      input: values,
      edits: new Map(),
    });
    setState({ photo: null, whole: null });
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** An empty sheet to draw on: zeros of the layer's size. */
export async function emptySheet(): Promise<void> {
  const { settings: s } = getState().made;
  const values = new Float32Array(s.height * s.width * s.channels);
  await make({ source: { kind: 'numbers', values }, input: values, edits: new Map() });
  setState({ photo: null, whole: null });
}
