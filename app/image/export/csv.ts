import { shortest } from '../../model/number-text.ts';
import { throughRows } from './number-map.ts';
import type { NumberMap, WritingHelp } from './number-map.ts';

/** Values written before the page has its turn: a few milliseconds. */
const BLOCK = 4096;

/** A map as lines of numbers, each as the shortest decimal that gives its float32 back. Rejects where it is aborted. */
export async function toCsv(map: NumberMap, help: WritingHelp = {}): Promise<Blob> {
  const { width, values } = map;
  const parts: Blob[] = [];
  await throughRows(
    map,
    BLOCK,
    (from, to) => {
      let text = '';
      for (let y = from; y < to; y++) {
        for (let i = y * width; i < (y + 1) * width; i++) {
          // `shortest` tries many decimals; most maps are whole numbers, which need none.
          const value = values[i];
          if (i > y * width) text += ',';
          text += value === value << 0 && value !== 0 ? value : shortest(value);
        }
        text += '\n';
      }
      parts.push(new Blob([text])); // the browser keeps it outside of the heap
    },
    help,
  );
  return new Blob(parts, { type: 'text/csv' });
}
