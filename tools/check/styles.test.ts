import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { componentOf, filesIn, readComponent, readSheet, sheetOf } from './sheets.ts';
import { layerOf } from '../vite/layers.mjs';
import { deadClasses, usesWithoutSheet } from './styles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const house = {
  sheets: filesIn(root, 'app', /\.css$/).map((path) => readSheet(root, path)),
  components: filesIn(root, 'app', /(?<!\.test)\.tsx?$/).map((path) => readComponent(root, path)),
};

test('whoever uses a class brings its sheet, with what it imports at the most', () => {
  expect(usesWithoutSheet(house)).toEqual([]);
});

test('no sheet has rules for a class that no component uses', () => {
  expect(deadClasses(house)).toEqual([]);
});

test('each sheet stands in a room that has a layer', () => {
  expect(() => house.sheets.map(({ path }) => layerOf(path))).not.toThrow();
  expect(() => layerOf('app/elsewhere/lane.css')).toThrow('tools/vite/layers.mjs');
});

const lane = componentOf('app/board/Lane.tsx', `export const Lane = () => <p className="lane" />;`);
const sheet = sheetOf('app/board/lane.css', '.lane { color: red; }');
const own = componentOf(
  'app/board/Lane.tsx',
  `import './lane.css';\nexport const Lane = () => <p className="lane" />;`,
);
const page = (how: string) =>
  componentOf('app/pages/Page.tsx', `${how}\nexport const Page = () => <Lane className="lane" />;`);

test('a class without its sheet is answered with the remedy', () => {
  expect(usesWithoutSheet({ sheets: [sheet], components: [lane] })).toEqual([
    'app/board/Lane.tsx:1 uses .lane of app/board/lane.css without it; import that sheet, or render its component.',
  ]);
  expect(usesWithoutSheet({ sheets: [sheet], components: [own] })).toEqual([]);
  const rendering = page("import { Lane } from '../board/Lane.tsx';");
  expect(usesWithoutSheet({ sheets: [sheet], components: [own, rendering] })).toEqual([]);
  const fetching = page("const Lane = latePart(() => import('../board/Lane.tsx'));");
  expect(usesWithoutSheet({ sheets: [sheet], components: [own, fetching] })).toHaveLength(1);
});

test('a class in a template, in a condition, and one that is put together out of sight', () => {
  const { uses, unread } = componentOf(
    'app/board/A.tsx',
    'const A = () => <><b className={`a ${on ? "b" : ""} c-${d}`} /><i className={e ? "f" : undefined} /><s className={g()} /></>;',
  );
  expect(uses.map(({ names, prefixes }) => [names, prefixes])).toEqual([
    [['a', 'b'], ['c-']],
    [['f'], []],
  ]);
  expect(unread).toEqual(['app/board/A.tsx:1']);
});

test('a class that no sheet defines, a rule that nothing uses, also inside @media and :has()', () => {
  expect(usesWithoutSheet({ sheets: [], components: [lane] })[0]).toContain('take it away');
  const old = sheetOf('app/board/lane.css', '@media print { .lane:has(> .old) { color: red; } }');
  expect(deadClasses({ sheets: [old], components: [lane] })).toEqual([
    'app/board/lane.css has rules for .old, which no component uses.',
  ]);
});
