// For tests: the app without a page. Not part of it.
import { createClient } from '../engine/client.ts';
import { startInProcess } from '../engine/in-process.ts';
import { openingAddress } from './address/opening.ts';
import { compute } from './compute.ts';
import { setEngine } from './engine.ts';
import { EXAMPLE_ROUTES } from './page/example-routes.ts';
import { setRoutes } from './page/routes.ts';
import { initialState } from './start.ts';
import { createAppStore, getState, setState, setStore } from './store.ts';

/** The opening layer on a fresh store, computed by the real server in this thread. */
export async function beginHeadless(start = startInProcess): Promise<void> {
  setRoutes(EXAMPLE_ROUTES);
  setStore(createAppStore(initialState(openingAddress(), { lang: 'en', theme: null })));
  setEngine(createClient(({ kind }) => void troubles.push(kind), start));
  troubles.length = 0;
  await compute(getState().made, 0);
  setState({ ready: true });
}

/** What the engine's client has told since the beginning. */
export const troubles: string[] = [];

/** Resolves once the board shows what was made last. */
export function caughtUp(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { made, computed } = getState();
      if (made === computed.made) resolve();
      else setTimeout(look, 0);
    };
    look();
  });
}
