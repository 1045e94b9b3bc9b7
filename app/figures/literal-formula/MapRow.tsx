import { tight, value } from '../../i18n/numbers.ts';
import type { Domain } from '../../image/colour-map.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { useSize } from '../../ui/use-size.ts';
import { cellFor } from './layout.ts';
import './literal-formula.css';

export interface MapRowProps {
  heading: string;
  /** (size, size, count); null while hidden or on its way. */
  maps: Float32Array | null;
  size: number;
  captions: readonly string[];
  /** So many maps have room beside each other. */
  room: number;
  domain: Domain;
  nameOf: (caption: string, rows: string) => string;
}

/** Some maps side by side, each with its caption. */
export function MapRow({ heading, maps, size, captions, room, domain, nameOf }: MapRowProps) {
  const { signed } = useColours();
  const [box, { width }] = useSize<HTMLDivElement>();
  const cell = cellFor(width, room, size);
  const cellsOf = (values: Float32Array, offset: number): Cells => ({
    ...{ values, offset },
    stride: captions.length,
    rows: size,
    columns: size,
  });
  const rowsOf = (cells: Cells) =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => value(valueAt(cells, row, column))).join(' '),
    ).join('; ');
  return (
    <section className="literal-row" aria-label={heading}>
      <p className="literal-heading">{heading}</p>
      <div ref={box} className="literal-maps">
        {captions.map((caption, at) => (
          <figure key={caption + String(at)}>
            {maps ? (
              <div role="img" aria-label={nameOf(caption, rowsOf(cellsOf(maps, at)))}>
                <FeatureMap
                  cells={cellsOf(maps, at)}
                  cellWidth={cell}
                  cellHeight={cell}
                  domain={domain}
                  colours={signed}
                  done={size * size}
                  text={tight}
                />
              </div>
            ) : (
              <div className="literal-hidden" style={{ width: size * cell, height: size * cell }}>
                ?
              </div>
            )}
            <figcaption aria-hidden="true">{caption}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
