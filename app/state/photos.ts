// Photographs that were read, and which of them an input was taken from. Knows no board.
import type { Photo } from '../image/photo.ts';
import type { SampleId } from '../image/samples.ts';
import { late } from '../late/late.ts';
import { awaited } from './notices.ts';
import type { Source } from './address/types.ts';

const DECODE = late(() => import('../image/decode.ts'));
const KEPT = late(() => import('./kept/pictures.ts'));

/** Pictures read so far: samples by id, and the person's own. */
const read = new Map<string, Photo>();

/** The photograph that an input was taken from: undo brings the input back, and with it its photograph. */
const origins = new WeakMap<Float32Array, Photo>();

const ownKey = (id: string) => `own-${id}`;

/** Names a picture of a source; null for numbers, and where an older link does not say which picture. */
export function pictureKey(source: Source): string | null {
  if (source.kind === 'sample') return source.id;
  return source.kind === 'own' && source.id !== null ? ownKey(source.id) : null;
}

export function rememberOrigin(input: Float32Array, photo: Photo): void {
  origins.set(input, photo);
}

/** Of the person's own pictures only the last one stays decoded; the others can be had from their files again. */
export function rememberOwn(id: string, photo: Photo): void {
  for (const key of read.keys()) if (key.startsWith(ownKey(''))) read.delete(key);
  read.set(ownKey(id), photo);
}

/** The photograph behind what is made, as far as it was read already. */
export function photoBehind({ source, input }: { source: Source; input: Float32Array }): Photo | null {
  const key = pictureKey(source);
  return key ? (origins.get(input) ?? read.get(key) ?? null) : null;
}

/** The photograph behind a source; null where there is none or (own picture) none on this device. */
export async function photoOf(source: Source, signal?: AbortSignal): Promise<Photo | null> {
  const key = pictureKey(source);
  if (!key) return null;
  const known = read.get(key);
  if (known) return known;
  if (source.kind === 'sample') {
    const photo = await awaited(loadedSample(source.id, signal));
    read.set(key, photo);
    return photo;
  }
  if (source.kind !== 'own' || source.id === null) return null;
  const photo = await keptOwn(source.id, signal);
  if (photo) rememberOwn(source.id, photo);
  return photo;
}

async function loadedSample(id: SampleId, signal?: AbortSignal): Promise<Photo> {
  const { loadSample } = await DECODE.fetch();
  return loadSample(id, { signal });
}

async function keptOwn(id: string, signal?: AbortSignal): Promise<Photo | null> {
  const [{ ownPictures }, { decodeFile }] = await awaited(Promise.all([KEPT.fetch(), DECODE.fetch()]));
  const kept = await ownPictures.find(id);
  return kept && decodeFile(kept.blob, kept.name, { signal });
}

/** The own picture that was kept last, which is what a link means that does not say which. */
export async function newestOwn(): Promise<string | null> {
  const { ownPictures } = await awaited(KEPT.fetch());
  const [newest] = await ownPictures.list();
  return newest?.[0] ?? null;
}
