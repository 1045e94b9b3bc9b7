import * as opening from 'virtual:opening';
import { referenceProgram } from '../../../kernels/reference/program.ts';
import type { ResolvedLayer } from '../../../kernels/spec/layer.ts';
import { toWeights } from '../../../app/model/to-spec.ts';
import type { Computed } from '../../../app/state/board/board-state.ts';
import { unpackCells } from '../packed-cells.ts';

/** The opening layer at a glance on the cells that the page brings along, run by the reference loops: 149,916 multiply-adds. */
export function computedFrom(cells: string): Computed {
  const bank = opening.bank; // each by its name: a pattern would bring along all that was baked
  const { settings, spec, geometry } = opening.overview;
  const input = unpackCells(cells, settings.height, settings.width);
  const layer = { ...spec, batch: 1, layout: 'nhwc' } as ResolvedLayer;
  const { depthwise, pointwise } = toWeights(settings, bank);
  const weights = [depthwise!, pointwise!].map((values) => ({ weights: values, bias: null }));
  const program = referenceProgram(layer, geometry, weights);
  program.input.set(input);
  for (const rows = program.rows(); !rows.next().done;);
  return {
    made: { settings, bank, standard: null, source: opening.source, input, edits: new Map() },
    ...{ spec, geometry, input, filtered: program.filtered()!, output: program.output },
    ...{ standard: null, build: 'reference', threads: 1, plan: null, notes: [], ms: null },
  };
}
