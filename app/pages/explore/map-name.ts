import type { ExploreWords } from '../../i18n/words/explore.en.ts';
import type { MapId } from '../../engine/picture/protocol.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { ShownMap } from '../../state/explore/explore-state.ts';

/** The channel of the picture that a map comes from alone; null for outputs, which come from all. */
export function channelOf({ stage, index }: MapId, { depthMultiplier }: PictureLayer): number | null {
  if (stage === 'input') return index;
  return stage === 'filtered' ? Math.floor(index / depthMultiplier) : null;
}

/** What a map is called, the same wherever it is spoken of. */
export function mapName(words: ExploreWords['map'], map: ShownMap, layer: PictureLayer): string {
  if (map === 'picture') return words.picture;
  if ('rgb' in map) return words.rgb(namesOf(words, map.rgb, layer));
  const { stage, index } = map;
  const { depthMultiplier: M } = layer;
  if (stage !== 'filtered') return shortName(words, map, layer);
  const channel = words.channel[layer.channels][Math.floor(index / M)];
  return words.filteredOf(index + 1, channel, (index % M) + 1, M);
}

/** Without where it comes from. */
export function shortName(words: ExploreWords['map'], { stage, index }: MapId, layer: PictureLayer): string {
  return stage === 'input' ? words.input(words.channel[layer.channels][index]) : words[stage](index + 1);
}

/** Three of one kind have its name once: Outputs 1, 2, 3. */
function namesOf(words: ExploreWords['map'], maps: readonly MapId[], layer: PictureLayer): string {
  const [{ stage }] = maps;
  const isOneKind = maps.every((one) => one.stage === stage);
  if (!isOneKind || stage === 'input' || stage === 'difference') {
    return maps.map((one) => shortName(words, one, layer)).join(' · ');
  }
  return `${words.several[stage]} ${maps.map(({ index }) => index + 1).join(', ')}`;
}
