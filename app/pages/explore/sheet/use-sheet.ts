import { mapsOf } from '../../../state/explore/explore-state.ts';
import type { ShownMap } from '../../../state/explore/explore-state.ts';
import { useLayer } from '../use-explore.ts';

/**
 * The maps of the layer in the order of its steps: first, then filtered, then mixed; where it stands beside a standard convolution
 * also the outputs of that, and what separates both. Without such maps a group is empty.
 */
export function useSheet(): readonly (readonly ShownMap[])[] {
  const layer = useLayer();
  const outputs = mapsOf(layer, 'output');
  const [a, b, c] = outputs;
  return [
    ['picture', ...mapsOf(layer, 'input')],
    mapsOf(layer, 'filtered'),
    outputs.length >= 3 ? [{ rgb: [a, b, c] }, ...outputs] : outputs,
    mapsOf(layer, 'standard'),
    mapsOf(layer, 'difference'),
  ];
}
