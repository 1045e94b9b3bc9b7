import { Fragment } from 'react';
import type { CSSProperties } from 'react';
import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { count } from '../../i18n/numbers.ts';
import { costOf } from '../../model/pixel-cost.ts';
import type { PixelCost } from '../../model/pixel-cost.ts';
import { CostBar } from '../../ui/CostBar.tsx';
import type { CostPart } from '../../ui/CostBar.tsx';
import type { RaceLane } from './lanes.ts';
import { useRaceWords } from './use-race-words.ts';
import './race-bars.css';

interface RaceBarsProps {
  geometry: LayerGeometry;
  cost: PixelCost;
  layer: RaceLane;
  layerName: string;
  /** Colour of a group of the layer's lane. */
  hueOf: (group: number) => string;
  /** Ticks done of all outputs. */
  done: number;
}

/** What a pixel costs in both layers, to scale, how many times it is, and what that makes of the whole layer. */
export function RaceBars({ geometry, cost, layer, layerName, hueOf, done }: RaceBarsProps) {
  const { bars: words, names } = useRaceWords();
  const all = costOf(cost, cost.outputs);
  const longest = Math.max(all.standard, all.layer);
  const ratio = all.standard / all.layer;
  const { output, multiplyAdds, standard } = geometry;
  const bars = [
    { name: names.standard, of: all.standard, parts: repeat(cost.outputs, cost.standard), note: '' },
    {
      name: layerName,
      of: all.layer,
      parts: partsOf(cost, layer, hueOf),
      note: words.pixels(output.height * output.width, multiplyAdds, standard.multiplyAdds),
    },
  ];
  return (
    <section className="race-bars" aria-label={words.label}>
      <div className="race-bars-lanes">
        {bars.map(({ name, of, parts, note }) => (
          <Fragment key={name}>
            <span>
              {name} <b>{count(of)}</b>
            </span>
            <div className="race-bar" style={{ '--length': of / longest } as CSSProperties}>
              <CostBar {...{ parts, done }} longest={of} />
              {note && <span>{note}</span>}
            </div>
          </Fragment>
        ))}
      </div>
      <p className="race-ratio">
        <b translate="no">{words.ratio(ratio)}</b>
        <span>{ratio > 1 ? words.fewer : words.more}</span>
      </p>
    </section>
  );
}

const repeat = (n: number, cost: number): CostPart[] =>
  Array.from({ length: n }, () => ({ kind: 'standard', cost }));

/** Filtered cells in the colours of their lanes and all mixing in one; in a layer of one step its outputs. */
function partsOf(cost: PixelCost, { groups }: RaceLane, hueOf: (group: number) => string): CostPart[] {
  const filters = groups.flatMap(({ kind, count }, i): CostPart[] =>
    kind === 'mix' ? [] : [{ kind: 'filter', cost: count, hue: hueOf(i) }],
  );
  if (cost.maps > 0) return [...filters, { kind: 'mix', cost: cost.mixing * cost.outputs }];
  return Array.from({ length: cost.outputs }, () => filters).flat();
}
