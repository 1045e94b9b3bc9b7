import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { complaint, importsOf, sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('every import follows the one direction of the house', () => {
  const files = [...sourceFiles(root, 'app'), ...sourceFiles(root, 'kernels')];
  const complaints = files.flatMap((file) => importsOf(root, file)).map(complaint);
  expect(complaints.filter(Boolean)).toEqual([]);
});

test('a wrong-way import is answered with the remedy', () => {
  const sideways = { from: 'app/ui/Slider.tsx', to: 'app/state/store.ts', typeOnly: false };
  expect(complaint(sideways)).toContain('pass it as an argument or prop');
  const upward = { from: 'kernels/spec/layer.ts', to: 'kernels/runtime/engine.ts', typeOnly: false };
  expect(complaint(upward)).toContain('above');
  const code = { from: 'app/board/Code.tsx', to: 'kernels/trace/trace.ts', typeOnly: false };
  expect(complaint(code)).toContain('only spec/');
  expect(complaint({ ...code, typeOnly: true })).toBeNull();
});
