import { useCallback, useMemo } from 'react';
import type { CSSProperties } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { exact, tight } from '../../i18n/numbers.ts';
import { domainOf } from '../../image/colour-map.ts';
import { laneOf } from '../../model/lanes.ts';
import type { BoardColours } from '../../state/page/board-colours.ts';
import { FeatureMap } from '../../ui/feature-map/FeatureMap.tsx';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import { CHANNELS, INPUT, SIDE } from './fixture.ts';
import { KernelGrid } from './KernelGrid.tsx';
import { FILTERED, outlineOf, presetKernel, presetOf, PRESETS } from './layout.ts';
import type { Preset, Sizes } from './layout.ts';
import { ReadGrid } from '../../ui/cell-grid/ReadGrid.tsx';
import { WORDS } from './words.ts';
import './lanes.css';

interface LaneProps {
  lang: Lang;
  channel: number;
  kernel: Float32Array;
  /** (Ho, Wo, C) from the worker; null before the first. */
  output: Float32Array | null;
  /** Cells that the last edit changed; null when there was none. */
  changed: readonly boolean[] | null;
  sizes: Sizes;
  colours: BoardColours;
  selected: CellPosition | null;
  onSelect: (cell: CellPosition) => void;
  onWeight: (tap: number, weight: number) => void;
  onKernel: (kernel: Float32Array) => void;
}

const INPUT_DOMAIN = { low: 0, high: 1, isSigned: false };
const NO_MAP = new Float32Array(FILTERED * FILTERED * CHANNELS);

/** One channel from its input through its kernel to its filtered map, and no way to the others. */
export function Lane(props: LaneProps) {
  const { lang, channel, kernel, output, changed, sizes, colours } = props;
  const words = WORDS[lang];
  const name = words.lanes[channel];
  const { hue, marker } = laneOf(channel);
  const { cell } = sizes;
  const input = useMemo(() => mapOf(INPUT, channel, SIDE), [channel]);
  const filtered = useMemo(() => mapOf(output ?? NO_MAP, channel, FILTERED), [output, channel]);
  const domain = useMemo(() => {
    const own = filtered.values.filter((_, i) => i % CHANNELS === channel);
    const { high } = domainOf(own, true);
    // A map of rounding dust is not blown up to full colours.
    return { low: -Math.max(high, 0.25), high: Math.max(high, 0.25), isSigned: true };
  }, [filtered, channel]);
  const nameOf = useCallback(
    (cells: Cells) => (row: number, column: number) =>
      words.cell(
        row + 1,
        column + 1,
        exact(cells.values[cells.offset + (row * cells.columns + column) * CHANNELS]),
      ),
    [words],
  );
  const preset = presetOf(kernel);
  const isChanged = changed?.some(Boolean);
  return (
    <section
      className="lanes-lane"
      aria-label={words.lane(name)}
      style={{ '--hue': `var(--${hue})` } as CSSProperties}
    >
      <div className="lanes-in" data-beside={sizes.isNameBeside}>
        <p className="lanes-name" aria-hidden="true">
          <span>{marker}</span> {name}
        </p>
        <ReadGrid label={words.input(name)} cells={input} cell={cell} nameOf={nameOf(input)}>
          <FeatureMap
            cells={input}
            cellWidth={cell}
            cellHeight={cell}
            domain={INPUT_DOMAIN}
            colours={colours.input}
            done={SIDE * SIDE}
            text={tight}
          />
        </ReadGrid>
      </div>
      <span className="lanes-wire" aria-hidden="true" />
      <div className="lanes-kernel" style={{ width: 3 * sizes.kernelWidth }}>
        <KernelGrid
          lang={lang}
          name={name}
          kernel={kernel}
          sizes={sizes}
          colours={colours.signed}
          selected={props.selected}
          onSelect={props.onSelect}
          onWeight={props.onWeight}
        />
        <SelectField<Preset | 'own'>
          label={words.presetFor(name)}
          hideLabel
          className="lanes-preset"
          value={preset ?? 'own'}
          options={[
            ...PRESETS.map((value) => ({ value, label: words.presets[value] })),
            ...(preset ? [] : [{ value: 'own' as const, label: words.own }]),
          ]}
          onChange={(value) => value !== 'own' && props.onKernel(presetKernel(value))}
        />
      </div>
      <span className="lanes-wire" aria-hidden="true" />
      <div className="lanes-out">
        <ReadGrid label={words.filtered(name)} cells={filtered} cell={cell} nameOf={nameOf(filtered)}>
          <FeatureMap
            cells={filtered}
            cellWidth={cell}
            cellHeight={cell}
            domain={domain}
            colours={colours.signed}
            done={output ? FILTERED * FILTERED : 0}
            text={tight}
          />
          {changed && (
            <svg
              className="lanes-changed"
              width={FILTERED * cell}
              height={FILTERED * cell}
              aria-hidden="true"
            >
              <path className="lanes-halo" d={outlineOf(changed, FILTERED, cell)} />
              <path d={outlineOf(changed, FILTERED, cell)} />
            </svg>
          )}
        </ReadGrid>
        <p className="lanes-stamp" data-changed={isChanged}>
          {changed && (isChanged ? `≠ ${words.changed}` : `= ${words.unchanged}`)}
        </p>
      </div>
    </section>
  );
}

const mapOf = (values: Float32Array, channel: number, side: number): Cells => ({
  values,
  offset: channel,
  stride: CHANNELS,
  rows: side,
  columns: side,
});
