import { beforeEach, expect, test, vi } from 'vitest';
import type { Opened } from '../../engine/picture/protocol.ts';
import { withFilterPreset } from '../../model/picture-edits.ts';
import { createHandPictureEngine, RAN } from '../../testing/hand-picture-engine.ts';
import { memoryShelf } from '../../testing/shelf.ts';
import { createPictureKeeper } from '../kept/pictures.ts';
import { createRecentKeeper } from '../kept/recent.ts';
import { beginNotices } from '../notices.ts';
import { changeLayer } from './change-layer.ts';
import type { openSource } from './choose-picture.ts';
import { createExplore } from './create-explore.ts';
import { layerOf, openingStart } from './explore-state.ts';
import { createRecentWork } from './recent-work.ts';

beforeEach(() => beginNotices());

const PICTURE: Opened = { width: 8, height: 6, bits: 8, name: 'cat.png', notes: [] };
const OWN = { kind: 'own', id: '0123456789abcdef' } as const;

/** A page whose runs end at once, its work kept in memory. */
function opened(start = openingStart()) {
  const { engine, looks } = createHandPictureEngine();
  engine.run = () => Promise.resolve(RAN);
  const explore = createExplore(engine, start);
  const [recent, pictures] = [createRecentKeeper(memoryShelf()), createPictureKeeper(memoryShelf())];
  const thumbnailOf = () => Promise.resolve(new Blob(['small']));
  const openPicture: typeof openSource = ({ setState }, source) => {
    setState({ source, picture: { ...PICTURE } });
    return Promise.resolve();
  };
  const means = { recent, pictures, tableOf: () => 'light' as const, thumbnailOf, openPicture };
  const work = createRecentWork(explore, means);
  const list = async () => {
    const found = await recent.list();
    return found.ok ? found.value.recent : [];
  };
  return {
    ...{ explore, recent, pictures, work, list, looks },
    show: () => explore.setState({ picture: { ...PICTURE } }),
    isRun: () => vi.waitFor(() => expect(explore.getState().run.kind).toBe('done')),
    places: async () => (await list()).map(([, { place }]) => place),
  };
}

test('nothing is kept of what nobody has changed; then one piece of work, as it stands after each run', async () => {
  const { explore, show, isRun, places, list } = opened();
  show();
  await isRun();
  expect(await places()).toEqual([]);
  changeLayer(explore, (layer) => withFilterPreset(layer, 'laplacian'));
  await vi.waitFor(async () => expect(await places()).toEqual([expect.stringContaining('f.laplacian')]));
  changeLayer(explore, (layer) => withFilterPreset(layer, 'gaussian'));
  await vi.waitFor(async () => expect(await places()).toEqual([expect.stringContaining('f.gaussian')]));
  const [[, { thumbnail }]] = await list();
  expect(thumbnail).not.toBeNull(); // one of our photographs
  explore.close();
});

test('of an own picture the settings alone are kept, and nothing that shows it, until somebody says so', async () => {
  const { explore, recent, pictures, work, show, list } = opened();
  await pictures.keep(OWN.id, { blob: new Blob(['cat']), name: 'cat.png', thumbnail: null, at: 1 });
  explore.setState({ source: OWN });
  show();
  await vi.waitFor(async () => expect(await list()).toHaveLength(1));
  expect((await list())[0][1]).toMatchObject({ own: { id: OWN.id, name: 'cat.png' }, thumbnail: null });
  expect(await recent.file(OWN.id)).toBeNull();
  await recent.keepPictures(true);
  work.keepNow();
  await vi.waitFor(async () => expect((await recent.file(OWN.id))?.name).toBe('cat.png'));
  expect((await list())[0][1].thumbnail).not.toBeNull();
  expect(await list()).toHaveLength(1);
});

test('another picture is another piece of work; a camera’s pictures are kept nowhere', async () => {
  const { explore, show, list, isRun } = opened();
  show();
  changeLayer(explore, (layer) => withFilterPreset(layer, 'laplacian'));
  await vi.waitFor(async () => expect(await list()).toHaveLength(1));
  explore.setState({ source: { kind: 'sample', id: 'coffee' }, picture: { ...PICTURE } });
  await vi.waitFor(async () => expect(await list()).toHaveLength(2));
  explore.setState({ source: { kind: 'live' }, picture: { ...PICTURE } });
  changeLayer(explore, (layer) => withFilterPreset(layer, 'gaussian'));
  await isRun();
  expect((await list()).map(([, { place }]) => place.includes('gaussian'))).toEqual([false, false]);
});

test('one goes back to what was kept, and what was there meanwhile stays among it', async () => {
  const { explore, work, show, list, isRun } = opened();
  show();
  changeLayer(explore, (layer) => withFilterPreset(layer, 'laplacian'));
  await vi.waitFor(async () => expect(await list()).toHaveLength(1));
  const [[id, first]] = await list();
  explore.setState({ source: { kind: 'sample', id: 'coffee' }, picture: { ...PICTURE } });
  changeLayer(explore, (layer) => withFilterPreset(layer, 'gaussian'));
  await vi.waitFor(async () => expect((await list()).map(([, { place }]) => place)[0]).toContain('gaussian'));
  await work.open(id, first);
  expect(layerOf(explore.getState()).depthwise).toEqual(
    withFilterPreset(layerOf(explore.getState()), 'laplacian').depthwise,
  );
  await isRun();
  expect((await list()).map(([one]) => one)).toContain(id);
  expect(await list()).toHaveLength(2);
  changeLayer(explore, (layer) => withFilterPreset(layer, 'sharpen'));
  await vi.waitFor(async () => expect((await list())[0][0]).toBe(id)); // it goes on
  expect(await list()).toHaveLength(2);
});

test('settings whose picture is gone are put on the one that there is', async () => {
  const { explore, work, show } = opened();
  show();
  const before = explore.getState().source;
  const own = { id: OWN.id, name: 'cat.png' };
  await work.open('a', { at: 1, place: `img.own-${OWN.id}/f.laplacian/at.4,3,2`, own, thumbnail: null });
  expect(explore.getState()).toMatchObject({ source: before, viewport: null });
  expect(explore.getState().history.past).toHaveLength(1);
});
