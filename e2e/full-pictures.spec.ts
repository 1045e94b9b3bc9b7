// Pictures that people really have, at full size: which pixels a browser gives us of them, and what is said of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { jpeg } from '../app/testing/pictures/jpeg.ts';
import { chunk, orientationExif, plainPng, png, secondFrame } from '../app/testing/pictures/png.ts';
import type { PngPlan } from '../app/testing/pictures/png.ts';
import { movingWebp } from '../app/testing/pictures/webp.ts';
import { expect, test } from './support/opener.ts';

const fixture = (name: string) => readFileSync(new URL(`./support/files/${name}`, import.meta.url));

/** Six squares, as they are stored: three above three. */
const SQUARES = [20, 60, 100, 140, 180, 220];
const squareAt = (x: number, y: number) => SQUARES[3 * Math.floor(y / 8) + Math.floor(x / 8)];
/** Their numbers from above, upright, by the orientation that they are stored in. */
const UPRIGHT = ['012 345', '210 543', '543 210', '345 012', '03 14 25', '30 41 52', '52 41 30', '25 14 03'];

test('a picture stands upright however the camera was held, as JPEG and as PNG, and that is said', async ({
  opener,
}) => {
  for (const [i, rows] of UPRIGHT.entries()) {
    const exif = orientationExif(i + 1);
    const files = {
      jpeg: jpeg({ width: 24, height: 16, at: (x, y) => [squareAt(x, y)], exif }),
      png: png({
        ...{ width: 24, height: 16, bits: 8, colourType: 0 },
        at: (x, y) => [squareAt(x, y)],
        before: [chunk('eXIf', exif)],
      }),
    };
    for (const [type, bytes] of Object.entries(files)) {
      const { width, height, values, notes } = await opener.see(bytes, `${i + 1}.${type}`);
      const seen = rows
        .split(' ')
        .map((row, y) =>
          Array.from(row, (_, x) => SQUARES.indexOf(values[4 * ((8 * y + 4) * width + 8 * x + 4)])).join(''),
        );
      expect([type, width, height, seen.join(' ')]).toEqual([type, ...(i < 4 ? [24, 16] : [16, 24]), rows]);
      expect(notes.includes('turned'), type).toBe(i > 0);
    }
  }
});

test('what is transparent lies on white from the colour that the file has, however little is seen of it', async ({
  opener,
}) => {
  const ALPHAS = [0, 1, 3, 128, 254, 255];
  const colour = [200, 100, 50];
  const { values, notes } = await opener.see(
    png({ width: 6, height: 1, bits: 8, colourType: 6, at: (x) => [...colour, ALPHAS[x]] }),
    'alpha.png',
  );
  for (const [x, alpha] of ALPHAS.entries())
    for (const [c, value] of colour.entries()) {
      const wanted = (value * alpha + 255 * (255 - alpha)) / 255;
      expect(Math.abs(values[4 * x + c] - wanted), `alpha ${alpha}, channel ${c}`).toBeLessThanOrEqual(1);
    }
  expect(values.filter((_, i) => i % 4 === 3)).toEqual(Array(6).fill(255));
  expect(notes).toContain('alpha-on-white');
});

test('a file that says how its colours are meant is read as its own numbers or as the browser shows it, and which is said', async ({
  opener,
}) => {
  const COLOUR = [128, 64, 32, 255];
  const meant = { gamma: chunk('gAMA', [0, 1, 0x86, 0xa0]), 'Display P3': chunk('cICP', [12, 13, 0, 1]) };
  for (const [name, before] of Object.entries(meant)) {
    const plan: PngPlan = { width: 1, height: 1, bits: 8, colourType: 2, at: () => COLOUR.slice(0, 3) };
    const bytes = png({ ...plan, before: [before] });
    const own = await opener.see(bytes, name, 'file');
    expect([name, ...own.values]).toEqual([name, ...COLOUR]);
    expect(own.notes).toEqual(['as-file']);
    const shown = await opener.see(bytes, name, 'shown');
    expect([name, ...shown.values]).toEqual([name, ...(await opener.shown(bytes))]);
    expect(shown.values).not.toEqual(COLOUR);
    expect(shown.notes).toEqual(['as-shown']);
  }
});

test('16 bits of a PNG are kept where its numbers are asked for; else it is said that 8 are used', async ({
  opener,
}) => {
  const bytes = png({ width: 3, height: 1, colourType: 0, at: (x) => [[0x00ff, 0x1234, 0x80ff][x]] });
  const own = await opener.see(bytes, 'deep.png', 'file');
  expect(own).toMatchObject({ bits: 16, channels: 1, values: [255, 4660, 33023] });
  expect(own.notes).toEqual(['sixteen-bits', 'as-file']);
  const shown = await opener.see(bytes, 'deep.png', 'shown');
  expect(shown).toMatchObject({ bits: 8, width: 3, notes: ['eight-of-sixteen', 'as-shown'] });
  expect(Math.abs(shown.values[8] - 128)).toBeLessThanOrEqual(1);
});

test('inks of a printer become the colours that they print', async ({ opener }) => {
  // As Adobe's programs store them: 255 is no ink.
  const { values } = await opener.see(
    jpeg({ width: 8, height: 8, at: () => [200, 100, 50, 128] }),
    'inks.jpg',
  );
  for (const [c, wanted] of [100, 50, 25].entries())
    expect(Math.abs(values[c] - wanted)).toBeLessThanOrEqual(2);
});

test('of a picture that moves the first frame is taken, and that is said', async ({ opener }) => {
  const RED: [number, number, number] = [220, 40, 40];
  const plan: PngPlan = { width: 2, height: 2, bits: 8, colourType: 2, at: () => RED };
  const files = {
    'moving.png': png({ ...plan, ...secondFrame({ ...plan, at: () => [0, 0, 255] }) }),
    'moving.webp': movingWebp(2, [RED, [0, 0, 255]]),
    'two-frames.gif': fixture('two-frames.gif'),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const { values, notes } = await opener.see(bytes, name);
    expect([name, ...values.slice(0, 4)]).toEqual([name, ...RED, 255]);
    expect(notes, name).toContain('first-frame');
  }
});

test('pictures of one pixel, of one column, and of more than one tile arrive pixel by pixel', async ({
  opener,
}) => {
  const level = (x: number, y: number) => (7 * x + 31 * y + (x >> 8)) & 255;
  for (const [width, height] of [
    [1, 1],
    [1, 4000],
    [4100, 260],
  ]) {
    const name = `${width}×${height}`;
    const bytes = png({ width, height, bits: 8, colourType: 0, at: (x, y) => [level(x, y)] });
    const { width: seenWidth, height: seenHeight, digest } = await opener.see(bytes, name);
    expect([seenWidth, seenHeight]).toEqual([width, height]);
    const wanted = new Uint8Array(width * height * 4).map((_, i) => {
      const pixel = i >> 2;
      return i % 4 === 3 ? 255 : level(pixel % width, Math.floor(pixel / width));
    });
    expect(digest, name).toBe(createHash('sha256').update(wanted).digest('hex'));
  }
});

test('a JPEG without its end is shown as far as it goes, and that is said', async ({ opener }) => {
  const { values, width, height, notes } = await opener.see(fixture('cut-off.jpg'), 'cut-off.jpg');
  expect([width, height]).toEqual([64, 48]);
  expect(values[0]).toBeGreaterThan(150);
  expect(values[1]).toBeLessThan(100);
  expect(notes).toContain('cut-off');
});

test('what cannot be shown is refused within a second', async ({ opener }) => {
  for (const [bytes, code] of [
    [plainPng(30_000, 30_000), 'too-many-pixels'],
    [fixture('huge-claim.png'), 'too-many-pixels'],
    [fixture('drawing.svg'), 'svg'],
    [fixture('truncated.jpg'), 'broken'],
    [fixture('photo.heic'), 'heic'],
    [fixture('text.png'), 'wrong-type'],
    [fixture('empty.png'), 'empty'],
  ] as const) {
    const { refused, ms } = await opener.open(bytes, 'a.png');
    expect(refused).toBe(code);
    expect(ms, code).toBeLessThan(1000);
  }
});
