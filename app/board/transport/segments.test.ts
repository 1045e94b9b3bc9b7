import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import { describe, expect, test } from 'vitest';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { doneIn, placeSegments, segmentsOf } from './segments.ts';

const of = (settings: Partial<LayerSettings> = {}) =>
  segmentsOf(geometryOf(toSpec({ ...OPENING, ...settings })));

const LAYERS: Partial<LayerSettings>[] = [
  {},
  { channels: 1, groups: 1 },
  { channels: 12, groups: 12, filters: 16 },
  { channels: 12, groups: 12, filters: 64, height: 64, width: 64 },
  { channels: 12, groups: 3, filters: 8 },
  { groups: 1, mixing: false },
  { depthMultiplier: 4 },
];

describe('the cuts of the scrubber', () => {
  test('are one a lane and one an output, each with its multiply-adds', () => {
    expect(of().map(({ stage, map, start, end }) => [stage, map, start, end])).toEqual([
      [0, 0, 0, 576],
      [0, 1, 576, 1152],
      [0, 2, 1152, 1728],
      [1, 0, 1728, 1920],
      [1, 1, 1920, 2112],
      [1, 2, 2112, 2304],
      [1, 3, 2304, 2496],
    ]);
  });

  test('cover every step once, whatever the layer', () => {
    for (const layer of LAYERS) {
      const segments = of(layer);
      expect(segments[0].start).toBe(0);
      for (const [i, segment] of segments.slice(1).entries()) expect(segment.start).toBe(segments[i].end);
    }
  });

  test('are done up to the step and no further', () => {
    const shares = (step: number) => of().map((segment) => doneIn(segment, step));
    expect(shares(0).slice(1)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(shares(863)).toEqual([1, 0.5, 0, 0, 0, 0, 0]);
    expect(shares(2495)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('on a track', () => {
  test('segments meet end to end and fill it', () => {
    for (const layer of LAYERS) {
      const placed = placeSegments(of(layer), { width: 500, em: 12 }, 0);
      expect(placed[0].left).toBe(0);
      for (const [i, { left }] of placed.slice(1).entries())
        expect(left).toBeCloseTo(placed[i].left + placed[i].width, 9);
      const { left, width } = placed[placed.length - 1];
      expect(left + width).toBeCloseTo(1, 9);
      for (const segment of placed)
        expect(segment.gap).toBeLessThanOrEqual(Math.max(0, (segment.width * 500) / 2));
    }
  });

  test('labels do not collide at any width, size and step, and the current one is always there', () => {
    for (const layer of LAYERS) {
      const segments = of(layer);
      const length = segments[segments.length - 1].end;
      for (const width of [60, 150, 280, 500, 900]) {
        for (const em of [12, 24]) {
          for (let part = 0; part <= 20; part++) {
            const step = Math.floor((part / 20) * (length - 1));
            const placed = placeSegments(segments, { width, em }, step);
            const current = placed.find(({ start, end }) => step >= start && step < end)!;
            expect(current.hasLabel).toBe(true);
            const labels = placed
              .filter(({ hasLabel }) => hasLabel)
              .map(({ stage, map, left, width: share }) => ({
                middle: (left + share / 2) * width,
                // What letters take: markers are as wide as high, digits little more than half of it.
                half: (em * (stage === 0 ? 1 : 0.6 * String(map + 1).length)) / 2,
              }));
            for (const [i, label] of labels.slice(1).entries())
              expect(label.middle - label.half).toBeGreaterThan(labels[i].middle + labels[i].half);
          }
        }
      }
    }
  });

  test('every lane and output of the opening layer has its label', () => {
    for (const width of [190, 400, 800])
      expect(placeSegments(of(), { width, em: 12 }, 832).every(({ hasLabel }) => hasLabel)).toBe(true);
  });

  test('nothing is labelled before the track is measured', () => {
    expect(placeSegments(of(), { width: 0, em: 0 }, 0).some(({ hasLabel }) => hasLabel)).toBe(false);
  });
});
