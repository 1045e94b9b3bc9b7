import { useCallback, useState } from 'react';
import type { CSSProperties } from 'react';
import { count } from '../../i18n/numbers.ts';
import { useFigureLayer } from '../../state/figure-layer.ts';
import { CellGrid } from '../../ui/cell-grid/CellGrid.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { NOT_MEASURED, useSize } from '../../ui/use-size.ts';
import { Drawing } from './Drawing.tsx';
import { LAYER, SPEC } from './fixture.ts';
import { layoutOf } from './layout.ts';
import { GEOMETRY, sharesOf, TAPS } from './sum.ts';
import type { At } from './sum.ts';
import { WORDS } from './words.ts';
import './pixel-inputs.css';

const MAPS = Array.from({ length: SPEC.filters }, (_, o) => o);
/** The ruler is ten letters wide and ten targets high: what is measured is a whole number of pixels. */
const RULER = 10;
const { output: OUT } = GEOMETRY;
const nothing = () => undefined;

/** One output cell of a standard layer, lit with the inputs that it reads and the weights that it reads them with. */
export function PixelInputs({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [at, setAt] = useState<At>({ map: 0, row: 1, column: 1 });
  const [outer, { width }] = useSize<HTMLDivElement>();
  const [ruler, rule] = useSize<HTMLDivElement>();
  const em = rule.width / RULER;
  const layout = layoutOf({ width, em, target: rule.height / RULER });
  const result = useFigureLayer('pixel-inputs', LAYER);
  const values = !isLocked && result ? mapOf(result.output, at.map) : null;
  const nameOf = useCallback(
    (row: number, column: number) =>
      words.cell(row + 1, column + 1, values?.[row * OUT.width + column] ?? null),
    [words, values],
  );
  const total = values?.[at.row * OUT.width + at.column] ?? null;
  return (
    <div className="pixel-inputs" data-roomy={layout.isRoomy}>
      <div
        ref={outer}
        className="pixel-inputs-place"
        style={{ '--x': `${layout.out.x}px`, '--y': `${layout.out.y}px` } as CSSProperties}
      >
        <div ref={ruler} className="pixel-inputs-ruler" />
        <RadioGroup
          className="pixel-inputs-choose"
          label={words.choose}
          showLabel={layout.isRoomy}
          value={String(at.map)}
          options={MAPS.map((o) => ({
            value: String(o),
            label: words.map(o + 1, MAPS.length),
            content: String(o + 1),
          }))}
          onChange={(map) => setAt({ ...at, map: Number(map) })}
        />
        {rule !== NOT_MEASURED && (
          <div className="pixel-inputs-drawing">
            <Drawing
              layout={layout}
              width={width}
              em={em}
              lang={lang}
              mapName={words.map(at.map + 1, MAPS.length)}
              at={isLocked ? null : at}
              output={values}
            />
            <div className="pixel-inputs-grid">
              <CellGrid
                label={words.grid(at.map + 1)}
                rows={OUT.height}
                columns={OUT.width}
                cellWidth={layout.outCell}
                cellHeight={layout.outCell}
                nameOf={nameOf}
                rowKey={() => nameOf}
                hasCells
                editable={false}
                textOf={() => ''}
                editLabel={() => ''}
                selected={null}
                onPoint={(cell) => cell && setAt({ ...at, ...cell })}
                onPick={(cell) => setAt({ ...at, ...cell })}
                onType={nothing}
                onNudge={nothing}
              >
                {null}
              </CellGrid>
            </div>
          </div>
        )}
      </div>
      {!isLocked && (
        <>
          <p role="status" className="pixel-inputs-line">
            {words.sum(at, TAPS / SPEC.channels, SPEC.channels, sharesOf(at), total)}
          </p>
          <dl className="pixel-inputs-counts">
            <div>
              <dt>{words.allWeights(SPEC.filters, TAPS)}</dt>
              <dd>{count(GEOMETRY.weights)}</dd>
            </div>
            <div>
              <dt>{words.allMultiplyAdds(OUT.height * OUT.width * OUT.channels, TAPS)}</dt>
              <dd>{count(GEOMETRY.multiplyAdds)}</dd>
            </div>
          </dl>
          <p className="pixel-inputs-hint">{words.hint}</p>
        </>
      )}
    </div>
  );
}

/** One map of the result, row by row. */
const mapOf = (output: Float32Array, map: number): number[] =>
  Array.from({ length: OUT.height * OUT.width }, (_, i) => output[i * OUT.channels + map]);
