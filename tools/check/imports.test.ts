import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { circleComplaint, circles, needlesslyLate } from './graph.ts';
import { complaint, importsOf, sourceFiles } from './imports.ts';
import type { Import, Way } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = [...sourceFiles(root, 'app'), ...sourceFiles(root, 'kernels')];
const imports = files.flatMap((file) => importsOf(root, file));

const of = (from: string, to: string, way: Way = 'code'): Import => ({ from, to, way });

test('every import follows the one direction of the house', () => {
  expect(imports.map(complaint).filter(Boolean)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circles(imports).map((circle) => circleComplaint(circle, imports))).toEqual([]);
});

test('nothing is fetched late by who has it already', () => {
  const complaints = needlesslyLate(imports, 'app/main.tsx').map(
    ({ from, to }) => `${from} fetches ${to} late, though it is there with it: import it as others do.`,
  );
  expect(complaints).toEqual([]);
});

test('a wrong-way import is answered with the remedy', () => {
  const sideways = of('app/ui/Slider.tsx', 'app/state/page/store.ts');
  expect(complaint(sideways)).toContain('pass it as an argument or prop');
  const upward = of('kernels/spec/layer.ts', 'kernels/runtime/engine.ts');
  expect(complaint(upward)).toContain('above');
  const code = of('app/board/Code.tsx', 'kernels/trace/trace.ts');
  expect(complaint(code)).toContain('only spec/');
  expect(complaint({ ...code, way: 'types' })).toBeNull();
});

test('the rooms of the state have one direction, and each file of it stands in one', () => {
  expect(complaint(of('app/state/page/route.ts', 'app/state/board/board.ts'))).toBeNull();
  const upward = of('app/state/board/layer.ts', 'app/state/picture/tell.ts');
  expect(complaint(upward)).toContain('app/state/picture/ stands above app/state/board/');
  const types: Import = of('app/state/address/types.ts', 'app/state/page/store.ts', 'types');
  expect(complaint(types)).toContain('app/state/page/ stands above app/state/address/');
  expect(complaint(of('app/state/helpers.ts', 'app/state/act.ts'))).toContain('stands in no room');
});

test('folders that should not know each other are told where to put what they share', () => {
  const [first, second] = ['01-expensive/chapter.tsx', '02-filter-and-mix/layers.ts'];
  const chapters = 'app/pages/learn/chapters';
  expect(complaint(of(`${chapters}/${first}`, `${chapters}/${second}`))).toContain('chapters do not know');
  expect(complaint(of('app/pages/step/CellsStep.tsx', 'app/pages/learn/Prose.tsx'))).toContain(
    'pages do not',
  );
  const panels = of('app/workbench/measure/MeasurePart.tsx', 'app/workbench/compare/compare-view.ts');
  expect(complaint(panels)).toContain('move what they share to app/workbench/ itself');
  const figures = of('app/figures/ruler/Ruler.tsx', 'app/figures/lanes/layout.ts');
  expect(complaint(figures)).toContain('move what they share to ui/ or model/');
  const parts = of('app/board/transport/Transport.tsx', 'app/board/layout/fit.ts');
  expect(complaint(parts)).toContain('parts of the board do not know each other');
});

test('pictures know no board, so that every page can show them', () => {
  const chooser = 'app/pictures/PictureChooser.tsx';
  expect(complaint(of(chooser, 'app/state/kept/pictures.ts'))).toBeNull();
  expect(complaint(of(chooser, 'app/state/board/use-board.ts'))).toContain('as props');
  expect(complaint(of(chooser, 'app/board/view.ts'))).toContain('stands beside');
});

test('a folder is known to the files beside it, and by the doors that are named', () => {
  expect(complaint(of('app/board/Board.tsx', 'app/board/layout/layout.ts'))).toBeNull();
  expect(complaint(of('app/board/transport/Transport.tsx', 'app/board/view.ts'))).toBeNull();
  expect(complaint(of('app/board/code/fold.ts', 'app/board/formula/facts.ts'))).toBeNull();
  expect(complaint(of('app/board/code/fold.ts', 'app/board/formula/shapes.ts'))).not.toBeNull();
});

test('a circle is found whatever its length, also one of types, and is named once with its imports', () => {
  const planted = [
    ...[of('a.ts', 'b.ts'), of('b.ts', 'c.ts', 'types'), of('c.ts', 'a.ts', 'late')],
    ...[of('c.ts', 'd.ts'), of('e.ts', 'a.ts'), of('d.test.ts', 'e.ts'), of('d.ts', 'd.test.ts')],
  ];
  expect(circles(planted)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  const said = circleComplaint(circles(planted)[0], planted);
  expect(said).toContain('a.ts → b.ts, b.ts → c.ts, c.ts → a.ts; move');
  expect(circles(planted.slice(1))).toEqual([]);
});

test('a circle through an address is none: nothing is imported by it', () => {
  expect(circles([of('threads.ts', 'thread.ts', 'address'), of('thread.ts', 'threads.ts')])).toEqual([]);
});

test('a late import is needless where every way to its caller brings the file along', () => {
  const panel = [of('main.ts', 'panel.ts', 'late'), of('panel.ts', 'dialog.ts'), of('panel.ts', 'paste.ts')];
  const parse = [of('dialog.ts', 'parse.ts'), of('paste.ts', 'parse.ts', 'late')];
  expect(needlesslyLate([...panel, ...parse], 'main.ts')).toEqual([of('paste.ts', 'parse.ts', 'late')]);
  const other = of('main.ts', 'paste.ts', 'late');
  expect(needlesslyLate([...panel, ...parse, other], 'main.ts')).toEqual([]);
  const first = of('main.ts', 'parse.ts');
  expect(needlesslyLate([...panel, ...parse, other, first], 'main.ts')).toEqual([parse[1]]);
});
