import type { ColourTableName } from '../../engine/picture/protocol.ts';
import type { Theme } from '../../image/colour-map.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { ExploreState, ShownMap } from '../../state/explore/explore-state.ts';

/** How a map's values become colours. Channels of a photograph are grey like a photograph; chroma and differences are about zero. */
export function tableOf(
  map: ShownMap,
  layer: PictureLayer,
  colours: ExploreState['colours'],
  theme: Theme,
): ColourTableName {
  if (map === 'picture' || 'rgb' in map) return 'grey';
  if (map.stage === 'difference') return theme;
  if (colours === 'grey') return 'grey';
  const isPlain = map.stage === 'input' && (layer.channels !== 'luma' || map.index === 0);
  return isPlain ? 'grey' : theme;
}
