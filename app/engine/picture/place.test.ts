import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Pixels } from '../../image/full/pixels.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { noise, pictureLayers, plainLayer, smallPictures } from '../../testing/random-picture.ts';
import { NO_HANDS } from './hands.ts';
import { openKitchen } from './kitchen.ts';
import { look } from './look.ts';
import { createPlace } from './place.ts';
import type { Place } from './place.ts';
import { allMaps, nameOf, prepare, wholeOf } from './prepare.ts';
import { probe } from './probe.ts';
import type { MapId, View } from './protocol.ts';
import { run } from './run.ts';
import { planesOf } from './sweep.ts';
import { valuesOf } from './values.ts';
import { channelReader } from './channel-values.ts';

const kitchen = await openKitchen();
const placeOf = (pixels: Pixels) => createPlace(kitchen, pixels);
const help = () => ({
  hands: NO_HANDS,
  pause: () => Promise.resolve(),
  signal: new AbortController().signal,
  onProgress: vi.fn(),
});

const exact = ({ pixels }: Place, layer: PictureLayer, map: MapId): Float32Array => {
  const prepared = prepare(layer, pixels);
  const source = { kitchen, reader: channelReader(pixels, layer.channels) };
  return planesOf(source, prepared, [map], wholeOf(prepared, map))[0];
};

test('the histogram of every map counts every one of its values once, in the bin that it lies in', async () => {
  await fc.assert(
    fc.asyncProperty(smallPictures, pictureLayers, async (pixels, layer) => {
      const place = placeOf(pixels);
      const first = (await run(place, layer, help())).maps;
      // What is known of the inputs is not counted again.
      expect((await run(place, layer, help())).maps).toEqual(first);
      for (const { map, low, high, histogram } of first) {
        const values = exact(place, layer, map);
        expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
        const { start, step, counts } = histogram;
        expect(counts.length).toBeLessThanOrEqual(256);
        const due = new Uint32Array(counts.length);
        for (const value of values) due[Math.floor((value - start) / step)]++;
        expect(counts).toEqual(due);
        const { squares } = histogram;
        if (map.stage !== 'difference') expect(squares).toBeUndefined();
        else {
          const sum = values.reduce((all, value) => all + value * value, 0);
          expect(Math.abs(squares! - sum)).toBeLessThanOrEqual(1e-9 * sum);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('an output and that of the standard convolution beside it have one scale, before the run and after it', async () => {
  const layer = plainLayer([[1]], { standard: Float32Array.of(-3) });
  const place = placeOf(noise(40, 30));
  const rect = { x: 0, y: 0, width: 40, height: 30 };
  const domains = (domain: View['domain']) =>
    look(
      place,
      layer,
      (['output', 'standard', 'difference'] as const).map((stage): View => {
        return { map: { stage, index: 0 }, rect, width: 40, height: 30, domain, table: 'light' };
      }),
    ).views.map((view) => view.domain);
  const check = () => {
    for (const domain of ['own', 'shared'] as const) {
      const [output, standard, difference] = domains(domain);
      expect(output).toEqual(standard);
      expect(difference.high).toBeCloseTo((4 / 3) * standard.high, 3);
    }
  };
  check();
  await run(place, layer, help());
  check();
});

test('a probed value is the sum of its terms', () => {
  fc.assert(
    fc.property(smallPictures, pictureLayers, fc.nat(), fc.nat(), fc.nat(), (pixels, layer, x, y, which) => {
      const place = placeOf(pixels);
      const maps = allMaps(prepare(layer, pixels));
      const map = maps[which % maps.length];
      const found = probe(place, layer, map, x % pixels.width, y % pixels.height);
      const values = exact(place, layer, map);
      const { width } = wholeOf(prepare(layer, pixels), map);
      expect(found.value).toBe(values[found.y * width + found.x]);
      if (map.stage === 'input') {
        expect(found.terms).toEqual([]);
        return;
      }
      const sum = found.terms.reduce((total, { value, weight }) => total + value * weight, 0);
      const size = found.terms.reduce((total, { value, weight }) => total + Math.abs(value * weight), 0);
      if (found.isCutOff) {
        expect(found.value).toBe(0);
        expect(sum).toBeLessThan(0);
      } else expect(Math.abs(sum - found.value)).toBeLessThanOrEqual(1e-6 * size);
      // Whole pixels and weights of eighths have no rounding at all.
      const isExact = layer.channels === 'rgb' && pixels.bits === 8 && !layer.isNormalised;
      if (isExact && map.stage === 'filtered' && !found.isCutOff) expect(sum).toBe(found.value);
    }),
    { numRuns: 200 },
  );
});

test('a hundred pictures in a row leave nothing behind: the kernels hold as much as after the first ten', async () => {
  const layer = plainLayer([[1, 2, 1]], { channels: 'rgb' });
  const heldAfter = async (count: number) => {
    for (let i = 0; i < count; i++) await run(placeOf(noise(300 + (i % 10), 200)), layer, help());
    return kitchen.kept.bytes;
  };
  const first = await heldAfter(10);
  expect(await heldAfter(90)).toBeLessThanOrEqual(first);
});

const viewOf = (given: Partial<View>): View => ({
  ...{
    map: { stage: 'output', index: 0 },
    rect: { x: 0, y: 0, width: 60, height: 40 },
    width: 60,
    height: 40,
  },
  ...{ domain: { low: 0, high: 255, isSigned: false }, table: 'grey', ...given },
});

test('at 1:1 a view has the bytes of the picture', () => {
  const pixels = noise(60, 40) as Extract<Pixels, { bits: 8 }>;
  const { views, exactness } = look(placeOf(pixels), plainLayer([[1]], { channels: 'rgb' }), [
    viewOf({ map: 'picture' }),
    viewOf({ map: { stage: 'input', index: 1 } }),
  ]);
  expect(exactness).toBe('window');
  const due = pixels.rgba.map((value, i) => (i % 4 === 3 ? 255 : value));
  expect(views[0].rgba).toEqual(due);
  expect(views[1].rgba).toEqual(due.map((_, i) => (i % 4 === 3 ? 255 : pixels.rgba[i - (i % 4) + 1])));
});

test('what lies beyond the map is transparent', () => {
  const { views } = look(placeOf(noise(4, 4)), plainLayer([[1]]), [
    viewOf({ rect: { x: -2, y: -2, width: 8, height: 8 }, width: 8, height: 8 }),
  ]);
  const alphas = Array.from({ length: 64 }, (_, i) => views[0].rgba[4 * i + 3]);
  const isInside = (i: number) => [i % 8, Math.floor(i / 8)].every((at) => at >= 2 && at < 6);
  expect(alphas).toEqual(alphas.map((_, i) => (isInside(i) ? 255 : 0)));
});

test('after a run, views of the whole are painted from the full result; before it, of a large picture, from a preview', async () => {
  const place = placeOf(noise(2200, 1500));
  const layer = plainLayer([[1, 2, 1]]);
  const rect = { x: 0, y: 0, width: 2200, height: 1500 };
  const views = [viewOf({ rect, width: 220, height: 150, domain: 'own' })];
  expect(look(place, layer, views).exactness).toBe('preview');
  const ran = await run(place, layer, help());
  const after = look(place, layer, views);
  expect(after.exactness).toBe('full');
  const facts = ran.maps.find(({ map }) => nameOf(map) === 'output 0')!;
  expect(after.views[0].domain).toEqual({ low: facts.low, high: facts.high, isSigned: false });
  const other = { ...layer, pointwise: Float32Array.of(2) };
  expect(look(place, other, views).exactness).toBe('preview');
  const zoomed = [viewOf({ rect: { ...rect, width: 100, height: 100 } })];
  expect(look(place, layer, zoomed).exactness).toBe('window');
});

test('an overview is the mean of the values of the full result', async () => {
  const place = placeOf(noise(2100, 31));
  const layer = plainLayer([[1, -2]], { channels: 'rgb' });
  await run(place, layer, help());
  const map: MapId = { stage: 'output', index: 2 };
  const { values, width, height, cell } = place.full!.planes.get(nameOf(map))!;
  expect([width, height, cell]).toEqual([1050, 16, 2]);
  const all = exact(place, layer, map);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cells = [0, 1].flatMap((r) =>
        2 * y + r < 31 ? [0, 1].map((c) => all[(2 * y + r) * 2100 + 2 * x + c]) : [],
      );
      const mean = cells.reduce((sum, value) => sum + value, 0) / cells.length;
      if (Math.abs(values[y * width + x] - mean) > 1e-3) throw new Error(`${x}, ${y}`);
    }
  }
});

test('a run that is stopped between two bands rejects, and leaves no result', async () => {
  const place = placeOf(noise(1200, 900));
  const stop = new AbortController();
  const onProgress = vi.fn(() => stop.abort());
  const running = run(place, plainLayer([[1]]), { ...help(), signal: stop.signal, onProgress });
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(onProgress).toHaveBeenCalledOnce();
  expect(place.full).toBeNull();
});

test('values of part of a map are those of the whole', async () => {
  const place = placeOf(noise(50, 40));
  const layer = plainLayer([[1, 2, 1]], { channels: 'luma', stride: 2 });
  const map: MapId = { stage: 'filtered', index: 1 };
  const { width, height, values } = await valuesOf(
    place,
    layer,
    map,
    { x: 3.5, y: -4, width: 2, height: 6 },
    help(),
  );
  expect([width, height]).toEqual([3, 2]);
  const all = exact(place, layer, map);
  expect([...values]).toEqual([...all.subarray(3, 6), ...all.subarray(28, 31)]);
});
