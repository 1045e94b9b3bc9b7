import { mapKey } from '../../../state/explore/explore-state.ts';
import { useLang } from '../../../ui/use-words.ts';
import { channelCount, mapSize } from '../../../model/picture-layer.ts';
import { layerLine } from '../layer-line.ts';
import { mapName, shortName } from '../map-name.ts';
import { useExplore, useExploreState, useExploreWords } from '../use-explore.ts';
import { FileRow } from './FileRow.tsx';
import { figurePng } from './figure-png.ts';
import { shownPng } from './shown-png.ts';
import { useShown, useTakeAwayWords } from './use-take-away.ts';
import type { FileWriter } from './use-writing.ts';

/** What is shown, in its colours: alone, one pixel for each value, or with a legend. */
export function PictureFiles({ begin, isBusy }: Pick<FileWriter, 'begin'> & { isBusy: boolean }) {
  const { engine } = useExplore();
  const words = useTakeAwayWords();
  const exploreWords = useExploreWords();
  const lang = useLang();
  const { layer, picture, shown, file } = useShown();
  const isRun = useExploreState((state) => state.run.kind === 'done');
  const title = mapName(exploreWords.map, shown.map, layer);
  const key = mapKey(shown.map);
  const disabled = isBusy || !isRun;
  return (
    <section>
      <h3>{words.picture(title)}</h3>
      <FileRow
        label={words.png}
        note={isRun ? words.pngNote : words.pngWaits}
        disabled={disabled}
        onSave={() =>
          begin(words.png, file(key, '.png'), (help) => shownPng(engine, layer, shown, title, help))
        }
      />
      <FileRow
        label={words.figure}
        note={isRun ? words.figureNote : words.pngWaits}
        disabled={disabled}
        onSave={() =>
          begin(words.figure, file(key, '-legend.png'), ({ signal }) => {
            const names = shown.maps.map((map, i) =>
              words.inColour[i % 3](shortName(exploreWords.map, map, layer)),
            );
            const size = mapSize(layer, picture);
            const sizes = exploreWords.status.size(
              ...([picture.height, picture.width, channelCount(layer.channels)] as const),
              ...([size.height, size.width, layer.filters] as const),
            );
            const settings = `${sizes} · ${layerLine(exploreWords, layer, lang)}`;
            return figurePng(engine, layer, shown, { title, settings, names }, signal);
          })
        }
      />
    </section>
  );
}
