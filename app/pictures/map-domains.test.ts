import { expect, test } from 'vitest';
import { mapDomains } from './map-domains.ts';

const wholeOf = (...maps: number[][]) => {
  const output = Float32Array.from({ length: maps.length * maps[0].length }, (_, i) => {
    return maps[i % maps.length][Math.floor(i / maps.length)];
  });
  return { output, maps: maps.length };
};
const ramp = Array.from({ length: 101 }, (_, i) => i / 100);

test('a scale is symmetric and leaves out the few largest magnitudes', () => {
  const [domain] = mapDomains(wholeOf([...ramp.slice(1), 1000]), 'own');
  expect(domain.high).toBeCloseTo(0.98, 5);
  expect(domain.low).toBe(-domain.high);
});

test('shared: one scale for all maps; own: one for each', () => {
  const whole = wholeOf(
    ramp,
    ramp.map((value) => -10 * value),
  );
  const [a, b] = mapDomains(whole, 'shared');
  expect(a).toEqual(b);
  const [c, d] = mapDomains(whole, 'own');
  expect(d.high).toBeCloseTo(10 * c.high, 4);
});

test('maps of zeros have a scale too', () => {
  expect(mapDomains(wholeOf([0, 0, 0, 0]), 'shared')[0].high).toBe(1);
});
