// Photographs that were read, and which of them an input was taken from. Knows no board.
import type { Photo } from '../../image/photo.ts';
import type { SampleId } from '../../image/samples.ts';
import type { Source } from '../address/types.ts';
import type { Made } from '../board/board-state.ts';

/** Pictures read so far: samples by id, and the person's own. */
const read = new Map<string, Photo>();

/** The photograph that an input was taken from: undo brings the input back, and with it its photograph. */
const origins = new WeakMap<Float32Array, Photo>();

/** Names a picture of a source; null for numbers. */
export const pictureKey = (source: Source): string | null =>
  source.kind === 'sample' ? source.id : source.kind === 'own' ? 'own' : null;

export function rememberOrigin(input: Float32Array, photo: Photo): void {
  origins.set(input, photo);
}

export function rememberOwn(photo: Photo): void {
  read.set('own', photo);
}

/** The photograph behind what is made, as far as it was read already. */
export function photoBehind({ source, input }: Pick<Made, 'source' | 'input'>): Photo | null {
  const key = pictureKey(source);
  return key ? (origins.get(input) ?? read.get(key) ?? null) : null;
}

/** The photograph behind a source; null where there is none or (own picture) none on this device. */
export async function photoOf(source: Source, signal?: AbortSignal): Promise<Photo | null> {
  const key = pictureKey(source);
  if (!key) return null;
  const known = read.get(key);
  if (known) return known;
  const photo = source.kind === 'sample' ? await loadedSample(source.id, signal) : await keptOwn(signal);
  if (photo) read.set(key, photo);
  return photo;
}

async function loadedSample(id: SampleId, signal?: AbortSignal): Promise<Photo> {
  const { loadSample } = await import('../../image/decode.ts');
  return loadSample(id, { signal });
}

async function keptOwn(signal?: AbortSignal): Promise<Photo | null> {
  const [{ keptPicture }, { decodeFile }] = await Promise.all([
    import('../../image/keep.ts'),
    import('../../image/decode.ts'),
  ]);
  const kept = await keptPicture();
  return kept.ok && kept.value ? decodeFile(kept.value.blob, kept.value.name, { signal }) : null;
}
