import { useCallback, useEffect, useRef, useState } from 'react';
import { act } from '../../state/act.ts';
import { browserCameras } from './browser-camera.ts';
import { CameraRefused, openCamera } from './camera-session.ts';
import type { CameraProblem, CameraSession, CameraWishes } from './camera-session.ts';

export type CameraState =
  /** `because`: it was asked for and did not come, or ended by itself; 'hidden' when the page went out of sight. */
  | { kind: 'off'; because: CameraProblem | 'hidden' | null }
  | { kind: 'asking' }
  | { kind: 'on'; session: CameraSession; perSecond: number | null };

export interface CameraControl {
  state: CameraState;
  /** Both stay the same. Asks for a camera (null: whichever comes first) in place of the one that is on. */
  start: (id: string | null) => void;
  stop: () => void;
}

const OFF: CameraState = { kind: 'off', because: null };

/**
 * A camera for as long as the component is there and the page in sight. It is asked for by `start` alone. `onPicture` takes and
 * closes each picture, and the next is taken when it has answered.
 */
export function useCamera(onPicture: CameraWishes['onPicture']): CameraControl {
  const [state, setState] = useState<CameraState>(OFF);
  const running = useRef<AbortController | null>(null);
  const taker = useRef(onPicture);
  useEffect(() => {
    taker.current = onPicture;
  });

  const end = useCallback((because: CameraProblem | 'hidden' | null) => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'off', because });
  }, []);

  const open = useCallback(
    async (id: string | null): Promise<void> => {
      running.current?.abort();
      const own = (running.current = new AbortController());
      setState({ kind: 'asking' });
      const isCurrent = () => running.current === own;
      try {
        const session = await openCamera(
          browserCameras(),
          {
            id,
            onPicture: (picture) => taker.current(picture),
            onRate(perSecond) {
              if (isCurrent()) setState((now) => (now.kind === 'on' ? { ...now, perSecond } : now));
            },
            onEnd(why) {
              if (isCurrent()) end(why);
            },
          },
          own.signal,
        );
        if (isCurrent()) setState({ kind: 'on', session, perSecond: null });
      } catch (error) {
        if (!(error instanceof CameraRefused)) throw error;
        if (isCurrent()) end(error.problem);
      }
    },
    [end],
  );

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden' && running.current) end('hidden');
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      running.current?.abort();
      running.current = null;
    };
  }, [end]);

  const start = useCallback((id: string | null) => act(() => open(id)), [open]);
  const stop = useCallback(() => end(null), [end]);
  return { state, start, stop };
}
