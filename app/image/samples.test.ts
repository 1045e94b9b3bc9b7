import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { imageEn } from '../i18n/words/image.en.ts';
import { imageZh } from '../i18n/words/image.zh.ts';
import { frameToCrop } from './crop.ts';
import { sniff } from './header/sniff.ts';
import { isSampleId, SAMPLES, sampleOf } from './samples.ts';

const path = (file: string) => fileURLToPath(new URL(`../../public/${file}`, import.meta.url));

test.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
  '%s is there, in the size that the table states',
  (_, sample) => {
    const { type, width, height } = sniff(new Uint8Array(readFileSync(path(sample.file))));
    expect({ type, width, height }).toEqual({ type: 'webp', width: sample.width, height: sample.height });
    // The first photograph belongs to the first load; the others come when they are chosen.
    expect(statSync(path(sample.file)).size).toBeLessThanOrEqual(sample.id === 'chelsea' ? 16_000 : 45_000);
    expect(Math.max(sample.width, sample.height)).toBeLessThanOrEqual(640);
  },
);

test('the opening frame of every sample lies within it without being moved', () => {
  for (const { frame, width, height } of SAMPLES) {
    expect(frameToCrop(frame, { width, height }, { height: 10, width: 10 })).toMatchObject({
      x: frame.x,
      y: frame.y,
      width: expect.closeTo(frame.width, 9) as number,
    });
  }
});

test('every sample has a name and a description in both languages, and its row in the notice', () => {
  const notice = readFileSync(path('photos/NOTICE.md'), 'utf8');
  for (const { id, file, width, height, by } of SAMPLES) {
    for (const words of [imageEn, imageZh]) expect(words.samples[id].alt.length).toBeGreaterThan(5);
    expect(notice).toContain(`${file.replace('photos/', '')} ${width}×${height}`);
    expect(notice).toContain(by.split(',')[0]);
  }
});

test('ids from an address are checked', () => {
  expect(isSampleId('retina')).toBe(true);
  expect(isSampleId('toString')).toBe(false);
  expect(sampleOf('brick').file).toBe('photos/brick.webp');
});
