import { beforeEach, expect, test, vi } from 'vitest';
import { JobError } from '../../engine/job-error.ts';
import { withFilterPreset, withFilters, withKernelSize } from '../../model/picture-edits.ts';
import { createHandPictureEngine } from '../../testing/hand-picture-engine.ts';
import { beginNotices, noticesNow } from '../notices.ts';
import { changeLayer, redoLayer, undoLayer } from './change-layer.ts';
import { chooseFile } from './choose-picture.ts';
import { createExplore } from './create-explore.ts';
import { layerOf, mapKey, openingLayer } from './explore-state.ts';
import type { Pane } from './looker.ts';

beforeEach(() => beginNotices());

/** Everything that can happen without the engine's help has happened. */
const rest = () => vi.waitFor(() => Promise.resolve());
const PICTURE = { width: 8, height: 6, bits: 8, name: 'a', notes: [] } as const;

function opened() {
  const hand = createHandPictureEngine();
  const explore = createExplore(hand.engine);
  return { ...hand, explore, open: () => explore.setState({ picture: { ...PICTURE, notes: [] } }) };
}

const pane = (isMain: boolean, taken: string[] = []): Pane => ({
  isMain,
  wants: () => ({
    ...{ map: 'picture', rect: { x: 0, y: 0, width: 8, height: 6 }, width: isMain ? 80 : 8, height: 6 },
    ...{ domain: 'own', table: 'grey' },
  }),
  take: ({ bitmap }) => {
    taken.push(isMain ? 'main' : 'small');
    bitmap.close();
  },
});

test('a picture that comes is painted and run, what is looked at first', async () => {
  const { explore, looks, runs, open, openBitmaps } = opened();
  const taken: string[] = [];
  explore.looker.add(pane(true, taken));
  explore.looker.add(pane(false, taken));
  expect(looks).toEqual([]); // there is no picture yet
  open();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  await vi.waitFor(() => expect(taken).toEqual(['main', 'small']));
  runs[0].finish();
  await vi.waitFor(() => expect(explore.getState().run.kind).toBe('done'));
  await vi.waitFor(() => expect(taken).toEqual(['main', 'small', 'main', 'small'])); // now from the result
  expect(openBitmaps()).toBe(0);
});

test('every change paints a preview and begins the run anew; only the newest result counts', async () => {
  const { explore, looks, runs, open } = opened();
  explore.looker.add(pane(true));
  open();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  const before = looks.length;
  changeLayer(explore, (layer) => withKernelSize(layer, [5, 5]));
  await vi.waitFor(() => expect(runs).toHaveLength(2));
  expect(looks.length).toBeGreaterThan(before);
  expect(looks.at(-1)!.layer.kernel).toEqual([5, 5]);
  expect(runs[0].signal!.aborted).toBe(true);
  runs[0].fail(new JobError('cancelled'));
  runs[1].progress(3, 4);
  expect(explore.getState().run).toMatchObject({ kind: 'running', done: 3, total: 4 });
  runs[1].finish();
  await vi.waitFor(() =>
    expect(explore.getState().run).toMatchObject({ kind: 'done', layer: { kernel: [5, 5] } }),
  );
  expect(noticesNow()).toEqual([]);
});

test('a run that is cancelled says so, and can be begun again', async () => {
  const { explore, runs, open } = opened();
  open();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  explore.cancelRun();
  runs[0].fail(new JobError('cancelled'));
  await vi.waitFor(() => expect(explore.getState().run.kind).toBe('cancelled'));
  explore.runFully();
  await vi.waitFor(() => expect(runs).toHaveLength(2));
  runs[1].finish();
  await vi.waitFor(() => expect(explore.getState().run.kind).toBe('done'));
});

test('changes of one gesture are one entry of undo, and undo runs the layer again', async () => {
  const { explore, runs, open } = opened();
  open();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  for (const filters of [4, 5, 6]) changeLayer(explore, (layer) => withFilters(layer, filters), 'slider 1');
  expect(layerOf(explore.getState()).filters).toBe(6);
  undoLayer(explore);
  expect(layerOf(explore.getState())).toEqual(openingLayer());
  redoLayer(explore);
  expect(layerOf(explore.getState()).filters).toBe(6);
  await vi.waitFor(() => expect(runs.at(-1)!.layer.filters).toBe(6));
});

test('pictures of a camera are painted one by one, the small maps once a second, and the last one is run over as a whole', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { explore, looks, runs } = opened();
    explore.looker.add(pane(true));
    explore.looker.add(pane(false));
    const bitmap = {} as ImageBitmap;
    await explore.live.show(bitmap);
    await explore.live.show(bitmap);
    await explore.live.show(bitmap);
    expect(looks.filter(({ views }) => views[0].width === 80)).toHaveLength(3);
    expect(looks.filter(({ views }) => views[0].width === 8).length).toBeLessThanOrEqual(2);
    expect(runs).toHaveLength(0);
    expect(explore.getState()).toMatchObject({ source: { kind: 'live' }, run: { kind: 'none' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toHaveLength(1);
    await explore.live.show(bitmap);
    expect(runs[0].signal!.aborted).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('a view whose map is gone shows what there is', () => {
  const { explore, open } = opened();
  open();
  explore.setState({ map: { stage: 'filtered', index: 11 } });
  changeLayer(explore, (layer) => withFilterPreset(layer, 'gaussian'));
  expect(mapKey(explore.getState().map)).toBe('o1-o2-o3');
});

test('what is pointed at is asked for in the cells of the map, and before what is picked', async () => {
  const { explore, probes, open } = opened();
  open();
  changeLayer(explore, (layer) => ({ ...layer, stride: 2 }));
  explore.setState({ map: { stage: 'output', index: 1 }, picked: { x: 5, y: 4 } });
  await vi.waitFor(() => expect(probes.at(-1)).toEqual({ map: { stage: 'output', index: 1 }, x: 2, y: 2 }));
  await vi.waitFor(() => expect(explore.getState().probed?.sums[0].value).toBe(22));
  explore.setState({ map: { stage: 'input', index: 0 }, pointed: { x: 7, y: 1 } });
  await vi.waitFor(() => expect(explore.getState().probed?.sums[0].value).toBe(71));
  explore.setState({ pointed: null, picked: null });
  expect(explore.getState().probed).toBeNull();
});

test('of pictures chosen one after the other the last one is shown; a closed page changes no more', async () => {
  const { explore, names, isClosed, looks } = opened();
  const [a, b] = [chooseFile(explore, new Blob(['a']), 'a'), chooseFile(explore, new Blob(['b']), 'b')];
  await Promise.all([a, b]);
  expect(names).toContain('b');
  expect(explore.getState().picture?.name).toBe('b');
  explore.close();
  expect(isClosed()).toBe(true);
  const before = looks.length;
  explore.looker.add(pane(true));
  await rest();
  expect(looks).toHaveLength(before);
});

test('the contact sheet never keeps the view waiting for long', async () => {
  const { explore, looks, open } = opened();
  const view = explore.looker.add(pane(true));
  let asked: number | null = null;
  for (let i = 0; i < 40; i++) {
    const small = pane(false);
    explore.looker.add({
      ...small,
      take(painted, ...rest) {
        small.take(painted, ...rest);
        // While the sheet is painted somebody moves the view.
        asked ??= looks.length;
        if (asked === looks.length) view.ask();
      },
    });
  }
  open();
  await vi.waitFor(() => expect(looks.flatMap(({ views }) => views)).toHaveLength(42));
  expect(looks[asked!].views[0].width).toBe(80);
  expect(Math.max(...looks.map(({ views }) => views.length))).toBe(8);
});
