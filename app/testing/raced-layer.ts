// A race as the kernels answer it, without a worker.
import { describe } from '../../kernels/spec/geometry.ts';
import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import { raced } from '../../kernels/testing/raced.ts';
import { fill } from '../../kernels/testing/sample.ts';
import type { RaceReply } from '../../kernels/worker/protocol.ts';
import type { Trace } from '../../kernels/trace/trace.ts';
import { defaultBank } from '../model/default-bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import { standardWeights } from '../model/standard-layer.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import type { RaceCell } from '../state/board/board-state.ts';

export interface RacedLayer {
  geometry: LayerGeometry;
  trace: Trace;
  reply: RaceReply;
  cell: RaceCell;
}

/** The race of one cell; `place` says which. With `isOwn` the standard layer has weights of its own. */
export function racedLayer(s: LayerSettings, place = 0, isOwn = false): RacedLayer {
  const spec = toSpec(s);
  const geometry = describe(spec);
  const { height, width, channels } = geometry.output;
  const cell = { row: place % height, column: place % width, channel: place % channels };
  const input = fill(s.height * s.width * s.channels, 7, 'rough');
  const { standard, bias } = standardWeights(s);
  const own = { standard: standard!, ...(bias && { bias }) };
  const wanted = isOwn || !s.mixing ? own : 'merged';
  const weights = toWeights(s, defaultBank(s));
  return { geometry, cell, ...raced(spec, weights, input, { ...cell, standardWeights: wanted }) };
}
