import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { JobError, Superseded } from '../../engine/job-error.ts';
import type { PictureEngine } from '../../engine/picture/picture-engine.ts';
import { act } from '../act.ts';
import { createGestures } from '../gesture.ts';
import type { Gestures } from '../gesture.ts';
import { createNewest } from '../newest.ts';
import type { Newest } from '../newest.ts';
import { tell } from '../picture/tell.ts';
import { cellAt, hasMap, initialState, layerOf, openingMap, openingStart } from './explore-state.ts';
import type { ExploreStart, ExploreState } from './explore-state.ts';
import { createLive } from './live.ts';
import type { Live } from './live.ts';
import { createLooker } from './looker.ts';
import type { Looker } from './looker.ts';
import { probedIn } from './versus.ts';

/** One Explore page as a value: its facts, and what follows from their changes. The page makes it and closes it. */
export interface Explore extends StoreApi<ExploreState> {
  readonly engine: PictureEngine;
  readonly looker: Looker;
  readonly gestures: Gestures;
  /** Pictures that come one after the other. */
  readonly live: Live;
  /** Pictures that are being read. */
  readonly readings: Newest;
  /** Layers that are being brought near to a standard convolution. */
  readonly fits: Newest;
  /** Runs the layer over the whole picture; a run that goes on ends. */
  runFully: () => void;
  cancelRun: () => void;
  readonly close: () => void;
}

/** What is there within this time (ms) needs no bar. */
const UNNOTICED = 100;

export function createExplore(engine: PictureEngine, start: ExploreStart = openingStart()): Explore {
  const store = createStore<ExploreState>(() => initialState(start));
  const { getState, setState } = store;
  const runs = createNewest();
  const readings = createNewest();
  const fits = createNewest();
  let isClosed = false;
  let cancel = () => {};
  const looker = createLooker(
    engine,
    () => (getState().picture ? layerOf(getState()) : null),
    (error) => tell(error, looker.askAll),
  );

  async function runFully(): Promise<void> {
    if (!getState().picture) return;
    const turn = runs.begin();
    cancel = turn.cancel;
    const layer = layerOf(getState());
    const isMine = () => turn.isNewest() && !isClosed;
    const running = (change: { done: number; total: number } | { isLong: true }) => {
      const { run } = getState();
      if (isMine() && run.kind === 'running') setState({ run: { ...run, ...change } });
    };
    setState({ run: { kind: 'running', done: 0, total: 1, isLong: false } });
    const timer = setTimeout(() => running({ isLong: true }), UNNOTICED);
    try {
      // First what is looked at: the preview of a change comes in the next frame, whatever the picture's size.
      await looker.settled();
      if (!isMine() || turn.signal.aborted) return;
      const onProgress = (done: number, total: number) => running({ done, total });
      const ran = await engine.run(layer, { signal: turn.signal, onProgress });
      if (!isMine()) return;
      setState({ run: { kind: 'done', ran, layer } });
      looker.askAll();
    } catch (error) {
      if (!isMine()) return;
      setState({ run: { kind: 'none' } });
      if (!isCancelled(error)) tell(error, () => act(runFully));
    } finally {
      clearTimeout(timer);
      if (isMine() && turn.signal.aborted) setState({ run: { kind: 'cancelled' } });
    }
  }

  const probes = createNewest();
  /** The sums of what is pointed at, else of what is picked. */
  async function probe(): Promise<void> {
    const { pointed, picked, picture } = getState();
    const layer = layerOf(getState());
    const at = pointed ?? picked;
    const turn = probes.begin();
    if (!at || !picture) return setState({ probed: null });
    const maps = probedIn(getState());
    try {
      const sums = await Promise.all(
        maps.map((one) => {
          const { x, y } = cellAt(at, one, layer);
          return engine.probe(layer, one, x, y);
        }),
      );
      if (turn.isNewest() && !isClosed) setState({ probed: { maps, sums } });
    } catch (error) {
      if (turn.isNewest() && !isClosed && !(error instanceof Superseded)) tell(error, () => act(probe));
    }
  }

  const unwatch = store.subscribe((now, before) => {
    const layer = layerOf(now);
    const isOtherLayer = layer !== layerOf(before);
    const isOtherPicture = now.picture !== before.picture;
    if (isOtherLayer && !hasMap(layer, now.map)) return setState({ map: openingMap(layer) });
    if (isOtherLayer || isOtherPicture) {
      looker.askAll();
      // Of a camera nothing but the newest picture counts.
      if (!isOtherPicture || now.source.kind !== 'live') act(runFully);
    }
    const isOtherPlace = now.pointed !== before.pointed || now.picked !== before.picked;
    const isOtherView = now.map !== before.map || now.isSplit !== before.isSplit;
    if (isOtherLayer || isOtherPicture || isOtherPlace || isOtherView) act(probe);
  });

  const live = createLive({
    ...{ engine, looker, getState, setState },
    stopRun() {
      readings.end();
      runs.end();
      if (getState().run.kind !== 'none') setState({ run: { kind: 'none' } });
    },
    runFully: () => act(runFully),
  });

  return {
    ...store,
    ...{ engine, looker, live, readings, fits },
    gestures: createGestures(),
    runFully: () => act(runFully),
    cancelRun: () => cancel(),
    close() {
      isClosed = true;
      unwatch();
      runs.end();
      probes.end();
      readings.end();
      fits.end();
      live.close();
      looker.close();
      engine.close();
    },
  };
}

const isCancelled = (error: unknown): boolean =>
  error instanceof Superseded || (error instanceof JobError && error.code === 'cancelled');
