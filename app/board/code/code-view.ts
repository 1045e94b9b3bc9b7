// The code panel at one step: its lines, the values of the loops, the line at work.
import type { TraceStep } from '../../../kernels/trace/trace.ts';
import type { SymbolName } from '../../model/refs.ts';
import { isMixedLater, multiplierOf, stageOf } from '../formula/facts.ts';
import type { StageFacts } from '../formula/facts.ts';
import { fold } from './fold.ts';
import { listing } from './listing.ts';
import type { LineRole } from './listing.ts';
import { partsOf } from './parts.ts';
import type { CodePart, NamedSymbols } from './parts.ts';
import type { CodeTab } from './source.ts';

export type { CodeTab } from './source.ts';

/** The indices of a multiply-add, as kernels/trace gives them. */
export type StepIndices = Pick<TraceStep, 'output' | 'tap'>;

export interface CodeLine {
  text: string;
  parts: CodePart[];
  indent: number;
  role: LineRole;
  /** The symbols of the formula on this line; for a loop over the terms of a cell, the sum. */
  symbols: SymbolName[];
  active: boolean;
  /** What the line sets, and its value at this step, counted from 0 as in the code. */
  variable?: { name: string; value: number };
}

export interface CodeView {
  lines: CodeLine[];
  /** Letters of the source that are left out because they are 1, 0 or absent in this layer. */
  leftOut: string[];
}

/** The loop variables at a step. */
export function variablesAt(facts: StageFacts, { output, tap }: StepIndices): Record<string, number> {
  const stage = stageOf(facts);
  const M = multiplierOf(stage);
  const outputsEach = stage.output.channels / stage.groups;
  return {
    ...{ b: output.batch, y: output.row, x: output.column, u: tap.row, v: tap.column },
    ...(stage.stage === 'depthwise' && { c: tap.channel, m: output.channel % M }),
    ...(stage.stage === 'pointwise' && { o: output.channel, q: tap.channel }),
    ...((stage.stage === 'standard' || stage.stage === 'grouped') && {
      o: output.channel,
      c: tap.channel,
      c0: Math.floor(output.channel / outputsEach) * (stage.input.channels / stage.groups),
    }),
  };
}

function namesOf(facts: StageFacts): NamedSymbols {
  const result = isMixedLater(facts) ? 'filtered' : 'output';
  return { D: 'kernel', K: 'kernel', X: 'input', P: 'weight', A: 'filtered', Z: 'filtered', Y: result };
}

/** Letters that a cell's sum runs over: the rest are the loops over cells. */
const SUMMED = { depthwise: 'uv', pointwise: 'q', standard: 'cuv', grouped: 'cuv' };

function symbolsOf(parts: CodePart[], role: LineRole, facts: StageFacts): SymbolName[] {
  const isSummed = role.kind === 'loop' && SUMMED[stageOf(facts).stage].includes(role.variable);
  const named = parts.flatMap(({ symbol }) => symbol ?? []);
  return [...new Set(isSummed ? (['sum'] as const) : named)];
}

/**
 * The lines of a step's loop nest. `isFolded` leaves out what changes nothing in this layer, else every line is as in the
 * source. Without a step the variables have no values and no line is active.
 */
export function codeView(
  facts: StageFacts,
  tab: CodeTab,
  step: StepIndices | null,
  isFolded = true,
): CodeView {
  return atStep(codeLines(facts, tab, isFolded), facts, step);
}

/** What stays the same at every step of a stage. */
export function codeLines(facts: StageFacts, tab: CodeTab, isFolded = true): CodeView {
  const all = listing(stageOf(facts).stage, tab);
  const { lines, leftOut } = isFolded ? fold(all, facts) : { lines: all, leftOut: [] };
  const names = namesOf(facts);
  return {
    leftOut,
    lines: lines.map(({ text, indent, role }) => {
      const parts = partsOf(text, names);
      return { text, parts, indent, role, symbols: symbolsOf(parts, role, facts), active: false };
    }),
  };
}

/** The lines with the values of their variables at a step, and the one at work. */
export function atStep(view: CodeView, facts: StageFacts, step: StepIndices | null): CodeView {
  if (!step) return view;
  const variables = variablesAt(facts, step);
  const lines = view.lines.map((line) => {
    const { role, text } = line;
    const name = role.kind === 'loop' ? role.variable : /^(?:const )?(c0) = /.exec(text)?.[1];
    const value = name === undefined ? undefined : variables[name];
    const active = role.kind === 'body';
    return name !== undefined && value !== undefined
      ? { ...line, active, variable: { name, value } }
      : { ...line, active };
  });
  return { ...view, lines };
}
