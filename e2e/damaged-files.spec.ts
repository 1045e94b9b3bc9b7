// Picture files as a bad stick, a bad cable or a bad person leaves them: both decoders answer with a picture or with a sentence.
import { readdirSync, readFileSync } from 'node:fs';
import type { ImageError, ImageProblem } from '../app/image/image-error.ts';
import { say } from '../app/i18n/say.ts';
import { imageEn } from '../app/i18n/words/image.en.ts';
import { imageZh } from '../app/i18n/words/image.zh.ts';
import { jpeg } from '../app/testing/pictures/jpeg.ts';
import { png } from '../app/testing/pictures/png.ts';
import { movingWebp } from '../app/testing/pictures/webp.ts';
import { expect, test } from './support/opener.ts';
import { randomFrom } from './support/random.ts';
import type { Random } from './support/random.ts';

/** More by `npm run monkey -- --actions 0 --files 2000 --seed 5`. */
const FILES = Number(process.env.FILES ?? 120);
const SEED = Number(process.env.FILES_SEED ?? 20261129);

const folder = new URL('./support/files/', import.meta.url);
const whole: Uint8Array[] = [
  ...readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
  new Uint8Array(readFileSync(new URL('../public/photos/brick.webp', import.meta.url))),
  jpeg({ width: 24, height: 16, at: (x, y) => [8 * x, 8 * y, 128] }),
  png({ width: 9, height: 7, colourType: 6, at: (x, y) => [x << 12, y << 12, 0, 65535], isInterlaced: true }),
  png({ width: 9, height: 7, bits: 8, colourType: 2, at: (x, y) => [x, y, 0], filterOf: (y) => y % 5 }),
  movingWebp(8, [
    [200, 0, 0],
    [0, 200, 0],
  ]),
];

/** A file with some harm done to it. */
function damaged(r: Random): Uint8Array {
  const bytes = r.of(whole.filter((file) => file.length > 16));
  const at = () => r.int(0, bytes.length - 1);
  return r.of([
    () => bytes.subarray(0, at()),
    () => bytes.map((byte) => (r.int(0, 99) === 0 ? r.int(0, 255) : byte)),
    // Mostly where the header is: sizes, depths, lengths of parts.
    () => bytes.with(Math.min(at(), r.int(0, 64)), r.of([0, 1, 127, 128, 255])),
    () => bytes.with(at(), r.int(0, 255)).with(at(), r.int(0, 255)),
    () => Uint8Array.from([...bytes.subarray(0, at()), ...bytes.subarray(at())]),
    () => Uint8Array.from([...bytes.subarray(0, at()), ...r.of(whole).subarray(r.int(0, 40))]),
  ])();
}

type Answer = { size: [width: number, height: number] } | { problem: ImageProblem } | { thrown: string };

test(`${FILES} damaged picture files of seed ${SEED} each give a picture or a sentence`, async ({
  opener,
}) => {
  test.setTimeout(60_000 + 1000 * FILES);
  const r = randomFrom(SEED);
  const counts = { pictures: 0, sentences: 0 };
  for (let done = 0; done < FILES; done += 20) {
    const files = Array.from({ length: Math.min(20, FILES - done) }, () => damaged(r));
    const answers = await opener.page.evaluate(
      async (texts) => {
        type Decoded = { width: number; height: number };
        const part = (path: string) => import(path) as Promise<Record<string, unknown>>;
        const { decodeFile } = (await part('/app/image/decode.ts')) as {
          decodeFile: (blob: Blob, name: string) => Promise<Decoded>;
        };
        const { openPixels } = (await part('/app/image/full/open-pixels.ts')) as {
          openPixels: (blob: Blob, name: string, how: string) => Promise<{ pixels: Decoded }>;
        };
        const ways = [
          decodeFile,
          (blob: Blob, name: string) => openPixels(blob, name, 'file').then(({ pixels }) => pixels),
        ];
        const all: Answer[] = [];
        for (const text of texts) {
          const blob = new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]);
          for (const way of ways)
            all.push(
              await way(blob, 'a picture').then(
                ({ width, height }) => ({ size: [width, height] as [number, number] }),
                (error: unknown) => {
                  const { name, detail } = error as ImageError;
                  return name === 'ImageError' ? { problem: detail } : { thrown: String(error) };
                },
              ),
            );
        }
        return all;
      },
      files.map((bytes) => Buffer.from(bytes).toString('base64')),
    );
    expect(answers).toHaveLength(2 * files.length);
    for (const [i, answer] of answers.entries()) {
      const file = `file ${done + (i >> 1)}`;
      expect(answer, file).not.toHaveProperty('thrown');
      if ('size' in answer) {
        expect(Math.min(...answer.size), file).toBeGreaterThan(0);
        counts.pictures++;
      } else if ('problem' in answer) {
        for (const { errors } of [imageEn, imageZh])
          expect(say(errors, answer.problem).length, file).toBeGreaterThan(10);
        counts.sentences++;
      }
    }
  }
  console.log(`${counts.pictures} pictures, ${counts.sentences} sentences`);
  expect(counts.pictures).toBeGreaterThan(0);
  expect(counts.sentences).toBeGreaterThan(0);
});
