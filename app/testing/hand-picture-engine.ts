// An engine for pictures that a test moves by hand: it says what was asked, and answers when it is told to.
import type { PictureEngine } from '../engine/picture/picture-engine.ts';
import type { MapId, Opened, Probed, Ran, View } from '../engine/picture/protocol.ts';
import type { PictureLayer } from '../model/picture-layer.ts';

export interface AskedRun {
  layer: PictureLayer;
  signal: AbortSignal | undefined;
  progress: (done: number, total: number) => void;
  finish: (ran?: Ran) => void;
  fail: (error: unknown) => void;
}

export const RAN: Ran = {
  ...{ maps: [], width: 8, height: 6, ms: 12, multiplyAdds: 1000, standardMultiplyAdds: 3000, threads: 1 },
};

export function createHandPictureEngine(picture: Partial<Opened> = {}) {
  const looks: { layer: PictureLayer; views: readonly View[] }[] = [];
  const runs: AskedRun[] = [];
  const probes: { map: MapId; x: number; y: number }[] = [];
  const names: string[] = [];
  let openBitmaps = 0;
  let isClosed = false;
  const never = () => Promise.reject(new Error('not part of this test'));

  const engine: PictureEngine = {
    open(_blob, name) {
      names.push(name);
      return Promise.resolve({ width: 8, height: 6, bits: 8, name, notes: [], ...picture });
    },
    look(layer, views) {
      looks.push({ layer, views });
      const domain = { low: 0, high: 255, isSigned: false };
      const painted = views.map(() => {
        openBitmaps++;
        return { bitmap: { close: () => void openBitmaps-- } as unknown as ImageBitmap, domain };
      });
      return Promise.resolve({ views: painted, exactness: 'preview', ms: 1 });
    },
    run: (layer, options = {}) =>
      new Promise((resolve, reject) =>
        runs.push({
          layer,
          signal: options.signal,
          progress: (done, total) => options.onProgress?.(done, total),
          finish: (ran = RAN) => resolve(ran),
          fail: reject,
        }),
      ),
    probe(_layer, map, x, y) {
      probes.push({ map, x, y });
      const probed: Probed = { value: 10 * x + y, terms: [], isCutOff: false, x, y };
      return Promise.resolve(probed);
    },
    frame: () => Promise.resolve({ width: 8, height: 6, bits: 8, name: '', notes: [], ...picture }),
    ...{ values: never, covariance: never },
    close: () => void (isClosed = true),
  };
  return {
    ...{ engine, looks, runs, probes, names },
    openBitmaps: () => openBitmaps,
    isClosed: () => isClosed,
  };
}
