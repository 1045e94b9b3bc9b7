import { useEffect, useRef, useState } from 'react';
import { play, record } from './audio.ts';
import type { RecordProblem } from './audio.ts';
import { madeSound, RATE, SECONDS } from './sound.ts';
import type { Sound } from './sound.ts';

type Recording = 'no' | 'asking' | 'running';

/** The sound that is shown, and what plays or records it. Nothing is heard or recorded before a press. */
export function useSound() {
  const [sound, setSound] = useState<Sound>(madeSound);
  const [isPlaying, setPlaying] = useState(false);
  const [recording, setRecording] = useState<Recording>('no');
  const [problem, setProblem] = useState<RecordProblem | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const recorder = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.();
      recorder.current?.abort();
    },
    [],
  );
  const silence = () => {
    stop.current?.();
    stop.current = null;
    setPlaying(false);
  };
  const take = (next: Sound) => {
    silence();
    setProblem(null);
    setSound(next);
  };
  return {
    ...{ sound, isPlaying, recording, problem },
    playOrStop: () => {
      if (isPlaying) return silence();
      setPlaying(true);
      stop.current = play(sound.samples, RATE, () => {
        stop.current = null;
        setPlaying(false);
      });
    },
    takeMade: () => take(madeSound()),
    takeMicrophone: async () => {
      silence();
      setProblem(null);
      setRecording('asking');
      const controller = new AbortController();
      recorder.current = controller;
      const found = await record(SECONDS, RATE, controller.signal, () => setRecording('running'));
      if (controller.signal.aborted) return;
      setRecording('no');
      if (typeof found === 'string') setProblem(found);
      else take({ samples: found, origin: 'microphone' });
    },
  };
}
