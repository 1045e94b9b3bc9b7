import type { Frame } from '../../kernels/worker/protocol.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef } from '../model/refs.ts';
import type { LayerSettings } from '../model/settings.ts';
import { mixingAt } from './boxes.ts';
import type { Box } from './boxes.ts';

/** The four operands of a step as refs: what the formula's factors and the cells share. */
export function operandsOf({ step }: Frame): { value: OperandRef; weight: OperandRef; target: OperandRef } {
  const { tap, input, output, stage } = step;
  if (stage === 'pointwise') {
    return {
      value: { kind: 'mid', row: output.row, column: output.column, map: tap.channel },
      weight: { kind: 'pw', map: tap.channel, filter: output.channel },
      target: { kind: 'out', row: output.row, column: output.column, filter: output.channel },
    };
  }
  return {
    value: { kind: 'in', row: input.row, column: input.column, channel: tap.channel },
    weight: { kind: 'dw', u: tap.row, v: tap.column, channel: tap.channel, map: output.channel },
    target: { kind: 'mid', row: output.row, column: output.column, map: output.channel },
  };
}

/** The operand under a point of a box's grid; null on a bias, which meets no cell. */
export function refIn(box: Box, row: number, column: number, s: LayerSettings): OperandRef | null {
  switch (box.kind) {
    case 'in':
      return { kind: 'in', row, column, channel: box.channel };
    case 'kernel':
      return { kind: 'dw', u: row, v: column, channel: box.channel, map: box.map };
    case 'mid':
      return { kind: 'mid', row, column, map: box.map };
    case 'bias':
      return null;
    case 'mixing': {
      const { map, filter } = mixingAt(box, row, column, s);
      return map === null ? null : { kind: 'pw', map, filter };
    }
    case 'out':
      return { kind: 'out', row, column, filter: box.map };
  }
}

export const sameRef = (a: OperandRef | null, b: OperandRef | null): boolean =>
  a === b || (!!a && !!b && refId(a) === refId(b));
