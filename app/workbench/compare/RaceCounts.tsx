import { useLang } from '../../ui/use-words.ts';
import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { count } from '../../i18n/numbers.ts';
import { sharedSumText, sumText } from '../../i18n/terms.ts';
import { laneOf } from '../../model/lanes.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { laneOfMap } from '../../board/names.ts';
import { costOf, pixelCost } from './race-view.ts';
import { useCompareWords } from './use-compare-words.ts';
import './race.css';

interface RaceCountsProps {
  geometry: LayerGeometry;
  settings: LayerSettings;
}

/** What the race cost: for one output, then for all outputs of the pixel, which share the filtered cells. */
export const RaceCounts = memo(function RaceCounts({ geometry, settings }: RaceCountsProps) {
  const { cost: words, lanes } = useCompareWords().race;
  const space = useLang() === 'zh' ? '' : ' ';
  const cost = pixelCost(geometry);
  const { standard, first, mixing, maps } = cost;
  const N = geometry.output.channels;
  const one = costOf(cost, 1);
  const all = costOf(cost, N);
  const longest = Math.max(all.standard, all.layer, one.layer);
  const ratio = all.standard / all.layer;
  const allWords =
    maps === 0
      ? ratio === 1
        ? words.standard
        : words.parts(ratio)
      : ratio > 1
        ? words.saves(ratio)
        : words.never(1 / ratio);
  const oneWords = one.layer > one.standard ? words.more : one.layer < one.standard ? words.less : words.even;
  const bars = (n: number) => (
    <div className="race-bars" aria-hidden="true">
      <span>{lanes.standard}</span>
      <Bar parts={repeat(n, standard, 'var(--ink-muted)')} longest={longest} />
      <span>{maps > 0 ? lanes.separable : lanes.layer}</span>
      <Bar
        parts={
          maps > 0
            ? [...filtered(settings, maps, first), ...repeat(n, mixing, 'var(--ink)')]
            : repeat(n, first, 'var(--ink)')
        }
        longest={longest}
      />
    </div>
  );
  return (
    <div role="group" aria-label={words.label} className="race-counts">
      <h3>{words.one}</h3>
      <p className="race-count">{words.against(count(standard), sumText(maps, first, mixing))}</p>
      {bars(1)}
      {maps > 0 && N > 1 && <p className="race-quiet">{oneWords}</p>}
      {N > 1 && (
        <>
          <h3>{words.all(N)}</h3>
          <p className="race-count">
            {words.against(sharedSumText(0, standard, 0, N), sharedSumText(maps, first, mixing, N))}
          </p>
          {bars(N)}
        </>
      )}
      <p className="race-quiet">
        {allWords}
        {space}
        {words.pixels(
          geometry.output.height * geometry.output.width,
          geometry.standard.multiplyAdds,
          geometry.multiplyAdds,
        )}
      </p>
    </div>
  );
});

interface Part {
  length: number;
  colour: string;
}

const repeat = (n: number, length: number, colour: string): Part[] =>
  Array.from({ length: n }, () => ({ length, colour }));

const filtered = (s: LayerSettings, maps: number, length: number): Part[] =>
  Array.from({ length: maps }, (_, q) => ({ length, colour: `var(--${laneOf(laneOfMap(s, q)).hue})` }));

/** Multiply-adds to scale, one block for each cell. */
function Bar({ parts, longest }: { parts: Part[]; longest: number }) {
  return (
    <div className="race-bar">
      {parts.map(({ length, colour }, i) => (
        <span key={i} style={{ '--share': length / longest, background: colour } as CSSProperties} />
      ))}
    </div>
  );
}
