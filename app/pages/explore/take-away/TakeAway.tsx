import { useState } from 'react';
import { takeAwayEn } from '../../../i18n/words/take-away.en.ts';
import { takeAwayZh } from '../../../i18n/words/take-away.zh.ts';
import { toCsv } from '../../../image/export/csv.ts';
import { endsOf, toDeepPng } from '../../../image/export/deep-png.ts';
import type { NumberMap, WritingHelp } from '../../../image/export/number-map.ts';
import { toNpy } from '../../../image/export/npy.ts';
import { mapSize } from '../../../model/picture-layer.ts';
import { act } from '../../../state/act.ts';
import { mapKey, mapsIn } from '../../../state/explore/explore-state.ts';
import { useTheme } from '../../../state/page/use-theme.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { usePair } from '../../../ui/use-words.ts';
import { mapName } from '../map-name.ts';
import { tableOf } from '../table-of.ts';
import { useExplore, useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { shownPng } from './shown-png.ts';
import { useWriting } from './use-writing.ts';
import './take-away.css';

const WRITERS = {
  deep: (map: NumberMap, title: string, help: WritingHelp) => toDeepPng(map, endsOf(map.values), title, help),
  npy: (map: NumberMap) => Promise.resolve(toNpy(map)),
  csv: (map: NumberMap, _: string, help: WritingHelp) => toCsv(map, help),
};
type Kind = keyof typeof WRITERS;
const ENDINGS: Record<Kind, string> = { deep: '-16.png', npy: '.npy', csv: '.csv' };
const KINDS: readonly Kind[] = ['deep', 'npy', 'csv'];

/** The map that is open as files: as it is shown, and its values. */
export function TakeAway({ onClose }: { onClose: () => void }) {
  const explore = useExplore();
  const words = usePair(takeAwayEn, takeAwayZh);
  const { map: mapWords } = useExploreWords();
  const theme = useTheme();
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture)!;
  const shown = useExploreState((state) => state.map);
  const isRun = useExploreState((state) => state.run.kind === 'done');
  const scale = useExploreState((state) => state.scale);
  const colours = useExploreState((state) => state.colours);
  const maps = mapsIn(shown, layer);
  const [chosen, choose] = useState(0);
  const { writing, begin, cancel } = useWriting();

  const map = maps[Math.min(chosen, maps.length - 1)];
  const sizeFor = (stage: string) => (stage === 'input' ? picture : mapSize(layer, picture));
  const { width, height } = sizeFor(map.stage);
  const name = mapName(mapWords, map, layer);
  const file = (key: string, ending: string) =>
    `${picture.name.replace(/\.[^.]*$/, '') || 'picture'}-${key}${ending}`;

  const savePng = () =>
    begin(words.png, file(mapKey(shown), '.png'), (help) => {
      const { width: across, height: down } = sizeFor(maps[0].stage);
      const table = tableOf(shown, layer, colours, theme);
      const view = { map: shown, maps, domain: scale, table, width: across, height: down };
      return shownPng(explore.engine, layer, view, help);
    });
  const saveValues = (kind: Kind) =>
    begin(words[kind], file(mapKey(map), ENDINGS[kind]), async (help) => {
      // Computing is one half of what the bar shows, writing the other.
      const half = (before: 0 | 1): WritingHelp => ({
        signal: help.signal,
        onProgress: (done, total) => help.onProgress?.(done + before * total, 2 * total),
      });
      const values = await explore.engine.values(layer, map, undefined, half(0));
      return WRITERS[kind](values, name, half(1));
    });
  const isBusy = writing.kind === 'running';
  return (
    <Dialog open title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="explore-take-away">
        <section>
          <h3>{words.picture(mapName(mapWords, shown, layer))}</h3>
          <div className="explore-take-away-kind">
            <Button icon="download" disabled={isBusy || !isRun} onClick={() => act(savePng)}>
              {words.png}
            </Button>
            <p>{isRun ? words.pngNote : words.pngWaits}</p>
          </div>
        </section>
        <section>
          <h3>{words.values(name, height, width)}</h3>
          {maps.length > 1 && (
            <SelectField
              label={words.map}
              value={mapKey(map)}
              options={maps.map((one) => ({ value: mapKey(one), label: mapName(mapWords, one, layer) }))}
              onChange={(key) => choose(maps.findIndex((one) => mapKey(one) === key))}
            />
          )}
          {KINDS.map((kind) => (
            <div key={kind} className="explore-take-away-kind">
              <Button icon="download" disabled={isBusy} onClick={() => act(() => saveValues(kind))}>
                {words[kind]}
              </Button>
              <p>{words[`${kind}Note`]}</p>
            </div>
          ))}
        </section>
        {writing.kind === 'running' && (
          <Progress
            label={words.working(writing.what)}
            value={writing.done}
            onCancel={cancel}
            cancelLabel={words.cancel}
          />
        )}
        <p role="status" data-failed={writing.kind === 'failed'}>
          {writing.kind === 'saved' && words.saved(writing.name, writing.bytes)}
          {(writing.kind === 'cancelled' || writing.kind === 'failed') && words[writing.kind]}
        </p>
        <p className="explore-take-away-link">{words.link}</p>
      </div>
    </Dialog>
  );
}
