import { useMemo } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { exact, tight } from '../../i18n/numbers.ts';
import { domainOf } from '../../image/colour-map.ts';
import type { MapColours } from '../../image/colour-map.ts';
import { nudged } from '../../model/value-range.ts';
import { CellGrid } from '../../ui/cell-grid/CellGrid.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import { KERNEL, MOST } from './layout.ts';
import type { Sizes } from './layout.ts';
import { WORDS } from './words.ts';

interface KernelGridProps {
  lang: Lang;
  name: string;
  kernel: Float32Array;
  sizes: Sizes;
  colours: MapColours;
  selected: CellPosition | null;
  onSelect: (cell: CellPosition) => void;
  onWeight: (tap: number, weight: number) => void;
}

const tapOf = ({ row, column }: CellPosition) => row * KERNEL + column;

/** The nine weights of a lane: typed, dragged, wheeled, nudged. */
export function KernelGrid(props: KernelGridProps) {
  const { lang, name, kernel, sizes, colours, selected, onSelect, onWeight } = props;
  const words = WORDS[lang];
  const cells = useMemo(
    () => ({ values: kernel, offset: 0, stride: 1, rows: KERNEL, columns: KERNEL }),
    [kernel],
  );
  const domain = useMemo(() => domainOf(kernel, true), [kernel]);
  const label = words.kernel(name);
  const nameOf = (row: number, column: number) =>
    words.cell(row + 1, column + 1, exact(kernel[tapOf({ row, column })]));
  return (
    <CellGrid
      label={label}
      rows={KERNEL}
      columns={KERNEL}
      cellWidth={sizes.kernelWidth}
      cellHeight={sizes.kernelHeight}
      nameOf={nameOf}
      rowKey={() => nameOf}
      hasCells
      editable
      textOf={(row, column) => exact(kernel[tapOf({ row, column })])}
      editLabel={(row, column) => words.newValue(`${label}, ${nameOf(row, column)}`)}
      selected={selected}
      onPoint={() => undefined}
      onPick={onSelect}
      onMove={onSelect}
      most={MOST}
      onType={(cell, weight) => {
        onSelect(cell);
        onWeight(tapOf(cell), weight);
      }}
      onNudge={(cell, steps, coarse, phase) => {
        if (phase === 'end') return;
        onSelect(cell);
        onWeight(tapOf(cell), nudged(kernel[tapOf(cell)], steps, coarse));
      }}
    >
      <FeatureMap
        cells={cells}
        cellWidth={sizes.kernelWidth}
        cellHeight={sizes.kernelHeight}
        domain={domain}
        colours={colours}
        done={KERNEL * KERNEL}
        text={tight}
      />
    </CellGrid>
  );
}
