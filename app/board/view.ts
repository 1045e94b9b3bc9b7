import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import { cellsDone, stageOf } from '../../kernels/spec/order.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { OperandRef } from '../model/refs.ts';
import type { StepWords } from '../i18n/words/step.en.ts';
import type { SteppingWords } from '../i18n/words/stepping.en.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { Focus } from './boxes.ts';
import { weightRefAt } from './pointed.ts';

/** One product of the line in numbers. */
export interface Term {
  weight: number;
  value: number;
  inPadding: boolean;
  state: 'done' | 'current' | 'future';
  weightRef: OperandRef;
  valueRef: OperandRef;
}

/** What the panels show of one step: plain data, derived from the frame and nothing else. */
export interface StepView {
  focus: Focus;
  /** Cells finished in the first and the second stage. */
  done: readonly [number, number];
  bias: number | null;
  terms: Term[];
  index: number;
  partial: number;
  result: number | null;
  /** Multiply-adds done, and what each layer takes in all. */
  cost: { done: number; total: number; standard: number };
}

export const stageIndex = (geometry: LayerGeometry, frame: Frame): 0 | 1 =>
  stageOf(geometry, frame.step.step);

export function focusOf(geometry: LayerGeometry, frame: Frame): Focus {
  const { output, tap } = frame.step;
  const stage = stageIndex(geometry, frame);
  return stage === 1
    ? { stage, channel: 0, map: tap.channel, filter: output.channel }
    : { stage, channel: tap.channel, map: output.channel, filter: 0 };
}

/** Terms of the line in numbers: of long sums the ones around the current tap. */
export const MOST_TERMS = 27;

export function stepView(settings: LayerSettings, geometry: LayerGeometry, frame: Frame): StepView {
  const { step, terms } = frame;
  const stage = stageIndex(geometry, frame);
  const mixing = stage === 1;
  const out = step.output;
  const list: Term[] = [];
  for (let t = 0; t < terms.count; t++) {
    const channel = terms.tapChannels[t];
    list.push({
      weight: terms.weights[t],
      value: terms.values[t],
      inPadding: terms.inPadding[t] === 1,
      state: t < terms.index ? 'done' : t === terms.index ? 'current' : 'future',
      weightRef: weightRefAt(frame, t),
      valueRef: mixing
        ? { kind: 'mid', row: out.row, column: out.column, map: channel }
        : { kind: 'in', row: terms.inputRows[t], column: terms.inputColumns[t], channel },
    });
  }
  return {
    focus: focusOf(geometry, frame),
    done: [cellsDone(geometry, 0, step.step), mixing ? cellsDone(geometry, 1, step.step) : 0],
    bias: settings.bias ? terms.bias : null,
    terms: list,
    index: terms.index,
    partial: step.after,
    result: step.result,
    cost: {
      done: step.step + 1,
      total: geometry.multiplyAdds,
      standard: geometry.standard.multiplyAdds,
    },
  };
}

/** The run of terms that is written out: all of a short sum, else those around the current one. */
export function shownTerms(count: number, index: number): { first: number; last: number } {
  if (count <= MOST_TERMS) return { first: 0, last: count - 1 };
  const first = Math.max(0, Math.min(index - Math.floor(MOST_TERMS / 2), count - MOST_TERMS));
  return { first, last: first + MOST_TERMS - 1 };
}

/** The slider's value in words: "Step 12 of 351, depthwise, channel 1, row 1, column 2". */
export function positionText(
  frame: Frame,
  kinds: StepWords['stages']['kinds'],
  words: SteppingWords,
): string {
  const { step, stage, output } = frame.step;
  return words.now.value(
    step + 1,
    frame.length,
    kinds[stage],
    output.channel + 1,
    output.row + 1,
    output.column + 1,
  );
}
