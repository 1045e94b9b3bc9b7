// What is made on an Explore page is kept on this device as it goes, and can be gone back to.
import type { ColourTableName } from '../../engine/picture/protocol.ts';
import { late } from '../../late/late.ts';
import { act } from '../act.ts';
import { push } from '../board/history.ts';
import { ownPictures } from '../kept/pictures.ts';
import type { PictureKeeper } from '../kept/pictures.ts';
import { keptRecent } from '../kept/recent.ts';
import type { Recent, RecentKeeper } from '../kept/recent.ts';
import { openSource } from './choose-picture.ts';
import type { Explore } from './create-explore.ts';
import { layerOf, mapsIn } from './explore-state.ts';
import type { ExploreState } from './explore-state.ts';
import { lookOnce } from './look-once.ts';
import { readPlace, writePlace } from './place.ts';

const SURFACE = late(() => import('../../image/surface.ts'));

/** Side of the small picture of a piece of work, in pixels. */
const THUMBNAIL = 128;

export interface RecentWork {
  /** Goes back to one of those that are kept; what is on the page now stays among them. */
  open: (id: string, recent: Recent) => Promise<void>;
  /** Once more what is on the page, with its picture where those are kept from now on. */
  keepNow: () => void;
  close: () => void;
}

interface Means {
  recent?: RecentKeeper;
  pictures?: Pick<PictureKeeper, 'find' | 'keep'>;
  /** How the map that is shown becomes colours. */
  tableOf: (state: ExploreState) => ColourTableName;
  openPicture?: typeof openSource;
  thumbnailOf?: (bitmap: ImageBitmap, side: number) => Promise<Blob | null>;
}

/**
 * A piece of work is what one makes of one picture in one visit. It is kept whenever the layer has run over the whole picture, from the
 * first change that a person makes: what a link shows is the work of somebody else.
 */
export function createRecentWork(
  explore: Explore,
  {
    recent: keeper = keptRecent,
    pictures = ownPictures,
    tableOf,
    openPicture = openSource,
    thumbnailOf = async (bitmap, side) => (await SURFACE.fetch()).thumbnailOf(bitmap, side),
  }: Means,
): RecentWork {
  const { getState } = explore;
  let id = freshId();
  let written = writePlace(getState());
  let isWriting = false;
  /** What is on the page meanwhile is neither the one nor the other. */
  let isOpening = false;

  /** Whether there is more to keep than what the page opens with. */
  function isMade({ source, history, picture }: ExploreState): boolean {
    if (!picture || source.kind === 'live') return false;
    return source.kind === 'own' || history.past.length > 0;
  }

  async function thumbnail(state: ExploreState): Promise<Blob | null> {
    const { map, picture, scale } = state;
    const layer = layerOf(state);
    if (!picture) return null;
    const step = mapsIn(map, layer)[0].stage === 'input' ? 1 : layer.stride;
    const [width, height] = [picture.width / step, picture.height / step];
    const small = Math.min(1, THUMBNAIL / Math.min(width, height));
    const view = {
      ...{ map, rect: { x: 0, y: 0, width, height }, domain: scale, table: tableOf(state) },
      width: Math.max(1, Math.round(width * small)),
      height: Math.max(1, Math.round(height * small)),
    };
    try {
      const { views } = await lookOnce(explore.engine, layer, [view]);
      return await thumbnailOf(views[0].bitmap, THUMBNAIL).finally(() => views[0].bitmap.close());
    } catch {
      return null; // it is kept without one
    }
  }

  async function writeOnce(): Promise<void> {
    const state = getState();
    const place = writePlace(state);
    const mine = id;
    written = place;
    const own = state.source.kind === 'own' ? { id: state.source.id, name: state.picture?.name ?? '' } : null;
    const found = await keeper.list();
    const hasPictures = found.ok && found.value.hasPictures;
    const file = own && hasPictures ? await pictures.find(own.id) : null;
    const seen = own && !hasPictures ? null : await thumbnail(state);
    await keeper.keep(
      mine,
      { at: Date.now(), place, own, thumbnail: seen },
      file && { blob: file.blob, name: file.name },
    );
  }

  /** While one is kept further changes wait for it: the last of them counts. */
  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      while (isDue(getState())) await writeOnce();
    } finally {
      isWriting = false;
    }
  }
  const isDue = (state: ExploreState) =>
    !isOpening && state.run.kind === 'done' && isMade(state) && writePlace(state) !== written;

  const unwatch = explore.subscribe((state, before) => {
    if (state.source !== before.source && nameOf(state) !== nameOf(before)) id = freshId();
    const isSettled = state.run !== before.run && state.run.kind === 'done';
    const isSeenOtherwise =
      state.map !== before.map || state.colours !== before.colours || state.scale !== before.scale;
    if (isSettled || isSeenOtherwise) act(write);
  });

  return {
    async open(chosen, { place, own }) {
      const { layer, source, viewport, ...look } = readPlace(place).start;
      const file = own && (await keeper.file(own.id));
      const isThere = !own || (await pictures.find(own.id)) !== null;
      if (own && file && !isThere) {
        await pictures.keep(own.id, { ...file, thumbnail: null, at: Date.now() });
      }
      const hasPicture = isThere || file !== null;
      const now = getState();
      isOpening = true;
      try {
        const view = hasPicture ? viewport : null;
        explore.setState({ ...look, viewport: view, history: push(now.history, layer) });
        const isSame = nameOf({ source }) === nameOf(now) && look.reading === now.reading;
        // Without its picture the settings are put on the one that there is.
        if (hasPicture && !isSame) await openPicture(explore, source, viewport);
      } finally {
        isOpening = false;
        id = chosen;
        written = writePlace(getState());
      }
    },
    keepNow() {
      written = '';
      act(write);
    },
    close: unwatch,
  };
}

const nameOf = ({ source }: Pick<ExploreState, 'source'>): string => JSON.stringify(source);

const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join('');
