import { useState } from 'react';
import { exact } from '../../i18n/numbers.ts';
import { laneOf } from '../../model/lanes.ts';
import { MOST, tidy } from '../../model/value-range.ts';
import { act } from '../../state/act.ts';
import { useBoard } from '../../state/board/use-board.ts';
import type { CompareMode, Computed } from '../../state/board/board-state.ts';
import { Button } from '../../ui/Button.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { kernelGrid } from '../../board/layout/fit.ts';
import { multipleOf, standardKernel } from './compare-view.ts';
import { MergedBias } from './MergedBias.tsx';
import { editMerged, ownValue, setOwn } from './own-weights.ts';
import type { OwnRef } from './own-weights.ts';
import { StandardKernel } from './StandardKernel.tsx';
import { useCompareWords, useNames } from './use-compare-words.ts';
import './compare.css';

interface StandardKernelsProps {
  computed: Computed;
  mode: CompareMode;
  output: number;
  width: number;
}

/** The kernels of the standard layer that make the output shown: one for each input channel. */
export function StandardKernels({ computed, mode, output, width }: StandardKernelsProps) {
  const board = useBoard();
  const words = useCompareWords().kernels;
  const names = useNames();
  const [chosen, setChosen] = useState<OwnRef | null>(null);
  const { settings: s } = computed.made;
  const { stages, standard, output: shape } = computed.geometry;
  const bias = computed.standard?.weights.bias ?? null;
  const isOwn = mode === 'own';
  const selected = isOwn && chosen?.output === output ? chosen : null;
  const { cell } = kernelGrid(s.kernel, s.channels, width, 300);

  /** The field below says what has the focus, once one was chosen. */
  const follow = (ref: OwnRef) => selected && setChosen(ref);
  const inKernel = (c: number): CellPosition | null =>
    selected?.kind === 'weight' && selected.channel === c ? { row: selected.u, column: selected.v } : null;
  const nameOf = (ref: OwnRef) =>
    ref.kind === 'bias'
      ? words.bias(output + 1)
      : words.cell(words.grid(ref.channel + 1, output + 1), ref.u + 1, ref.v + 1);
  return (
    <>
      <div className="compare-head">
        <h3>{words.title(output + 1)}</h3>
        {!isOwn && <Button onClick={() => editMerged(board)}>{words.edit}</Button>}
      </div>
      <div className="standard-kernels">
        {Array.from({ length: s.channels }, (_, c) => {
          const cells = standardKernel(computed, c, output);
          const { hue, marker } = laneOf(c);
          const factor = isOwn ? null : multipleOf(computed, c, output);
          return (
            cells && (
              <StandardKernel
                key={c}
                label={words.grid(c + 1, output + 1)}
                {...{ cells, cell }}
                refAt={isOwn ? (u, v) => ({ kind: 'weight', u, v, channel: c, output }) : null}
                selected={inKernel(c)}
                onSelect={setChosen}
                onMove={follow}
              >
                <b style={{ color: `var(--${hue})` }}>
                  {marker} {names.channel(c)}
                </b>
                {factor !== null && <span>{words.multiple(factor)}</span>}
              </StandardKernel>
            )
          );
        })}
        {isOwn && bias && (
          <StandardKernel
            label={words.bias(output + 1)}
            cells={{ values: bias, offset: output, stride: 1, rows: 1, columns: 1 }}
            cell={Math.max(cell, 26)}
            refAt={() => ({ kind: 'bias', output })}
            selected={selected?.kind === 'bias' ? { row: 0, column: 0 } : null}
            onSelect={setChosen}
            onMove={follow}
          >
            {words.biasShort}
          </StandardKernel>
        )}
      </div>
      {!isOwn && bias && <MergedBias computed={computed} output={output} result={bias[output]} />}
      {isOwn &&
        (selected ? (
          <NumberField
            className="own-value"
            label={nameOf(selected)}
            value={ownValue(board, selected)}
            min={-MOST}
            max={MOST}
            step={0.1}
            format={exact}
            lessLabel={words.less}
            moreLabel={words.more}
            onCommit={(value) => act(() => setOwn(board, selected, tidy(value)))}
          />
        ) : (
          <p className="compare-quiet">{words.press}</p>
        ))}
      <p className="compare-quiet">
        {s.mixing && !isOwn && s.groups === s.channels
          ? `${words.rank(shape.channels, s.depthMultiplier)} `
          : ''}
        {words.cost(standard.weights, stages[0].weights, stages[1]?.weights ?? 0)}
      </p>
    </>
  );
}
