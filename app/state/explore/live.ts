// Pictures that come one after the other: a camera, or a drawing as it grows.
import type { PictureEngine } from '../../engine/picture/picture-engine.ts';
import type { ExploreState } from './explore-state.ts';
import type { Looker } from './looker.ts';

/** When no more have come for so long (ms), the last one is run over as a whole. */
const REST = 600;

interface Means {
  engine: Pick<PictureEngine, 'frame'>;
  looker: Pick<Looker, 'askOften' | 'settled'>;
  getState: () => ExploreState;
  setState: (change: Partial<ExploreState>) => void;
  /** Ends a run that goes on: nothing but the newest picture counts. */
  stopRun: () => void;
  runFully: () => void;
}

export interface Live {
  /** The bitmap moves. Resolves when it is painted: then there is room for the next one. */
  show: (bitmap: ImageBitmap) => Promise<void>;
  close: () => void;
}

export function createLive({ engine, looker, getState, setState, stopRun, runFully }: Means): Live {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async show(bitmap) {
      clearTimeout(timer);
      stopRun();
      const opened = await engine.frame(bitmap);
      const { source, picture } = getState();
      const isSameSize = picture?.width === opened.width && picture.height === opened.height;
      if (source.kind === 'live' && isSameSize) looker.askOften();
      else {
        const look = isSameSize ? {} : { viewport: null, pointed: null, picked: null };
        setState({ source: { kind: 'live' }, picture: opened, crop: null, ...look });
      }
      await looker.settled();
      clearTimeout(timer);
      timer = setTimeout(() => getState().source.kind === 'live' && runFully(), REST);
    },
    close: () => clearTimeout(timer),
  };
}
