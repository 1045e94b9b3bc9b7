// Who paints when: the panes of a page ask for what they show, one look goes to the engine at a time, and the newest wish counts.
import type { Exactness, PaintedView, View } from '../../engine/picture/protocol.ts';
import type { PictureEngine } from '../../engine/picture/picture-engine.ts';
import { Superseded } from '../../engine/job-error.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { act } from '../act.ts';

/** A place on the page that shows a view. */
export interface Pane {
  /** Whether it is looked at: these are painted first, the small ones of the contact sheet after them. */
  isMain: boolean;
  /** What it wants to show now; null: nothing. */
  wants: () => View | null;
  /** The bitmap is the pane's from now on: it closes it. */
  take: (painted: PaintedView, view: View, looked: { exactness: Exactness; ms: number }) => void;
}

export interface Looker {
  /** A pane from now on, painted at once and whenever it asks. */
  add: (pane: Pane) => { ask: () => void; remove: () => void };
  /** Everything has changed. */
  askAll: () => void;
  /** The picture has changed and will again: what is looked at is painted, the small ones once a second. */
  askOften: (now?: number) => void;
  /** Resolves when every pane that is looked at shows what it wants. */
  settled: () => Promise<void>;
  close: () => void;
}

/** Small views that go to the engine in one look: between two looks the large one has its turn. */
const AT_ONCE = 8;

/** Milliseconds between two pictures of the small ones while pictures come one after the other. */
const BEAT = 1000;

export function createLooker(
  engine: Pick<PictureEngine, 'look'>,
  layer: () => PictureLayer | null,
  onError: (error: unknown) => void,
): Looker {
  const panes = new Set<Pane>();
  const asking = new Set<Pane>();
  let waiting: (() => void)[] = [];
  let isRunning = false;
  let isClosed = false;
  /** Whose turn it is where both kinds ask. */
  let isMainsTurn = true;
  let lastAll = -Infinity;

  function nextGroup(): Pane[] {
    const all = [...asking];
    const [mains, others] = [all.filter(({ isMain }) => isMain), all.filter(({ isMain }) => !isMain)];
    const group = mains.length > 0 && (isMainsTurn || others.length === 0) ? mains : others.slice(0, AT_ONCE);
    isMainsTurn = group !== mains;
    group.forEach((pane) => asking.delete(pane));
    return group;
  }

  function tellSettled(): void {
    if ([...asking].some(({ isMain }) => isMain)) return;
    const settled = waiting;
    waiting = [];
    settled.forEach((resolve) => resolve());
  }

  async function paint(group: Pane[], of: PictureLayer): Promise<void> {
    const wanted = group.flatMap((pane) => {
      const view = pane.wants();
      return view ? [{ pane, view }] : [];
    });
    if (wanted.length === 0) return;
    const { views, ...looked } = await engine.look(
      of,
      wanted.map(({ view }) => view),
    );
    wanted.forEach(({ pane, view }, i) => {
      if (!isClosed && panes.has(pane)) pane.take(views[i], view, looked);
      else views[i].bitmap.close();
    });
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    await Promise.resolve(); // what is asked for in one go goes together
    try {
      for (let of = layer(); of && !isClosed && asking.size > 0; of = layer()) {
        const group = nextGroup();
        try {
          await paint(group, of);
        } catch (error) {
          // What somebody else's look took the place of is asked for once more.
          if (error instanceof Superseded) group.forEach((pane) => panes.has(pane) && asking.add(pane));
          else throw error;
        }
        tellSettled();
      }
    } catch (error) {
      asking.clear(); // the next change tries again
      if (!isClosed) onError(error);
    } finally {
      isRunning = false;
      tellSettled();
    }
  }

  function askAll(now = performance.now()): void {
    lastAll = now;
    panes.forEach((pane) => asking.add(pane));
    act(run);
  }
  const ask = (pane: Pane) => {
    if (isClosed || !panes.has(pane)) return;
    asking.add(pane);
    act(run);
  };
  return {
    add(pane) {
      panes.add(pane);
      ask(pane);
      return {
        ask: () => ask(pane),
        remove() {
          panes.delete(pane);
          asking.delete(pane);
        },
      };
    },
    askAll,
    askOften(now = performance.now()) {
      if (now - lastAll >= BEAT) return askAll(now);
      panes.forEach((pane) => pane.isMain && asking.add(pane));
      act(run);
    },
    settled() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        act(run);
        if (!isRunning) tellSettled();
      });
    },
    close() {
      isClosed = true;
      panes.clear();
      asking.clear();
      tellSettled();
    },
  };
}
