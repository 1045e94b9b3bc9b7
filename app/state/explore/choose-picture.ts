// The picture of an Explore page: one of our photographs, or the person's own, which is kept on this device only.
import { ImageError } from '../../image/image-error.ts';
import type { Reading } from '../../image/full/pixels.ts';
import { sampleFile } from '../../image/sample-file.ts';
import type { SampleId } from '../../image/samples.ts';
import { late } from '../../late/late.ts';
import { act } from '../act.ts';
import { contentId } from '../content-id.ts';
import { ownPictures } from '../kept/pictures.ts';
import { awaited, notify, retract } from '../notices.ts';
import { tell } from '../picture/tell.ts';
import type { Explore } from './create-explore.ts';
import { layerOf } from './explore-state.ts';
import type { ExploreState, PictureSource, Viewport } from './explore-state.ts';

const SURFACE = late(() => import('../../image/surface.ts'));

/** A picture that is there within this time (ms) needs no bar. */
const UNNOTICED = 150;

/** Side of the small picture of a kept one, in pixels. */
const THUMBNAIL = 160;

interface Found {
  blob: Blob;
  name: string;
  source: PictureSource;
}

/** What is put on the page together with the picture: the layer that a link has for it is not run over the picture before. */
type Settings = Partial<
  Pick<
    ExploreState,
    'history' | 'map' | 'reading' | 'hasBeside' | 'colours' | 'scale' | 'isSplit' | 'splitAt'
  >
>;

/**
 * Of several that are chosen one after the other the last counts; what was shown stays until it is there. If it fails the picture
 * stays, and the settings are put on that.
 */
async function open(
  explore: Explore,
  find: (signal: AbortSignal) => Promise<Found>,
  viewport: Viewport | null,
  settings: Settings = {},
) {
  const { engine, getState, setState } = explore;
  const { signal, isNewest, cancel } = explore.readings.begin();
  const cancelAndSay = () => {
    cancel();
    notify({ kind: 'image-failed', tone: 'note', problem: { code: 'cancelled' } });
  };
  const timer = setTimeout(
    () => isNewest() && setState({ working: { done: null, cancel: cancelAndSay } }),
    UNNOTICED,
  );
  try {
    const { blob, name, source } = await find(signal);
    const { reading = getState().reading } = settings;
    const picture = await engine.open(blob, name, reading, { signal });
    if (!isNewest() || signal.aborted) return;
    retract('image-failed');
    setState({ ...settings, source, picture, viewport, pointed: null, picked: null, crop: null });
    if (source.kind === 'own') act(() => keep(explore, source.id, blob, name));
  } catch (error) {
    if (isNewest()) setState(settings);
    if (isNewest() && !signal.aborted) tell(error, () => act(() => open(explore, find, viewport, settings)));
  } finally {
    clearTimeout(timer);
    if (isNewest() && getState().working) setState({ working: null });
  }
}

export function chooseSample(
  explore: Explore,
  id: SampleId,
  viewport: Viewport | null = null,
  settings: Settings = {},
): Promise<void> {
  return open(
    explore,
    async (signal) => ({
      blob: await awaited(sampleFile(id, signal)),
      name: id,
      source: { kind: 'sample', id },
    }),
    viewport,
    settings,
  );
}

export function chooseFile(explore: Explore, file: Blob, name: string): Promise<void> {
  return open(
    explore,
    async () => ({ blob: file, name, source: { kind: 'own', id: await contentId(file) } }),
    null,
  );
}

/** One that is kept on this device; where it is no longer, that is said. */
export function chooseKept(
  explore: Explore,
  id: string,
  name: string,
  viewport: Viewport | null = null,
  settings: Settings = {},
): Promise<void> {
  return open(
    explore,
    async () => {
      const kept = await ownPictures.find(id);
      if (!kept) throw new ImageError({ code: 'forgotten', name });
      return { blob: kept.blob, name: kept.name, source: { kind: 'own', id } };
    },
    viewport,
    settings,
  );
}

/** Reads the picture anew, by the other values of its file; one looks at the same place. */
export async function readAs(explore: Explore, reading: Reading): Promise<void> {
  explore.setState({ reading });
  const { source, viewport } = explore.getState();
  await openSource(explore, source, viewport);
}

/**
 * The picture that an address names, and with it what else the address says: an own one only where it is on this device, else our
 * opening photograph stands in.
 */
export async function openSource(
  explore: Explore,
  source: PictureSource,
  viewport: Viewport | null,
  settings: Settings = {},
): Promise<void> {
  if (source.kind === 'sample') return chooseSample(explore, source.id, viewport, settings);
  if (source.kind === 'live') return explore.setState(settings); // its pictures come by themselves
  if (await ownPictures.find(source.id)) return chooseKept(explore, source.id, '', viewport, settings);
  notify({ kind: 'own-picture-absent', tone: 'note' });
  return chooseSample(explore, 'chelsea', null, settings);
}

async function keep({ engine, getState }: Explore, id: string, blob: Blob, name: string): Promise<void> {
  const { picture } = getState();
  if (!picture || (await ownPictures.find(id))) return;
  const small = Math.min(1, THUMBNAIL / Math.max(picture.width, picture.height));
  const size = {
    width: Math.max(1, Math.round(picture.width * small)),
    height: Math.max(1, Math.round(picture.height * small)),
  };
  const rect = { x: 0, y: 0, width: picture.width, height: picture.height };
  const view = { map: 'picture', rect, ...size, domain: 'own', table: 'grey' } as const;
  const { thumbnailOf } = await awaited(SURFACE.fetch());
  const thumbnail = await engine
    .look(layerOf(getState()), [view])
    .then(({ views }) => thumbnailOf(views[0].bitmap, THUMBNAIL))
    .catch(() => null); // it is kept without one
  const kept = await ownPictures.keep(id, { blob, name, thumbnail, at: Date.now() });
  if (!kept.ok) notify({ kind: 'not-kept', tone: 'note', reason: kept.reason });
}
