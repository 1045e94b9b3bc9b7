import { takeAwayEn } from '../../../i18n/words/take-away.en.ts';
import { takeAwayZh } from '../../../i18n/words/take-away.zh.ts';
import { mapSize } from '../../../model/picture-layer.ts';
import { useTheme } from '../../../state/page/use-theme.ts';
import { mapsIn } from '../../../state/explore/explore-state.ts';
import { usePair } from '../../../ui/use-words.ts';
import { tableOf } from '../table-of.ts';
import { useExploreState, useLayer } from '../use-explore.ts';
import type { Shown } from './shown-png.ts';

export const useTakeAwayWords = () => usePair(takeAwayEn, takeAwayZh);

/** What is open on the page, as all files need it. There is a picture while the dialog is open. */
export function useShown() {
  const theme = useTheme();
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture)!;
  const map = useExploreState((state) => state.map);
  const domain = useExploreState((state) => state.scale);
  const colours = useExploreState((state) => state.colours);
  const maps = mapsIn(map, layer);
  const sizeFor = (stage: string) => (stage === 'input' ? picture : mapSize(layer, picture));
  const { width, height } = sizeFor(maps[0].stage);
  const shown: Shown = { map, maps, domain, table: tableOf(map, layer, colours, theme), width, height };
  /** The name of a file: the picture's own, and what it is of it. */
  const file = (key: string, ending: string) =>
    `${picture.name.replace(/\.[^.]*$/, '') || 'picture'}-${key}${ending}`;
  return { layer, picture, shown, sizeFor, file };
}
