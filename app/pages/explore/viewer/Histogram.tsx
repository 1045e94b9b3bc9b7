import { useMemo } from 'react';
import { value } from '../../../i18n/numbers.ts';
import type { Domain } from '../../../image/colour-map.ts';
import { colourTable } from '../../../image/colour-map.ts';
import { mapKey, mapsIn } from '../../../state/explore/explore-state.ts';
import { inStage, versusOf } from '../../../state/explore/versus.ts';
import { rampOf } from '../../../state/page/board-colours.ts';
import { useTheme } from '../../../state/page/use-theme.ts';
import { shortName } from '../map-name.ts';
import { useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { useVersusWords } from '../versus/use-versus-words.ts';
import { binned } from './binned.ts';
import './viewer.css';

const [WIDTH, HEIGHT] = [256, 44];
/** Of three maps as a colour picture. */
const HUES = ['lane-1', 'lane-2', 'lane-3'];

/** How often each value occurs on the whole map, over the colours that stand for them, with the value that is picked. */
export function Histogram({ domain }: { domain: Domain | null }) {
  const words = useExploreWords();
  const layer = useLayer();
  const theme = useTheme();
  const run = useExploreState((state) => state.run);
  const map = useExploreState((state) => state.map);
  const probed = useExploreState((state) => state.probed);
  const isSplit = useExploreState((state) => versusOf(state) === 'both');
  const { faintAndFull } = useVersusWords();
  const maps = mapsIn(map, layer);
  const facts = useMemo(() => {
    if (run.kind !== 'done') return [];
    const all = run.ran.maps;
    return maps.flatMap((one) => all.filter((fact) => mapKey(fact.map) === mapKey(one)));
  }, [run, maps]);
  /** The standard output that an output stands beside: behind it, on the same scale. */
  const [behind] =
    isSplit && run.kind === 'done' && maps.length === 1
      ? run.ran.maps.filter((fact) => mapKey(fact.map) === mapKey(inStage(map, 'standard')))
      : [];
  if (!domain) return <div className="explore-histogram" />;

  const isMany = maps.length > 1;
  const low = isMany ? Math.min(domain.low, ...facts.map((fact) => fact.low)) : domain.low;
  const high = isMany ? Math.max(domain.high, ...facts.map((fact) => fact.high)) : domain.high;
  const span = high - low || 1;
  const at = (v: number) => Math.min(1, Math.max(0, (v - low) / span)) * WIDTH;
  const isSigned = domain.isSigned && !isMany;
  // Of one output beside another more is asked for than is shown here.
  const marked = probed?.sums.filter((_, i) => maps.some((one) => mapKey(one) === mapKey(probed.maps[i])));
  const bars = [...(behind ? [behind] : []), ...facts].map((fact) =>
    binned(fact.histogram, low, high, WIDTH / 2),
  );
  const most = Math.max(...bars.flat());
  const name = isMany ? '' : shortName(words.map, maps[0], layer);
  return (
    <figure className="explore-histogram">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.viewer.histogram(name)}, ${words.viewer.from(low, high)}`}
      >
        {bars.map((bins, i) => (
          <path
            key={i}
            d={areaOf(bins, behind ? most : Math.max(...bins))}
            fill={isMany ? `var(--${HUES[i % 3]})` : 'var(--ink-muted)'}
            opacity={isMany ? 0.45 : behind && i === 0 ? 0.4 : 1}
          />
        ))}
        {marked?.map(({ value: v }, i) => (
          <line
            key={i}
            className="explore-histogram-mark"
            x1={at(v)}
            x2={at(v)}
            y1={0}
            y2={HEIGHT}
            stroke={isMany ? `var(--${HUES[i % 3]})` : 'var(--ink)'}
          />
        ))}
      </svg>
      <div
        className="explore-ramp"
        data-zero={isSigned}
        style={{ background: rampOf(colourTable(theme, isSigned)) }}
        aria-hidden="true"
      />
      <figcaption aria-hidden="true">
        <span>{value(low)}</span>
        <span>{behind ? faintAndFull : words.viewer.histogramNote}</span>
        <span>{value(high)}</span>
      </figcaption>
    </figure>
  );
}

/** Bars as one shape; their heights are logarithms, so that what is rare is still seen. One of `most` is as high as there is room. */
function areaOf(bins: readonly number[], most: number): string {
  const full = Math.log1p(most);
  const step = WIDTH / bins.length;
  const top = (n: number) => HEIGHT - (full > 0 ? (Math.log1p(n) / full) * (HEIGHT - 2) : 0);
  const steps = bins.map((n, i) => `V${top(n).toFixed(1)}H${((i + 1) * step).toFixed(1)}`);
  return `M0 ${HEIGHT}${steps.join('')}V${HEIGHT}Z`;
}
