// Words that come with the cells: what one step does, how far it is, and what moves it.
import { asShown, count, tight } from '../numbers.ts';
import { lane, number, said } from '../said.ts';
import type { Said } from '../said.ts';

/** Facts of one step, 1-based where people count, ready to be put into a sentence. */
export interface StepFacts {
  stage: 'standard' | 'grouped' | 'depthwise' | 'pointwise';
  /** Name of the input channel (or filtered map) of the tap. */
  from: string;
  /** Name of the map being computed, and its number. */
  to: string;
  map: number;
  /** The tap in the kernel, or null in a 1×1 step. */
  tap: { row: number; column: number; rows: number; columns: number } | null;
  output: { row: number; column: number };
  weight: number;
  value: number;
  inPadding: boolean;
  /** Whether nothing stands in the sum before it, neither a term nor a bias. */
  first: boolean;
  last: boolean;
  terms: number;
  sum: number;
  result: number | null;
  activation: 'none' | 'relu' | 'relu6';
}

/** `≈ .75`, unbroken, where the numbers that are shown, multiplied, would show another one than their product. */
export function productOf({ weight: w, value: x }: Pick<StepFacts, 'weight' | 'value'>): Said {
  const product = tight(Math.fround(w * x));
  return number(tight(asShown(w) * asShown(x)) === product ? product : `≈\u00a0${product}`);
}

/** What a weight of the mixing does to a value, where that has a word of its own. */
export const plainEffect = ({ weight: w, value: x }: StepFacts): 'none' | 'same' | 'half' | null =>
  !Number.isFinite(x) ? null : w === 0 ? 'none' : w === 1 ? 'same' : w === 0.5 ? 'half' : null;

/** The weight by its place in the kernel, as people say it for 3×3. */
function weightOf({ tap, weight: w }: StepFacts): Said[] {
  const { row, column, rows, columns } = tap!;
  const shown = number(tight(w));
  if (rows === 1 && columns === 1) return said`the only weight ${shown}`;
  if (rows === 3 && columns === 3) {
    const place = [
      ['top-left', 'top', 'top-right'],
      ['left', 'centre', 'right'],
      ['bottom-left', 'bottom', 'bottom-right'],
    ][row - 1][column - 1];
    return said`the ${place} weight ${shown}`;
  }
  const place =
    rows === 1 ? `column ${column}` : columns === 1 ? `row ${row}` : `row ${row}, column ${column}`;
  return said`the weight ${shown} (kernel ${place})`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const placeOf = ({ output: { row, column } }: StepFacts): string => `row ${row}, column ${column}`;

function sumOf({ sum, result, activation }: StepFacts): Said[] {
  const shown = number(tight(sum));
  if (activation === 'none' || result === null || result === sum) return [shown];
  const name = activation === 'relu' ? 'ReLU' : 'ReLU6';
  return said`${shown}, which ${name} turns into ${number(tight(result))}`;
}

function filtering(f: StepFacts): Said[] {
  const isDepthwise = f.stage === 'depthwise';
  const head = isDepthwise ? lane(capital(f.from)) : capital(f.to);
  const met = isDepthwise ? 'the input value' : said`the ${lane(f.from)} value`;
  const meets = f.inPadding
    ? said`falls on padding, which counts as ${number('0')}`
    : said`meets ${met} ${number(tight(f.value))}`;
  const joins = !f.last
    ? [f.first ? 'begins the sum' : 'joins the sum']
    : f.first
      ? said`is the whole sum: ${sumOf(f)}`
      : said`completes the sum: ${sumOf(f)}`;
  return said`${head}, ${placeOf(f)}: ${weightOf(f)} ${meets}. Their product, ${productOf(f)}, ${joins}.`;
}

function mixing(f: StepFacts): Said[] {
  const of = said`the ${lane(f.from)} value ${number(tight(f.value))}`;
  const takes = {
    none: said`leaves ${of} out`,
    same: said`takes ${of} as it is`,
    half: said`takes half of ${of}`,
    other: said`turns ${of} into ${productOf(f)}`,
  }[plainEffect(f) ?? 'other'];
  const end = !f.last
    ? ['No neighbours, only the same pixel of each map.']
    : f.terms === 1
      ? said`Its one term gives ${sumOf(f)}.`
      : said`All ${f.terms} terms add up to ${sumOf(f)}.`;
  return said`Output ${f.map}, ${placeOf(f)}: the weight ${number(tight(f.weight))} ${takes}. ${end}`;
}

const sentence = (f: StepFacts): readonly Said[] => (f.stage === 'pointwise' ? mixing(f) : filtering(f));
export const steppingEn = {
  now: {
    label: 'Current step',
    sentence,
    value: (step: number, of: number, stage: string, channel: number, row: number, column: number) =>
      `Step ${count(step)} of ${count(of)}, ${stage}, channel ${channel}, row ${row}, column ${column}`,
    position: (step: number, of: number): readonly [string, string, string] => [
      'Step',
      count(step),
      `of ${count(of)}`,
    ],
    of: (total: number) => `/ ${count(total)}`,
  },
  sum: {
    label: 'Sum',
    partial: 'sum so far',
    result: 'sum',
    activated: (name: string) => `after ${name}`,
    rest: (n: number) => `${n} more`,
    terms: (index: number, count: number) => `${index} of ${count}`,
  },
  transport: {
    label: 'Step controls',
    first: 'First step',
    previous: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    last: 'Last step',
    stepBy: 'Step by',
    units: { tap: 'Multiply-add', cell: 'Cell', row: 'Row', map: 'Map', stage: 'Stage' },
    speed: 'Speed',
    speedValue: (rate: number, unit: string) =>
      `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} steps a second, each of one ${unit.toLowerCase()}`,
    step: 'Step',
    marks: { first: 'filter', second: 'mix' },
  },
};

export type SteppingWords = typeof steppingEn;
