import type { Frame } from '../../kernels/worker/protocol.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef, Ref, SymbolName } from '../model/refs.ts';
import { operandsOf } from './operands.ts';

/** The operand that a ref stands for at this step: itself, or what its symbol or term is just now. */
export function operandOf(ref: Ref | null, frame: Frame): OperandRef | null {
  if (!ref) return null;
  switch (ref.kind) {
    case 'in':
    case 'dw':
    case 'mid':
    case 'pw':
    case 'out':
      return ref;
    case 'term':
      return ref.index < frame.terms.count ? weightRefAt(frame, ref.index) : null;
    case 'symbol':
      return ofSymbol(ref.name, frame);
    case 'line':
      return null;
  }
}

/** The weight of a term of the current sum. */
export function weightRefAt({ step, terms }: Frame, t: number): OperandRef {
  const channel = terms.tapChannels[t];
  const { channel: to } = step.output;
  return step.stage === 'pointwise'
    ? { kind: 'pw', map: channel, filter: to }
    : { kind: 'dw', u: terms.tapRows[t], v: terms.tapColumns[t], channel, map: to };
}

function ofSymbol(name: SymbolName, frame: Frame): OperandRef | null {
  const { value, weight, target } = operandsOf(frame);
  switch (name) {
    case 'kernel':
    case 'weight':
      return weight;
    case 'input':
      return value;
    case 'filtered':
      return value.kind === 'mid' ? value : target;
    case 'output':
      return target;
    case 'sum':
    case 'bias':
    case 'activation':
      return null;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Symbols of the formula and code that what is pointed at stands for: the other way round. */
export function symbolsOf(ref: Ref | null, frame: Frame): ReadonlySet<string> {
  if (!ref) return NONE;
  const ids = new Set<string>();
  ids.add(refId(ref));
  const mixing = frame.step.stage === 'pointwise';
  const add = (name: SymbolName) => ids.add(refId({ kind: 'symbol', name }));
  if (ref.kind === 'in') add('input');
  if (ref.kind === 'dw') add('kernel');
  if (ref.kind === 'pw') add('weight');
  if (ref.kind === 'mid') add(mixing || frame.stages.length > 1 ? 'filtered' : 'output');
  if (ref.kind === 'out') add('output');
  if (ref.kind === 'term') {
    add(mixing ? 'weight' : 'kernel');
    add(mixing ? 'filtered' : 'input');
  }
  return ids;
}
