import { tightAmong } from '../../i18n/numbers.ts';
import { kernelIndex } from '../../model/bank.ts';
import { firstOutputs } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Computed } from '../../state/board/board-state.ts';
import type { BoardColours } from '../../state/page/board-colours.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import type { Domain, MapColours } from '../../image/colour-map.ts';
import type { Domains } from '../domains.ts';
import { mixingAt } from '../boxes.ts';
import type { BoardLayout, Box } from '../boxes.ts';
import type { Ink } from './ink.ts';

/** What a picture of the board is made from, whatever the step. */
export interface Scene {
  layout: BoardLayout;
  computed: Computed;
  domains: Domains;
  colours: BoardColours;
  ink: Ink;
}

/** Where the numbers of a box are. */
export function cellsOf(box: Box, { made, geometry, input, filtered, output }: Computed): Cells {
  const s = made.settings;
  const { rows, columns } = box;
  switch (box.kind) {
    case 'in':
      return { values: input, offset: box.channel, stride: s.channels, rows, columns };
    case 'kernel': {
      const offset = kernelIndex(s, 0, 0, box.channel, box.map);
      return { values: made.bank.kernels, offset, stride: s.channels * firstOutputs(s), rows, columns };
    }
    case 'bias':
      return { values: made.bank.firstBias, offset: box.map, stride: 1, rows, columns };
    case 'mid':
      return { values: filtered, offset: box.map, stride: geometry.stages[0].output.channels, rows, columns };
    case 'out':
      return { values: output, offset: box.map, stride: geometry.output.channels, rows, columns };
    case 'mixing':
      return { values: mixingValues(box, made.bank, s), offset: 0, stride: 1, rows, columns };
  }
}

/** Mixing weights and biases as a box shows them: copied, they are few. */
function mixingValues(box: Box, bank: Computed['made']['bank'], s: LayerSettings): Float32Array {
  const values = new Float32Array(box.rows * box.columns);
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++) {
      const { map, filter } = mixingAt(box, row, column, s);
      values[row * box.columns + column] =
        map === null ? bank.bias[filter] : bank.mixing[map * s.filters + filter];
    }
  return values;
}

export function domainIn(box: Box, domains: Domains): Domain {
  switch (box.kind) {
    case 'in':
      return domains.input[box.channel];
    case 'kernel':
    case 'bias':
      return domains.kernel(box.channel, box.map);
    case 'mid':
      return domains.mid[box.map];
    case 'mixing':
      return domains.mixing;
    case 'out':
      return domains.out[box.map];
  }
}

/** The number of a cell as it is written in a map. */
export const numberIn =
  ({ low, high }: Domain) =>
  (v: number): string =>
    tightAmong(v, Math.max(Math.abs(low), Math.abs(high)));

export const coloursOf = (domain: Domain, colours: BoardColours): MapColours =>
  domain.isSigned ? colours.signed : colours.input;
