import { OPENING_SAMPLE, SAMPLES } from '../../image/samples.ts';
import type { SampleId } from '../../image/samples.ts';
import { plainNumber } from '../../model/read-number.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { MOST, toCellValue } from '../../model/value-range.ts';
import { isContentId } from '../content-id.ts';
import { openingCrop, OWN_CROP, readCrop, writeCrop } from './crop.ts';
import type { Pairs } from './fragment.ts';
import { shortest } from '../../model/number-text.ts';
import type { SourceKey } from './keys.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';
import { readSparse, writeSparse } from './sparse.ts';
import type { Crop, Source } from './types.ts';

/** `img` a sample, or an own picture by its content; `crop` its part, `in` all input cells as numbers, `ie` single cells typed over. */

/** Input cells that an address can carry. */
export const MOST_NUMBERS = 256;

const cellsOf = (s: LayerSettings): number => s.height * s.width * s.channels;

export function readSource(pairs: Pairs, s: LayerSettings, repairs: RepairList): Source {
  const numbers = pairs.take('in');
  const image = pairs.take('img');
  const crop = pairs.take('crop');
  const cells = cellsOf(s);
  if (numbers !== null && cells <= MOST_NUMBERS) {
    if (image !== null) repairs.add({ code: 'unused', key: 'img' });
    if (crop !== null) repairs.add({ code: 'unused', key: 'crop' });
    return { kind: 'numbers', values: readNumbers(numbers, cells, repairs) };
  }
  if (numbers !== null) repairs.add({ code: 'too-large', key: 'in', cells, most: MOST_NUMBERS });
  return readPicture(image, crop, repairs);
}

function readPicture(image: string | null, crop: string | null, repairs: RepairList): Source {
  const withCrop = (opening: Crop): Crop => {
    if (crop === null) return opening;
    const { crop: taken, broken } = readCrop(crop, opening);
    if (broken) {
      repairs.add({ code: 'value', key: 'crop', was: clipped(crop), taken: writeCrop(taken), why: null });
    }
    return taken;
  };
  const own = image === null ? null : ownIn(image);
  if (own) return { kind: 'own', ...own, crop: withCrop(OWN_CROP) };
  const known = SAMPLES.find(({ id }) => id === image)?.id;
  if (image !== null && !known) {
    repairs.add({ code: 'value', key: 'img', was: clipped(image), taken: OPENING_SAMPLE, why: null });
  }
  const id: SampleId = known ?? OPENING_SAMPLE;
  return { kind: 'sample', id, crop: withCrop(openingCrop(id)) };
}

/** `own-0123456789abcdef` by its content, `own` as older links have it. */
function ownIn(image: string): { id: string | null } | null {
  if (image === 'own') return { id: null };
  const id = image.startsWith('own-') ? image.slice(4) : '';
  return isContentId(id) ? { id } : null;
}

const ownWord = (id: string | null): string => (id === null ? 'own' : `own-${id}`);

/** `0,0.5,-1`: as many as there are cells; what is missing or none is 0. */
function readNumbers(text: string, cells: number, repairs: RepairList): Float32Array {
  const parts = text === '' ? [] : text.split(',');
  const values = new Float32Array(cells);
  let broken = 0;
  parts.slice(0, cells).forEach((part, i) => {
    const value = plainNumber(part);
    if (value === null || Math.abs(value) > MOST) broken++;
    values[i] = toCellValue(value ?? 0);
  });
  if (broken > 0) repairs.add({ code: 'entries', key: 'in', broken });
  if (parts.length !== cells) {
    repairs.add({ code: 'count', key: 'in', got: parts.length, expected: cells });
  }
  return values;
}

export function readEdits(pairs: Pairs, s: LayerSettings, repairs: RepairList): Map<number, number> {
  const edits = new Map<number, number>();
  const limits = { length: cellsOf(s), most: MOST_NUMBERS, repairs };
  readSparse('ie', pairs.take('ie') ?? '', limits, (index, value) => edits.set(index, value));
  return edits;
}

/** [key, text] of a picture that is not the opening one; nothing for numbers, which are long. */
export function writePicture(source: Source): [key: SourceKey, text: string][] {
  if (source.kind === 'numbers') return [];
  const id = source.kind === 'own' ? ownWord(source.id) : source.id;
  const opening = source.kind === 'own' ? OWN_CROP : openingCrop(source.id);
  const crop = writeCrop(source.crop);
  return [
    ...(id === OPENING_SAMPLE ? [] : [['img', id] as [SourceKey, string]]),
    ...(crop === writeCrop(opening) ? [] : [['crop', crop] as [SourceKey, string]]),
  ];
}

/** [key, text] of the input cells that are numbers, the text null where there are more than an address can carry. */
export function writeCells(
  source: Source,
  edits: ReadonlyMap<number, number>,
): [key: 'in' | 'ie', text: string | null][] {
  const written: ['in' | 'ie', string | null][] = [];
  if (source.kind === 'numbers') {
    const { values } = source;
    written.push(['in', values.length > MOST_NUMBERS ? null : Array.from(values, shortest).join(',')]);
  }
  if (edits.size > 0) {
    const sorted = [...edits].sort(([a], [b]) => a - b);
    written.push(['ie', writeSparse(sorted, MOST_NUMBERS)]);
  }
  return written;
}
