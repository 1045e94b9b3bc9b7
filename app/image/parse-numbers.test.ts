import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImageError } from './image-error.ts';
import type { Comma } from './number-sheet.ts';
import type { ImageProblem } from './image-error.ts';
import { isInDoubt, parseNumbers } from './parse-numbers.ts';

const problem = (text: string): ImageProblem | null => {
  try {
    parseNumbers(text);
  } catch (error) {
    if (error instanceof ImageError) return error.detail;
    throw error;
  }
  return null;
};
const read = (text: string, channels?: number, chosen?: Comma) => {
  const { shape, values, layout, comma } = parseNumbers(text, { channels, comma: chosen });
  return { shape, values: [...values], layout, comma };
};

test('cells of a spreadsheet are rows and columns', () => {
  const square = { shape: [2, 2, 1], values: [1, 2, 3, 4], layout: 'hw' };
  for (const text of ['1\t2\n3\t4\n', '1,2\r\n3,4', '1; 2;\n3; 4;']) expect(read(text)).toMatchObject(square);
  expect(read('  1 2\n\n')).toMatchObject({ shape: [1, 2, 1] });
});

test('a decimal comma is read where tabs or semicolons separate', () => {
  expect(read('0,5\t−1,25\n1\t2').values).toEqual([0.5, -1.25, 1, 2]);
  expect(read('0,5;1\n2;3').values).toEqual([0.5, 1, 2, 3]);
});

test('a comma before three digits groups thousands where other numbers have a point', () => {
  expect(read('0.5\t1,234')).toMatchObject({ values: [0.5, 1234], comma: { is: 'groups', or: null } });
  expect(read('1,234.5 2').values).toEqual([1234.5, 2]);
});

test('where a comma before three digits could be either, it is asked about', () => {
  const asked = { is: 'groups', or: 'decimal' } as const;
  expect(read('1,234\t5')).toMatchObject({ values: [1234, 5], comma: asked });
  expect(read('1,234\t5', undefined, 'decimal')).toMatchObject({
    values: [Math.fround(1.234), 5],
    comma: { is: 'decimal', or: 'groups' },
  });
  expect(read('1,234\t0,5')).toMatchObject({ comma: { is: 'decimal', or: null } });
});

test('where each line is two digits with a comma, it is asked whether they are one number or two', () => {
  const column = '0,5\n1,5\n2,5';
  expect(read(column)).toMatchObject({ shape: [3, 2, 1], comma: { is: 'between', or: 'decimal' } });
  expect(read(column, undefined, 'decimal')).toEqual({
    ...{ shape: [3, 1, 1], values: [0.5, 1.5, 2.5], layout: 'hw' },
    comma: { is: 'decimal', or: 'between' },
  });
  expect([isInDoubt(column), isInDoubt('1, 2'), isInDoubt('no number')]).toEqual([true, false, false]);
  // One line without a comma, or a space between numbers, tells.
  expect(read('0,5\n1')).toMatchObject({ values: [0.5, 1], comma: { is: 'decimal', or: null } });
  expect(read('0,5 1,5\n2 3')).toMatchObject({ shape: [2, 2, 1], values: [0.5, 1.5, 2, 3] });
  for (const text of ['1, 2\n3, 4', '1,2,\n3,4,', '0.5,1.5\n1,2', '1,2,3\n4,5,6']) {
    expect(read(text).comma).toEqual({ is: 'between', or: null });
  }
});

test('Chinese commas and semicolons separate too', () => {
  expect(read('1，2\n3，4').values).toEqual([1, 2, 3, 4]);
});

test('blocks with blank lines between them are channels', () => {
  expect(read('1 2\n3 4\n\n5 6\n7 8')).toMatchObject({
    shape: [2, 2, 2],
    values: [1, 5, 2, 6, 3, 7, 4, 8],
    layout: 'chw',
  });
});

test('what NumPy and PyTorch print is read with its wrapping', () => {
  expect(read('[[ 0.  1.]\n [-2.  3e-01]]').values).toEqual([0, 1, -2, Math.fround(0.3)]);
  expect(read('array([[1., 2.],\n       [3., 4.]], dtype=float32)').shape).toEqual([2, 2, 1]);
  expect(read("x = torch.tensor([[1, 2]], device='cuda:0')").shape).toEqual([1, 2, 1]);
  expect(read('tensor([[[1., 2.]], [[3., 4.]]], grad_fn=<MulBackward0>)')).toMatchObject({
    shape: [1, 2, 2],
    values: [1, 3, 2, 4],
    layout: 'chw',
  });
});

test('what programs put around numbers is read, and no number among it is lost', () => {
  const square = { shape: [2, 2, 1], values: [1, 2, 3, 4] };
  for (const text of [
    'A = [1 2; 3 4]',
    '[1, 2;\n 3, 4;];',
    '[[1 2]; [3 4]]',
    'Parameter containing:\ntensor([[1., 2.],\n        [3., 4.]], requires_grad=True)',
    '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[1., 2.],\n       [3., 4.]], dtype=float32)>',
    'tf.Tensor(\n[[1. 2.]\n [3. 4.]], shape=(2, 2), dtype=float32)',
    '[[np.float32(1.0), np.float32(2.0)], [np.float32(3.0), np.float32(4.0)]]',
    'const kernel = [[1, 2], [3, 4]];',
    '{{1, 2}, {3, 4}}',
    '((1, 2), (3, 4))',
    '1 2\n[3 4]',
    '[1, 2],\n[3, 4]',
  ]) {
    expect([text, read(text)]).toEqual([text, expect.objectContaining(square)]);
  }
  expect(read('Parameter containing:\ntensor([[[1.]], [[2.]]])').layout).toBe('chw');
  for (const text of ['1 2 3 [4 5 6]', '[4 5 6] 1 2 3', '7\n[[1, 2], [3, 4]]', 'x = 5 [1 2]']) {
    expect([text, problem(text)?.code]).toEqual([text, 'numbers-not-a-number']);
  }
});

test('every sign of a number that a keyboard gives is read; what shows nothing is passed over or named', () => {
  expect(read('１２．５　－３\n\u200b4\u00a0+5').values).toEqual([12.5, -3, 4, 5]);
  expect(read('[\ufeff1,\u200e −2]').values).toEqual([1, -2]);
  expect(problem('1 2\u00001')).toMatchObject({ column: 2, text: '2‹U+0000›1' });
});

test('a JSON list of H×W×C or C×H×W is told apart by its shape, then by the layer, else channels come last', () => {
  const nested = (a: number, b: number, c: number) =>
    JSON.stringify(
      Array.from({ length: a }, () => Array.from({ length: b }, () => Array<number>(c).fill(0))),
    );
  expect(parseNumbers(nested(3, 20, 20)).shape).toEqual([20, 20, 3]);
  expect(parseNumbers(nested(20, 20, 3)).shape).toEqual([20, 20, 3]);
  expect(parseNumbers(nested(3, 5, 5)).shape).toEqual([5, 5, 3]);
  expect(parseNumbers(nested(8, 5, 6), { channels: 8 }).shape).toEqual([5, 6, 8]);
  expect(parseNumbers(nested(3, 4, 3)).shape).toEqual([3, 4, 3]);
  expect(parseNumbers(`[${nested(20, 20, 3)}]`).shape).toEqual([20, 20, 3]); // a batch of one
});

test('each mistake is named with its place', () => {
  expect(problem('')).toEqual({ code: 'numbers-empty' });
  expect(problem('[]')).toEqual({ code: 'numbers-empty' });
  expect(problem('1 2\n3 x')).toEqual({ code: 'numbers-not-a-number', row: 2, column: 2, text: 'x' });
  expect(problem('1\t\t2')).toEqual({ code: 'numbers-not-a-number', row: 1, column: 2, text: '' });
  expect(problem('[[1, 2], [3, nan]]')).toEqual({
    code: 'numbers-not-a-number',
    row: 2,
    column: 2,
    text: 'nan',
  });
  expect(problem('1 2\n3')).toEqual({ code: 'numbers-ragged', row: 2, got: 1, expected: 2 });
  expect(problem('[[1, 2], [3]]')).toEqual({ code: 'numbers-ragged', row: 2, got: 1, expected: 2 });
  expect(problem('1\n2\n\n3')).toEqual({ code: 'numbers-ragged-maps', row: 3, got: 1, expected: 2 });
  expect(problem('[[[1], [2]], [[3]]]')).toEqual({
    code: 'numbers-ragged-maps',
    row: 3,
    got: 1,
    expected: 2,
  });
  expect(problem('[[0. 1. ... 8. 9.]]')).toEqual({ code: 'numbers-truncated', text: '...' });
  expect(problem('[[1, 2], [3, 4]')).toEqual({ code: 'numbers-unclosed' });
  expect(problem('[1, [2]]')).toMatchObject({ code: 'numbers-not-a-number', text: '[' });
  expect(problem('[[1], 2]')).toMatchObject({ code: 'numbers-not-a-number', text: '2' });
  expect(problem('[[1]] and more')).toMatchObject({ code: 'numbers-not-a-number', text: 'and more' });
  expect(problem('[[[[[1]]]]]')).toEqual({ code: 'numbers-too-deep', limit: 3 });
  expect(problem(Array(65).fill('1 2').join('\n'))).toEqual({
    ...{ code: 'numbers-too-large', of: 'height', got: 65, limit: 64 },
  });
  expect(problem('1'.repeat(1_000_001))).toMatchObject({ code: 'numbers-too-large', of: 'characters' });
});

const maps = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([h, w, c]) =>
    fc.record({
      shape: fc.constant([h, w, c] as const),
      values: fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
        minLength: h * w * c,
        maxLength: h * w * c,
      }),
    }),
  );

/** Rows of every channel: [c][y][x]. */
const channelsFirst = ([h, w, c]: readonly [number, number, number], values: number[]): number[][][] =>
  Array.from({ length: c }, (_, k) =>
    Array.from({ length: h }, (_, y) => Array.from({ length: w }, (_, x) => values[(y * w + x) * c + k])),
  );

const same = (text: string, shape: readonly number[], values: number[], comma?: Comma): void => {
  const parsed = parseNumbers(text, { channels: shape[2], comma });
  expect(parsed.shape).toEqual(shape);
  expect([...parsed.values].map((v) => v + 0)).toEqual(values.map((v) => v + 0));
};

test('sheets printed and read again are the same with every separator', () => {
  fc.assert(
    fc.property(maps, fc.constantFrom('\t', ', ', ';', ' '), fc.boolean(), (map, separator, isEuropean) => {
      const { shape, values } = map;
      // Between numbers it cannot be the decimal point as well.
      const hasDecimalComma = isEuropean && separator !== ', ';
      const print = (v: number) => (hasDecimalComma ? String(v).replace('.', ',') : String(v));
      const text = channelsFirst(shape, values)
        .map((rows) => rows.map((row) => row.map(print).join(separator)).join('\n'))
        .join('\n\n');
      same(text, shape, values, hasDecimalComma ? 'decimal' : undefined);
    }),
  );
});

test('what NumPy, PyTorch and JSON print is the same when read again', () => {
  fc.assert(
    fc.property(maps, ({ shape, values }) => {
      const [h, w, c] = shape;
      const planes = channelsFirst(shape, values);
      same(`tensor(${JSON.stringify(planes)})`, shape, values);
      const pixels = Array.from({ length: h }, (_, y) =>
        Array.from({ length: w }, (_, x) => planes.map((rows) => rows[y][x])),
      );
      // Where both ends of the shape may be channels, the last one is taken: then only that order comes back.
      if (h !== c) same(JSON.stringify(pixels), shape, values);
      const numpy = planes
        .map((rows) => `[[${rows.map((row) => row.join(' ')).join(']\n  [')}]]`)
        .join('\n\n ');
      if (w !== c) same(`array([${numpy}], dtype=float32)`, shape, values);
    }),
  );
});

test('hostile text gives numbers or an ImageError, and soon', () => {
  const scraps = fc.constantFrom(
    ...['[', ']', '[[', ']]', ',', ';', '\t', '\n', '\n\n', ' ', '1', '-2.5', '1e5', 'nan', '...', 'array('],
    ...['dtype=float32)', '1,5', '"', '{', '\u0000', '−', '，', '1e999', '9'.repeat(70)],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scraps, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const { shape, values } = parseNumbers(text);
        expect(values.length).toBe(shape[0] * shape[1] * shape[2]);
        for (const v of values) expect(Number.isFinite(v)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ImageError);
      }
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['brackets', '['.repeat(1e6)],
  ['closing brackets', `[${']'.repeat(999_999)}`],
  ['digits', '1'.repeat(1e6)],
  ['digits and a letter', `${'1'.repeat(999_999)}x`],
  ['spaces', `1${' '.repeat(999_998)}x`],
  ['spaces before a bracket', `${' '.repeat(999_998)}[1`],
  ['spaces after a bracket', `[1]${' '.repeat(999_990)}x`],
  ['lines', '1\n'.repeat(500_000)],
  ['blank lines', '1\n\n'.repeat(333_333)],
  ['tabs', '\t'.repeat(1e6)],
  ['columns', '1,'.repeat(500_000)],
  ['commas in brackets', `[${'1,'.repeat(499_999)}]`],
  ['empty lists', `[${'[],'.repeat(333_332)}]`],
])('a million characters of %s are answered', (_, text) => {
  expect(problem(text.slice(0, 1_000_000))).not.toBeNull();
});
