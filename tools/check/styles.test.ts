import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { layerOf } from '../vite/layers.mjs';
import { componentOf, filesIn, readComponent, readSheet, sheetOf } from './sheets.ts';
import { deadClasses, homeless, misplaced, restyledControls, rivals, usesWithoutSheet } from './styles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const house = {
  sheets: filesIn(root, 'app', /\.css$/).map((path) => readSheet(root, path)),
  components: filesIn(root, 'app', /(?<!\.test)\.tsx$/).map((path) => readComponent(root, path)),
};

test('a component imports the sheet of every class that it uses', () => {
  expect(usesWithoutSheet(house)).toEqual([]);
});

test('no sheet has rules for a class that no component uses', () => {
  expect(deadClasses(house)).toEqual([]);
});

test('a class is at home in one sheet, and nothing restyles it from another', () => {
  expect(homeless(house)).toEqual([]);
});

test('a sheet stands beside its component and is about one idea', () => {
  expect(misplaced(house)).toEqual([]);
});

test('a control is placed from outside, not restyled', () => {
  expect(restyledControls(house)).toEqual([]);
});

test('two sheets of one layer do not set the same property of an element', () => {
  expect(rivals(house)).toEqual([]);
});

test('every sheet of the app stands in a room that has a layer', () => {
  expect(layerOf('app/ui/Button.css')).toBe('ui');
  expect(layerOf('app/workbench/measure/measure.css')).toBe('parts');
  expect(layerOf('node_modules/katex/dist/katex.min.css')).toBe('vendor');
  expect(() => layerOf('app/state/store.css')).toThrow('no room');
  for (const { path } of house.sheets) expect(() => layerOf(path)).not.toThrow();
});

describe('what is wrong is answered with the remedy', () => {
  const lane = componentOf('app/board/Lane.tsx', `export const Lane = () => <p className="lane" />;`);
  const sheet = sheetOf('app/board/lane.css', '.lane { color: red; }');

  test('a class without its sheet', () => {
    const [said] = usesWithoutSheet({ sheets: [sheet], components: [lane] });
    expect(said).toBe(
      'app/board/Lane.tsx:1 uses .lane of app/board/lane.css without it; import that sheet, or render its component.',
    );
    const own = componentOf(
      'app/board/Lane.tsx',
      `import './lane.css';\nexport const Lane = () => <p className="lane" />;`,
    );
    expect(usesWithoutSheet({ sheets: [sheet], components: [own] })).toEqual([]);
    // Another folder gets it by rendering the component, not by importing what stands beside it.
    const page = componentOf(
      'app/pages/Page.tsx',
      `import { Lane } from '../board/Lane.tsx';\nexport const Page = () => <Lane className="lane" />;`,
    );
    expect(usesWithoutSheet({ sheets: [sheet], components: [own, page] })).toEqual([]);
    expect(usesWithoutSheet({ sheets: [sheet], components: [lane, page] })).toHaveLength(2);
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
    const component = componentOf('app/board/A.tsx', 'const A = () => <s className={g()} />;');
    expect(usesWithoutSheet({ sheets: [], components: [component] })[0]).toContain('write it as a literal');
  });

  test('a class that no sheet defines, a rule that nothing uses', () => {
    expect(usesWithoutSheet({ sheets: [], components: [lane] })[0]).toContain('take it away');
    const [said] = deadClasses({
      sheets: [sheetOf('app/board/lane.css', '.lane, .old:hover { color: red; }')],
      components: [lane],
    });
    expect(said).toBe('app/board/lane.css has rules for .old, which no component uses; take them away.');
  });

  test('a class that another sheet restyles, also inside :has() and @media', () => {
    const other = sheetOf('app/pages/page.css', '@media print { .page:has(> .lane) { color: blue; } }');
    expect(homeless({ sheets: [sheet, other], components: [] })).toEqual([
      '.lane is in app/board/lane.css and app/pages/page.css; its own component offers a prop or a custom property for what the others want.',
    ]);
  });

  test('a sheet that is long, astray or forgotten', () => {
    const long = sheetOf('app/board/long.css', '.a {\n  color: red;\n}\n'.repeat(70));
    const astray = componentOf('app/pages/Page.tsx', `import '../board/long.css';`);
    expect(misplaced({ sheets: [long], components: [astray] })).toEqual([
      'app/board/long.css has 210 lines; divide it by ideas, 200 are enough.',
      'app/pages/Page.tsx imports app/board/long.css of another folder; render the component beside it, or give it what it wants.',
    ]);
    expect(misplaced({ sheets: [sheet], components: [] })[0]).toContain('imported by no component');
  });

  test('a control that is restyled from outside, while one that is placed is let be', () => {
    const page = componentOf(
      'app/pages/Page.tsx',
      `import { Slider } from '../ui/Slider.tsx';\nexport const Page = () => <Slider className="page-slider" />;`,
    );
    const placed = sheetOf('app/pages/page.css', '.page-slider { flex: 1; --slider-tick: 1rem; }');
    expect(restyledControls({ sheets: [placed], components: [page] })).toEqual([]);
    const painted = sheetOf(
      'app/pages/page.css',
      '@media (hover: hover) { .page-slider { background: red; } }',
    );
    expect(restyledControls({ sheets: [painted], components: [page] })[0]).toContain(
      'restyles <Slider> from outside (background)',
    );
  });

  test('two classes of one layer on one element that set the same', () => {
    const both = componentOf('app/board/B.tsx', `const B = () => <p className="lane wide" />;`);
    const near = sheetOf('app/figures/wide.css', '.wide { color: blue; }');
    const above = sheetOf('app/pages/wide.css', '.wide { color: blue; }');
    expect(rivals({ sheets: [sheet, near], components: [both] })[0]).toContain('both set color');
    expect(rivals({ sheets: [sheet, above], components: [both] })).toEqual([]);
  });
});
