import { ImageError } from './image-error.ts';
import { sampleOf } from './samples.ts';
import type { SampleId } from './samples.ts';
import { unlessCancelled } from './unless-cancelled.ts';

/** The file of one of our photographs, wherever the page lies. Throws ImageError 'not-loaded', 'cancelled'. */
export function sampleFile(id: SampleId, signal?: AbortSignal): Promise<Blob> {
  const address = new URL(sampleOf(id).file, document.baseURI);
  return unlessCancelled(
    fetch(address, { signal })
      .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.statusText))))
      .catch(() => {
        throw new ImageError({ code: 'not-loaded', id });
      }),
    signal,
  );
}
