import { ImageError } from '../../image/image-error.ts';
import type { Photo } from '../../image/photo.ts';
import type { SampleId } from '../../image/samples.ts';
import { late } from '../../late/late.ts';
import { act } from '../act.ts';
import { openingCrop, OWN_CROP } from '../address/crop.ts';
import type { Crop, Source } from '../address/types.ts';
import { madeOf } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { make } from '../board/made.ts';
import { contentId } from '../content-id.ts';
import { ownPictures } from '../kept/pictures.ts';
import { createNewest } from '../newest.ts';
import { awaited, notify, retract } from '../notices.ts';
import { inputFrom } from '../photo-input.ts';
import { photoBehind, photoOf, rememberOwn } from '../photos.ts';
import { tell } from './tell.ts';

const DECODE = late(() => import('../../image/decode.ts'));
const SURFACE = late(() => import('../../image/surface.ts'));

/** A picture that is there within this time (ms) needs no progress bar. */
const UNNOTICED = 150;

/** One picture is read at a time: a newer choice cancels the older. */
function createReading() {
  const { begin, end } = createNewest();
  return { begin, close: end };
}

async function whileWorking(board: Board, choose: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { signal, isNewest, cancel } = board.part(createReading).begin();
  const cancelAndSay = () => {
    cancel();
    notify({ kind: 'image-failed', tone: 'note', problem: { code: 'cancelled' } });
  };
  const timer = setTimeout(
    () => isNewest() && board.setState({ working: { done: null, cancel: cancelAndSay } }),
    UNNOTICED,
  );
  try {
    await choose(signal);
  } catch (error) {
    tell(error, () => act(() => whileWorking(board, choose)));
  } finally {
    clearTimeout(timer);
    if (isNewest()) board.setState({ working: null });
  }
}

async function putOnBoard(
  board: Board,
  photo: Photo,
  source: Extract<Source, { crop: Crop }>,
  signal: AbortSignal,
): Promise<boolean> {
  const { settings } = madeOf(board.getState());
  const input = await inputFrom(board, photo, source.crop, settings);
  if (signal.aborted) return false;
  const { height, width, channels } = madeOf(board.getState()).settings;
  // The layer took another size meanwhile: once more for that one.
  if (height !== settings.height || width !== settings.width || channels !== settings.channels) {
    return putOnBoard(board, photo, source, signal);
  }
  board.setState({ drawing: null });
  retract('image-failed');
  await make(board, { source, input, edits: new Map() });
  return true;
}

/** One of the photographs that come with the page. */
export function chooseSample(board: Board, id: SampleId): Promise<void> {
  return whileWorking(board, async (signal) => {
    const source: Source = { kind: 'sample', id, crop: openingCrop(id) };
    const photo = await photoOf(source, signal);
    if (photo) await putOnBoard(board, photo, source, signal);
  });
}

/** A picture of the person's own. It is kept on this device only. */
export function chooseFile(board: Board, file: Blob, name: string): Promise<void> {
  return whileWorking(board, async (signal) => {
    const { decodeFile } = await awaited(DECODE.fetch());
    const photo = await decodeFile(file, name, { signal });
    // After decoding has let go of its copy of the bytes: there is one at a time.
    const id = await contentId(file);
    if (!(await putOnBoard(board, photo, ownSource(id, photo), signal))) return;
    rememberOwn(id, photo);
    // Kept while the person goes on: the bar is for what they wait for.
    act(() => keep(board, photo, id, file));
  });
}

/** One of the person's own pictures that are kept on this device. */
export function chooseKept(board: Board, id: string, name: string): Promise<void> {
  return whileWorking(board, async (signal) => {
    const photo = await photoOf({ kind: 'own', id, crop: OWN_CROP }, signal);
    if (!photo) throw new ImageError({ code: 'forgotten', name });
    await putOnBoard(board, photo, ownSource(id, photo), signal);
  });
}

const ownSource = (id: string, photo: Photo) => ({ kind: 'own', id, crop: fittingCrop(photo) }) as const;

/** Side of the small picture of a kept one, in pixels. */
const THUMBNAIL = 160;

/** Keeps the picture for a reload, and then says what was done with it: that it is kept is part of the news. */
async function keep(board: Board, photo: Photo, id: string, blob: Blob): Promise<void> {
  const { name } = photo;
  const { thumbnailOf } = await awaited(SURFACE.fetch());
  const thumbnail = await thumbnailOf(photo.bitmap, THUMBNAIL).catch(() => null);
  const kept = await ownPictures.keep(id, { blob, name, thumbnail, at: Date.now() });
  const made = madeOf(board.getState());
  if (photoBehind(made) !== photo) return; // another picture has taken its place
  const { height, width } = made.settings;
  notify({ kind: 'image-read', tone: 'note', name, notes: photo.notes, cells: { height, width } });
  if (!kept.ok) notify({ kind: 'not-kept', tone: 'note', reason: kept.reason });
}

/** The opening frame of an own picture, moved up where the picture is low. */
function fittingCrop({ width, height }: Photo): Crop {
  const tall = (1000 * height) / width;
  return { ...OWN_CROP, y: Math.round(Math.max(0, Math.min(OWN_CROP.y, tall - OWN_CROP.width))) };
}
