import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listing, trimLine } from './listing.ts';
import type { ListingLine } from './listing.ts';
import { sourceOf } from './source.ts';

const STAGES = ['depthwise', 'pointwise', 'standard', 'grouped'] as const;
const TABS = ['typescript', 'numpy'] as const;

const loops = (lines: ListingLine[]) =>
  lines.flatMap(({ role }) => (role.kind === 'loop' ? role.variable : []));

test('the listing is the reference itself, line by line', () => {
  for (const stage of STAGES) {
    const file = `../../../kernels/reference/${stage === 'grouped' ? 'standard' : stage}.ts`;
    const source = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
    let at = 0;
    for (const { text } of listing(stage, 'typescript')) {
      at = source.findIndex((line, i) => i >= at && line.includes(text)) + 1;
      expect(at, text).toBeGreaterThan(0);
    }
  }
});

test('no line of a loop nest is left out but closed blocks and yield', () => {
  for (const stage of STAGES) {
    for (const tab of TABS) {
      const source = sourceOf(stage, tab).split('\n');
      const first = source.findIndex((line) => /^\s+for\b/.test(line));
      const nest = source.slice(first).map((line) => trimLine(line, tab));
      const rest = nest.filter((line) => line && line !== '}' && !line.startsWith('yield'));
      const shown = listing(stage, tab).map(({ text }) => text);
      expect(shown.slice(-rest.length)).toEqual(rest);
    }
  }
});

test('both languages loop over the same variables in the order of the trace', () => {
  const order = { depthwise: 'bcmyxuv', pointwise: 'boyxq', standard: 'boyxcuv', grouped: 'boyxcuv' };
  for (const stage of STAGES) {
    for (const tab of TABS) expect(loops(listing(stage, tab)).join('')).toBe(order[stage]);
  }
});

test('every loop stands one further in than the loop around it, and one line is the body', () => {
  for (const stage of STAGES) {
    for (const tab of TABS) {
      const lines = listing(stage, tab);
      const nested = lines.filter(({ role }) => role.kind === 'loop').map(({ indent }) => indent);
      expect(nested).toEqual(nested.map((_, i) => i));
      expect(lines.filter(({ role }) => role.kind === 'body').map(({ indent }) => indent)).toEqual([
        nested.length,
      ]);
    }
  }
});
