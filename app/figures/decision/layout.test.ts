import { expect, test } from 'vitest';
import { CASE_IDS, CASES, decide } from '../../model/decision.ts';
import { exportCode, FRAMEWORKS } from './export-code.ts';
import { FIXTURE } from './fixture.ts';
import { caseOf, changed, FIELDS, mostKernel } from './layout.ts';

test('each case is known again by its numbers, and by nothing less', () => {
  for (const id of CASE_IDS) expect(caseOf(CASES[id])).toBe(id);
  expect(caseOf({ ...FIXTURE, size: 15 })).toBeNull();
});

test('every case lies within the form', () => {
  for (const id of CASE_IDS)
    for (const { id: field, min, max } of FIELDS) {
      expect(CASES[id][field]).toBeGreaterThanOrEqual(min);
      expect(CASES[id][field]).toBeLessThanOrEqual(max);
    }
});

test('a long kernel of one dimension is cut when the layer gets two', () => {
  expect(changed(CASES.long, { dimensions: 2 }).kernel).toBe(mostKernel(2));
  expect(changed(FIXTURE, { dimensions: 1 }).kernel).toBe(3);
});

test('the code names both steps in PyTorch and ONNX and one layer in Keras and TensorFlow.js', () => {
  expect(exportCode(FIXTURE, 'keras', true)).toBe(
    '# (batch, 14, 14, 512) -> (batch, 14, 14, 512)\nlayers.SeparableConv2D(\n    512, 3, padding="same",\n)\n',
  );
  expect(exportCode(CASES.wide, 'pytorch', true)).toContain('groups=32, bias=False');
  expect(exportCode(CASES.wide, 'pytorch', true)).toContain('nn.Conv2d(32, 64, 1)');
  expect(exportCode(CASES.wide, 'onnx', true)).toContain('# w_dw (32, 1, 3, 3)');
  expect(exportCode(CASES.wide, 'onnx', true).match(/"Conv"/g)).toHaveLength(2);
  expect(exportCode(CASES.long, 'tfjs', true)).toContain('kernelSize: [1, 33]');
  expect(exportCode(CASES.long, 'keras', true)).toContain('SeparableConv1D');
  expect(exportCode(CASES.long, 'onnx', true)).toContain('kernel_shape=[33]');
});

test('where the verdict is no the code is the standard layer', () => {
  for (const framework of FRAMEWORKS) {
    const code = exportCode(CASES.first, framework, false);
    expect(code).not.toMatch(/[Ss]eparable|group/);
    expect(code).toMatch(/32/);
  }
});

test('the largest layer of the form can be counted', () => {
  const most = Object.fromEntries(FIELDS.map(({ id, max }) => [id, max]));
  for (const dimensions of [1, 2] as const) {
    const largest = changed(FIXTURE, { ...most, dimensions });
    expect(decide(largest).saving).toBeGreaterThan(1);
  }
});
