import { decodeFile, unlessCancelled } from './decode.ts';
import { ImageError } from './image-error.ts';
import type { Photo } from './photo.ts';
import { sampleOf } from './samples.ts';
import type { SampleId } from './samples.ts';

/** Works wherever the page lies. Throws ImageError 'not-loaded' when it does not arrive, 'cancelled', 'no-memory'. */
export async function loadSample(id: SampleId, { signal }: { signal?: AbortSignal } = {}): Promise<Photo> {
  const address = new URL(sampleOf(id).file, document.baseURI);
  const blob = await unlessCancelled(
    fetch(address, { signal })
      .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.statusText))))
      .catch(() => {
        throw new ImageError({ code: 'not-loaded', id });
      }),
    signal,
  );
  return decodeFile(blob, id, { signal });
}
