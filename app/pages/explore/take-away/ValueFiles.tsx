import { useState } from 'react';
import { toCsv } from '../../../image/export/csv.ts';
import { endsOf, toDeepPng } from '../../../image/export/deep-png.ts';
import type { NumberMap, WritingHelp } from '../../../image/export/number-map.ts';
import { toNpy } from '../../../image/export/npy.ts';
import { mapKey } from '../../../state/explore/explore-state.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { mapName } from '../map-name.ts';
import { useExplore, useExploreWords } from '../use-explore.ts';
import { FileRow } from './FileRow.tsx';
import { useShown, useTakeAwayWords } from './use-take-away.ts';
import type { FileWriter } from './use-writing.ts';

const WRITERS = {
  deep: (map: NumberMap, title: string, help: WritingHelp) => toDeepPng(map, endsOf(map.values), title, help),
  npy: (map: NumberMap) => Promise.resolve(toNpy(map)),
  csv: (map: NumberMap, _: string, help: WritingHelp) => toCsv(map, help),
};
type Kind = keyof typeof WRITERS;
const ENDINGS: Record<Kind, string> = { deep: '-16.png', npy: '.npy', csv: '.csv' };
const KINDS: readonly Kind[] = ['deep', 'npy', 'csv'];

/** The numbers of the map that is open; of several one is chosen. */
export function ValueFiles({ begin, isBusy }: Pick<FileWriter, 'begin'> & { isBusy: boolean }) {
  const { engine } = useExplore();
  const words = useTakeAwayWords();
  const { map: mapWords } = useExploreWords();
  const { layer, shown, sizeFor, file } = useShown();
  const { maps } = shown;
  const [chosen, choose] = useState(0);
  const map = maps[Math.min(chosen, maps.length - 1)];
  const { width, height } = sizeFor(map.stage);
  const name = mapName(mapWords, map, layer);

  const save = (kind: Kind) =>
    begin(words[kind], file(mapKey(map), ENDINGS[kind]), async (help) => {
      // Computing is one half of what the bar shows, writing the other.
      const half = (before: 0 | 1): WritingHelp => ({
        signal: help.signal,
        onProgress: (done, total) => help.onProgress?.(done + before * total, 2 * total),
      });
      const values = await engine.values(layer, map, undefined, half(0));
      return WRITERS[kind](values, name, half(1));
    });
  return (
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
        <FileRow
          key={kind}
          label={words[kind]}
          note={words[`${kind}Note`]}
          disabled={isBusy}
          onSave={() => save(kind)}
        />
      ))}
    </section>
  );
}
