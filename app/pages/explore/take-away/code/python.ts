// Numbers as Python writes them.
import { nested } from '../../../../image/export/safetensors.ts';

/** Characters of a line. */
const WIDTH = 116;

/** Nested lists, each on one line where it fits. What follows stands behind the last bracket, `indent` spaces in. */
export function list(values: Float32Array, shape: readonly number[], indent = 0): string {
  const whole = nested(values, shape);
  if (indent + whole.length <= WIDTH) return whole;
  const inner = ' '.repeat(indent + 4);
  const close = `\n${' '.repeat(indent)}]`;
  const [length, ...rest] = shape;
  if (rest.length === 0) return `[\n${filled(whole.slice(1, -1), indent + 4)}${close}`;
  const size = values.length / length;
  const parts = Array.from(
    { length },
    (_, i) => `${inner}${list(values.subarray(i * size, (i + 1) * size), rest, indent + 4)}`,
  );
  return `[\n${parts.join(',\n')},${close}`;
}

/** Numbers with commas between them, as many on a line as fit. */
function filled(numbers: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const number of numbers.split(', ')) {
    if (line && indent + line.length + number.length + 2 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += `${line && ' '}${number},`;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
}

/** Lines without those that are not there. */
export const lines = (...all: (string | false)[]): string => all.filter((one) => one !== false).join('\n');
