import type { CSSProperties } from 'react';
import { domainOf } from '../../../image/colour-map.ts';
import { laneOf } from '../../../model/lanes.ts';
import type { StandardBank } from '../../../model/separable-fit.ts';
import { useColours } from '../../../state/page/use-theme.ts';
import { FeatureMap } from '../../../ui/feature-map/FeatureMap.tsx';
import { useSize } from '../../../ui/use-size.ts';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

/** Room for the markers of the channels and between two kernels, and the most that a kernel takes (CSS pixels). */
const [MARKER, GAP, LARGEST] = [18, 4, 40];

const noText = () => '';

/** All kernels of a standard convolution: a column for each output, a row for each channel, or one where all are the same. */
export function BankPicture({ bank }: { bank: StandardBank }) {
  const words = useVersusWords();
  const { signed } = useColours();
  const [place, { width }] = useSize<HTMLDivElement>();
  const { kernel, channels, filters, weights } = bank;
  const [rows, columns] = kernel;
  const domain = domainOf(weights, true);
  const isSame = weights.every(
    (weight, i) => weight === weights[i - (Math.floor(i / filters) % channels) * filters],
  );
  const side = Math.max(4, Math.min(LARGEST, Math.floor((width - MARKER - GAP * filters) / filters)));
  const cell = side / Math.max(rows, columns);
  const lanes = Array.from({ length: isSame ? 1 : channels }, (_, c) => c);
  return (
    <div ref={place} className="explore-bank" style={{ '--gap': `${GAP}px` } as CSSProperties}>
      <div role="img" aria-label={words.bank}>
        {lanes.map((c) => (
          <div key={c} style={{ '--hue': `var(--${laneOf(c).hue})` } as CSSProperties}>
            <i>{isSame ? '' : laneOf(c).marker}</i>
            {width > 0 &&
              Array.from({ length: filters }, (_, n) => (
                <FeatureMap
                  key={n}
                  cells={{
                    values: weights,
                    offset: c * filters + n,
                    stride: channels * filters,
                    rows,
                    columns,
                  }}
                  cellWidth={cell}
                  cellHeight={cell}
                  domain={domain}
                  colours={signed}
                  done={rows * columns}
                  text={noText}
                />
              ))}
          </div>
        ))}
      </div>
      <p className="explore-note">{words.kernels(isSame)}</p>
    </div>
  );
}
