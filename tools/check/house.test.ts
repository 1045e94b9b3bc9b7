import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { directly, drawHouse, roomsKnown, RUNGS } from './house.ts';
import { importsOf, sourceFiles } from './imports.ts';
import type { Import } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = [...sourceFiles(root, 'app'), ...sourceFiles(root, 'kernels')];
const imports = files.flatMap((file) => importsOf(root, file));

const of = (from: string, to: string): Import => ({ from, to, way: 'code' });

test('docs/house.svg is the house as it is; npm run house draws it anew', async () => {
  await expect(drawHouse(imports)).toMatchFileSnapshot('../../docs/house.svg');
});

test('every room is known by another or knows one', () => {
  const known = roomsKnown(imports);
  const tied = new Set([...known].flatMap(([room, others]) => (others.length > 0 ? [room, ...others] : [])));
  expect(RUNGS.flat().filter((room) => !tied.has(room))).toEqual([]);
});

test('an arrow is left out where two others lead there, and what a test imports is none', () => {
  const planted = [
    ...[of('app/shell/App.tsx', 'app/ui/Button.tsx'), of('app/ui/Button.tsx', 'app/i18n/words.ts')],
    ...[of('app/shell/App.tsx', 'app/i18n/words.ts'), of('app/ui/a.test.ts', 'app/image/photo.ts')],
  ];
  const known = roomsKnown(planted);
  expect(known.get('app/shell')).toEqual(['app/ui', 'app/i18n']);
  expect(known.get('app/ui')).toEqual(['app/i18n']);
  expect(directly(known)).toEqual([
    ['app/shell', 'app/ui'],
    ['app/ui', 'app/i18n'],
  ]);
});
