// A sound made of arithmetic: a rising whistle, two sung vowels, a click. It needs no file and no microphone.

/** Samples in a second. */
export const RATE = 16_000;
export const SECONDS = 2;
const LENGTH = RATE * SECONDS;

export interface Sound {
  samples: Float32Array;
  origin: 'made' | 'microphone';
}

interface Part {
  from: number;
  to: number;
  /** At a time in seconds from its beginning. */
  at: (time: number) => number;
}

const whistle: Part = {
  from: 0.06,
  to: 0.68,
  // The phase of a tone that rises evenly from 300 to 6,300 Hz.
  at: (t) => 0.5 * Math.sin(2 * Math.PI * (300 * t + (6000 / 0.62 / 2) * t * t)),
};

/** A voice of a pitch, with more of it where the mouth resonates. */
function vowel(from: number, to: number, pitch: number, resonances: readonly number[]): Part {
  const tones = Array.from({ length: Math.floor(7000 / pitch) }, (_, i) => {
    const frequency = (i + 1) * pitch;
    const gain = resonances.reduce(
      (sum, f, j) => sum + Math.exp(-(((frequency - f) / 160) ** 2)) / (j + 1),
      0.01,
    );
    return { frequency, gain: 0.22 * gain };
  });
  return {
    from,
    to,
    at: (t) =>
      tones.reduce((sum, { frequency, gain }) => sum + gain * Math.sin(2 * Math.PI * frequency * t), 0),
  };
}

const PARTS = [
  whistle,
  vowel(0.78, 1.18, 125, [730, 1090, 2440]), // ah
  vowel(1.24, 1.62, 190, [280, 2290, 3010]), // ee
];
const CLICK = 1.8;
/** Parts begin and end softly. */
const EDGE = 0.03;

const soft = (t: number, length: number) =>
  0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, t / EDGE, Math.max(0, length - t) / EDGE));

let made: Sound | null = null;

/** Always the same two seconds. */
export function madeSound(): Sound {
  if (made) return made;
  const samples = new Float32Array(LENGTH);
  for (const { from, to, at } of PARTS) {
    for (let i = Math.ceil(from * RATE); i < to * RATE; i++) {
      const t = i / RATE - from;
      samples[i] += at(t) * soft(t, to - from);
    }
  }
  for (let i = 0; i < 24; i++) samples[CLICK * RATE + i] = 0.8 * (i % 2 === 0 ? 1 : -1) * 0.85 ** i;
  made = { samples, origin: 'made' };
  return made;
}
