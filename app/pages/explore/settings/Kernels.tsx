import { useState } from 'react';
import type { CSSProperties } from 'react';
import { domainOf } from '../../../image/colour-map.ts';
import { laneOf } from '../../../model/lanes.ts';
import { kernelOf, withKernel } from '../../../model/picture-edits.ts';
import { channelCount } from '../../../model/picture-layer.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import { useColours } from '../../../state/page/use-theme.ts';
import { FeatureMap } from '../../../ui/feature-map/FeatureMap.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';
import { WeightGrid } from './WeightGrid.tsx';
import './settings.css';

/** Side of the small pictures and of the large grid, CSS pixels. */
const [SMALL, LARGE] = [33, 216];

const noText = () => '';

/** All kernels small, a row for each channel; the chosen one large, to be edited in place. */
export function Kernels() {
  const explore = useExplore();
  const words = useExploreWords();
  const layer = useLayer();
  const { signed } = useColours();
  const [chosen, setChosen] = useState({ c: 0, m: 0 });
  const [isLinked, setLinked] = useState(true);
  const { depthMultiplier: M, channels, kernel } = layer;
  const C = channelCount(channels);
  const [c, m] = [Math.min(chosen.c, C - 1), Math.min(chosen.m, M - 1)];
  const [rows, columns] = kernel;
  const cell = Math.min(44, Math.floor(LARGE / Math.max(rows, columns)));
  const small = SMALL / Math.max(rows, columns);
  const nameOf = (ofC: number, ofM: number) =>
    words.settings.kernel(words.map.channel[channels][ofC], ofM + 1, M);
  const values = kernelOf(layer, c, m);
  const change = (row: number, column: number, weight: number, gesture: string | null) =>
    changeLayer(
      explore,
      (now) => {
        const next = kernelOf(now, c, m);
        next[row * columns + column] = weight;
        return withKernel(now, { c: isLinked ? 'all' : c, m }, next);
      },
      gesture,
    );
  return (
    <>
      <div
        className="explore-kernels"
        role="group"
        aria-label={words.settings.kernels}
        style={{ '--columns': M } as CSSProperties}
      >
        {Array.from({ length: C * M }, (_, q) => {
          const [ofC, ofM] = [Math.floor(q / M), q % M];
          const { hue, marker } = laneOf(ofC);
          const numbers = kernelOf(layer, ofC, ofM);
          return (
            <button
              key={q}
              type="button"
              className="explore-kernel"
              aria-pressed={ofC === c && ofM === m}
              aria-label={nameOf(ofC, ofM)}
              style={{ '--hue': `var(--${hue})` } as CSSProperties}
              onClick={() => setChosen({ c: ofC, m: ofM })}
            >
              {ofM === 0 && <i aria-hidden="true">{marker}</i>}
              <FeatureMap
                cells={{ values: numbers, offset: 0, stride: 1, rows, columns }}
                cellWidth={small}
                cellHeight={small}
                domain={domainOf(numbers, true)}
                colours={signed}
                done={rows * columns}
                text={noText}
              />
            </button>
          );
        })}
      </div>
      <WeightGrid
        label={nameOf(c, m)}
        {...{ values, rows, columns, cell }}
        nameOf={(row, column, v) => words.settings.weight(row + 1, column + 1, v)}
        onChange={change}
      />
      {C > 1 && <Switch label={words.settings.linked} checked={isLinked} onChange={setLinked} />}
    </>
  );
}
