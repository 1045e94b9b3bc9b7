// Words of measuring here and now, and about the kernels that ran.
import type { BuildName, Plan } from '../../../kernels/index.ts';
import { count, shape, times } from '../numbers.ts';
import { milliseconds } from '../terms.ts';

/** What two measured layers say together. Ratios are standard for layer. */
export interface VerdictFacts {
  /** 'faster': the layer; 'even': no difference beyond the spread; 'unclear': a spread so wide that the count is in it too. */
  outcome: 'faster' | 'even' | 'slower' | 'unclear' | 'unreliable';
  /** How many times faster or slower, at least 1. */
  measured: number;
  counted: number;
  /** How the measured ratio compares with the counted one; 'short': the run is mostly starting and ending. */
  against: 'less' | 'as' | 'more' | 'short';
  /** The smallest step of the clock, in milliseconds. */
  resolution: number;
  canTakeWhole: boolean;
}

function counted(ratio: number): string {
  if (ratio === 1) return 'as many multiply-adds';
  return ratio > 1
    ? `${times(ratio)} fewer multiply-adds`
    : `${times(1 / ratio)} as many multiply-adds as standard`;
}

const measured: Record<VerdictFacts['outcome'], (f: VerdictFacts) => string> = {
  faster: (f) => `Measured: ${times(f.measured)} faster. Counted: ${counted(f.counted)}.`,
  even: (f) => `Measured: no difference beyond the spread. Counted: ${counted(f.counted)}.`,
  unclear: (f) =>
    `Measured: the times vary too much to tell which layer is faster. Counted: ${counted(f.counted)}.`,
  slower: (f) =>
    `Measured: the standard layer is faster here, ${times(f.measured)}. Counted: ${counted(f.counted)}.`,
  unreliable: (f) =>
    `Not reliable: under the resolution of this browser’s clock, ${milliseconds(f.resolution)} ms. Counted: ${counted(f.counted)}.`,
};

function reason({ outcome, against, canTakeWhole }: VerdictFacts): string {
  if (outcome === 'unclear') {
    return 'Something else keeps this device busy. Measure again when it rests.';
  }
  if (outcome === 'unreliable' || against === 'short') {
    const larger = canTakeWhole ? 'The whole photograph' : 'A larger layer';
    return outcome === 'unreliable'
      ? `${larger} may run long enough for it.`
      : `A run this short is mostly starting and ending. ${larger} shows more of the work itself.`;
  }
  switch (against) {
    case 'less':
      return 'Less than counted: reading and writing the maps takes time too, and no count of multiply-adds shows it.';
    case 'as':
      return 'About as counted.';
    case 'more':
      return 'More than counted: not all multiply-adds are equally fast. How numbers lie in memory matters too.';
  }
}

const builds: Record<BuildName, string> = {
  relaxed: 'WebAssembly with vector instructions and fused multiply-adds (build “relaxed”)',
  simd: 'WebAssembly with vector instructions (build “simd”)',
  reference: 'The plain loops of the code panel, in double precision (build “reference”)',
};

const kinds: Record<Plan['kind'], string> = {
  filter: 'Each channel is filtered on its own',
  mix: 'All channels are mixed as one product of matrices',
  'filter-mix': 'Every tile is filtered and mixed at once, so the filtered maps never go to memory',
  'gather-mix':
    'The cells under each window are gathered, then mixed with all weights as one product of matrices',
  'gather-mix-mix': 'Every tile is gathered, filtered in its groups and mixed at once',
};

function plan({ kind, jobs, threads, reason }: Plan): string {
  const share =
    jobs === 1
      ? 'It ran in one piece.'
      : threads === 1
        ? `It was cut into ${count(jobs)} pieces.`
        : `It was cut into ${count(jobs)} pieces, and each thread took the next one left.`;
  const split =
    reason === 'weights-exceed-cache' && threads > 1
      ? ' The pieces share out the filters, since the weights exceed the cache.'
      : '';
  return `${kinds[kind]}. ${share}${split}`;
}

export const measureEn = {
  title: 'Time on this device',
  label: 'Measured here and now',
  start: 'Measure here',
  again: 'Measure again',
  cancel: 'Cancel',
  working: 'Measuring',
  hint: 'Runs both layers on this device, in turns.',
  hintAlone: 'Runs the layer on this device.',
  part: {
    label: 'What is measured',
    crop: (height: number, width: number) => `This crop, ${shape(width, height)}`,
    whole: (height: number, width: number) => `Whole photograph, ${shape(width, height)}`,
  },
  status: 'Measurement',
  table: {
    crop: (height: number, width: number) => `Measured on the board’s input, ${shape(width, height)}`,
    whole: (height: number, width: number) => `Measured on the whole photograph, ${shape(width, height)}`,
    layer: 'Layer',
    counted: 'Multiply-adds',
    ms: 'Milliseconds',
    rate: 'Multiply-adds per second',
    unreliable: 'not reliable',
    missing: {
      'too-large': 'too large to run here',
      'no-memory': 'needs more memory than this device gives',
    },
  },
  method: (rounds: number, runs: readonly number[]) =>
    `Median of ${count(rounds)} rounds and the range of their middle half, for one run${
      runs.length === 2 ? '; the factor is the median of the rounds’ own' : ''
    }. ${
      runs.length === 2 ? `${count(runs[0])} and ${count(runs[1])} runs` : `${count(runs[0])} runs`
    } were timed, the warm-up not counted.`,
  verdict: (facts: VerdictFacts) => ({ claim: measured[facts.outcome](facts), reason: reason(facts) }),
  alone: 'This layer is a standard one: there is none to measure it against.',
  outOfDate: 'The layer has changed since. Measure again for numbers of the one on the board.',
  changed:
    'The layer was changed during the measurement, so it was stopped. The board is up to date. Measure again.',
  intact: 'The board is as it was.',
  about: {
    title: 'About this run',
    waiting: 'What you see was computed when the page was built. The kernels of this device are starting.',
    run: (build: BuildName, threads: number, used: number) => {
      const onThreads =
        threads === 1
          ? 'one thread'
          : used === 1
            ? `${count(threads)} threads ready, of which so small a layer needs one`
            : `${count(threads)} threads`;
      return `${builds[build]}; ${onThreads}.`;
    },
    plan,
  },
};

export type MeasureWords = typeof measureEn;
