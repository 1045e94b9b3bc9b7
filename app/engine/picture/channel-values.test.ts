import { expect, test } from 'vitest';
import { CHANNELS } from '../../model/picture-layer.ts';
import { noise } from '../../testing/random-picture.ts';
import { channelReader, planarReader } from './channel-values.ts';

test('numbers that are kept are those that are converted each time, wherever a row begins', () => {
  const pixels = noise(13, 7);
  for (const channels of CHANNELS) {
    const [anew, kept] = [channelReader, planarReader].map((reader) => reader(pixels, channels));
    expect(kept.channels).toBe(anew.channels);
    const [due, found] = [anew, kept].map((reader) => {
      const out = new Float32Array(3 * 40).fill(-1);
      reader.read(4, 3, 8, out, 5, 40);
      return out;
    });
    expect(found).toEqual(due);
  }
});
