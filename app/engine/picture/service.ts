// Answers the jobs of the page: one picture at a time, and of runs the newest.
import { ImageError } from '../../image/image-error.ts';
import type { Note } from '../../image/photo.ts';
import type { Pixels } from '../../image/full/pixels.ts';
import { JobError } from '../job-error.ts';
import { covarianceOf } from './covariance.ts';
import type { Hands } from './hands.ts';
import type { Kitchen } from './kitchen.ts';
import { look } from './look.ts';
import type { PaintedPixels } from './look.ts';
import type { PictureAnswer, PictureFailure, PictureJob, PictureReply, PictureRequest } from './messages.ts';
import { createPlace } from './place.ts';
import type { Place } from './place.ts';
import { probe } from './probe.ts';
import type { Opened, Reading } from './protocol.ts';
import { run } from './run.ts';
import type { RunHelp } from './run.ts';
import { valuesOf } from './values.ts';

export interface Decoded {
  pixels: Pixels;
  notes: Note[];
}

/** What the thread has beside arithmetic; tests bring their own. */
export interface Means {
  kitchen: Promise<Kitchen>;
  hands: Hands;
  decode(blob: Blob, name: string, reading: Reading, options: { signal: AbortSignal }): Promise<Decoded>;
  readFrame(bitmap: ImageBitmap): Promise<Pixels> | Pixels;
  toBitmap(painted: PaintedPixels): Promise<ImageBitmap> | ImageBitmap;
  pause(): Promise<void>;
}

type Post = (reply: PictureReply, transfer: Transferable[]) => void;

/** Jobs whose older ones end when a newer one comes. */
const NEWEST: readonly PictureRequest['kind'][] = ['open', 'frame', 'run'];

export function createService(means: Means, post: Post): { receive(request: PictureRequest): Promise<void> } {
  let place: Place | null = null;
  /** The run that has not ended yet: a stopped one ends within a band, and only then have the threads time for another. */
  let running: Promise<unknown> = Promise.resolve();
  const open = new Map<number, { kind: PictureRequest['kind']; stop: AbortController }>();

  function here(): Place {
    if (!place) throw new JobError('no-input');
    return place;
  }

  async function take(name: string, decoding: Promise<Decoded>, signal: AbortSignal): Promise<Opened> {
    const { pixels, notes } = await decoding;
    const kitchen = await means.kitchen;
    if (signal.aborted) throw new ImageError({ code: 'cancelled' });
    for (const job of open.values()) if (job.kind === 'run' || job.kind === 'values') job.stop.abort();
    place = createPlace(kitchen, pixels);
    return { width: pixels.width, height: pixels.height, bits: pixels.bits, name, notes };
  }

  async function answer(request: PictureJob, help: RunHelp): Promise<PictureAnswer> {
    const { signal } = help;
    switch (request.kind) {
      case 'open':
        return take(
          request.name,
          means.decode(request.blob, request.name, request.reading, { signal }),
          signal,
        );
      case 'frame': {
        const pixels = await means.readFrame(request.bitmap);
        return take('', Promise.resolve({ pixels, notes: [] }), signal);
      }
      case 'look': {
        const begun = performance.now();
        const { views, exactness } = look(here(), request.layer, request.views);
        const painted = await Promise.all(
          views.map(async (view) => ({ bitmap: await means.toBitmap(view), domain: view.domain })),
        );
        return { views: painted, exactness, ms: performance.now() - begun };
      }
      case 'run': {
        const before = running;
        const after = before.then(() => run(here(), request.layer, help));
        running = after.catch(() => undefined);
        return after;
      }
      case 'probe':
        return probe(here(), request.layer, request.map, request.x, request.y);
      case 'values':
        return valuesOf(here(), request.layer, request.map, request.rect, help);
      case 'covariance':
        return covarianceOf(here(), request.layer);
    }
  }

  return {
    async receive(request) {
      if (request.kind === 'ping') return post({ kind: 'ready', id: 0 }, []);
      if (request.kind === 'cancel') return open.get(request.id)?.stop.abort();
      const { id, kind } = request;
      if (NEWEST.includes(kind)) for (const job of open.values()) if (job.kind === kind) job.stop.abort();
      const stop = new AbortController();
      open.set(id, { kind, stop });
      const onProgress = (done: number, total: number) => post({ kind: 'progress', id, done, total }, []);
      try {
        const found = await answer(request, { ...means, signal: stop.signal, onProgress });
        post({ kind: 'done', id, answer: found }, transferOf(found));
      } catch (error) {
        post({ kind: 'failed', id, failure: failureOf(error) }, []);
      } finally {
        open.delete(id);
      }
    },
  };
}

/** What moves instead of being copied. */
function transferOf(answer: PictureAnswer): Transferable[] {
  if ('views' in answer) return answer.views.map(({ bitmap }) => bitmap);
  return 'values' in answer ? [answer.values.buffer] : [];
}

function failureOf(error: unknown): PictureFailure {
  if (error instanceof ImageError) return { of: 'picture', problem: error.detail };
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { of: 'job', code: 'cancelled', detail: {} };
  }
  if (error instanceof RangeError) return { of: 'job', code: 'no-memory', detail: {} };
  const { code = 'crash', field, detail = {} } = error as Partial<JobError>;
  return { of: 'job', code, field, detail: code === 'crash' ? { message: String(error) } : detail };
}
