import { describe, expect, it } from 'vitest';
import { laneOf, MARKERS } from './lanes.ts';

describe('laneOf', () => {
  it('gives twelve channels twelve hues and twelve markers of one character each', () => {
    const lanes = Array.from({ length: 12 }, (_, c) => laneOf(c));
    expect(new Set(lanes.map(({ hue }) => hue)).size).toBe(12);
    expect(new Set(MARKERS).size).toBe(12);
    expect(MARKERS.every((marker) => [...marker].length === 1)).toBe(true);
    expect(laneOf(0)).toEqual({ hue: 'lane-1', marker: '●' });
    expect(laneOf(12)).toEqual(laneOf(0));
  });
});
