import { useMemo, useState } from 'react';
import { weight as weightText } from '../../i18n/numbers.ts';
import { useFigureLayer } from '../../state/figure-layer.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { Button } from '../../ui/Button.tsx';
import type { CellPosition } from '../../ui/cell-grid/CellGrid.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { useSize } from '../../ui/use-size.ts';
import { CHANNELS, OPENING } from './fixture.ts';
import type { Kernels } from './fixture.ts';
import { Lane } from './Lane.tsx';
import {
  changedCells,
  countOf,
  FILTERED,
  KERNEL,
  layerOf,
  MOST,
  presetKernel,
  sizesOf,
  withKernel,
  withWeight,
} from './layout.ts';
import { WORDS } from './words.ts';
import './lanes.css';

interface Facts {
  kernels: Kernels;
  /** The lane edited last, and all kernels before the first of those edits. */
  edited: { lane: number; before: Kernels } | null;
}

const CHANNEL_LIST = Array.from({ length: CHANNELS }, (_, c) => c);

/** Three channels, three kernels, three filtered maps: an edit stays in its lane. */
export function Lanes({ lang }: FigureProps) {
  const words = WORDS[lang];
  const [{ kernels, edited }, setFacts] = useState<Facts>({ kernels: OPENING, edited: null });
  const [selected, setSelected] = useState<{ lane: number; cell: CellPosition }>({
    lane: 0,
    cell: { row: 1, column: 1 },
  });
  const [box, { width }] = useSize<HTMLDivElement>();
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const sizes = useMemo(() => sizesOf(width, letter), [width, letter]);
  const colours = useColours();

  const now = useFigureLayer(
    'lanes',
    useMemo(() => layerOf(kernels), [kernels]),
  );
  const before = useFigureLayer(
    'lanes-before',
    useMemo(() => layerOf(edited?.before ?? OPENING), [edited?.before]),
  );
  const changes = useMemo(
    () =>
      edited && now && before
        ? CHANNEL_LIST.map((lane) => changedCells(before.output, now.output, lane))
        : null,
    [edited, now, before],
  );

  const edit = (lane: number, next: (kernels: Kernels) => Kernels) =>
    setFacts((old) => ({
      kernels: next(old.kernels),
      edited: { lane, before: old.edited?.lane === lane ? old.edited.before : old.kernels },
    }));
  const { lane, cell } = selected;
  const tap = cell.row * KERNEL + cell.column;
  const said =
    edited && changes
      ? words.said(
          words.lanes[edited.lane],
          CHANNEL_LIST.map((c) => ({ name: words.lanes[c], count: countOf(changes[c]) })),
          FILTERED * FILTERED,
        )
      : words.hint;

  return (
    <div ref={box} className="lanes">
      <div className="lanes-tools">
        <Button onClick={() => edit(0, (old) => withKernel(old, 0, presetKernel('zero')))}>
          {words.zeroRed}
        </Button>
        <Button kind="ghost" onClick={() => setFacts({ kernels: OPENING, edited: null })}>
          {words.reset}
        </Button>
      </div>
      <div>
        {CHANNEL_LIST.map((c) => (
          <Lane
            key={c}
            lang={lang}
            channel={c}
            kernel={kernels[c]}
            output={now?.output ?? null}
            changed={changes?.[c] ?? null}
            sizes={sizes}
            colours={colours}
            selected={lane === c ? cell : null}
            onSelect={(at) => setSelected({ lane: c, cell: at })}
            onWeight={(at, weight) => edit(c, (old) => withWeight(old, c, at, weight))}
            onKernel={(kernel) => edit(c, (old) => withKernel(old, c, kernel))}
          />
        ))}
      </div>
      <div className="lanes-foot">
        <NumberField
          label={words.weight(words.lanes[lane], cell.row + 1, cell.column + 1)}
          value={kernels[lane][tap]}
          min={-MOST}
          max={MOST}
          step={0.25}
          lessLabel={words.less}
          moreLabel={words.more}
          format={weightText}
          onCommit={(weight) => edit(lane, (old) => withWeight(old, lane, tap, weight))}
        />
        <p role="status" className="lanes-said">
          {said}
        </p>
      </div>
      <p className="lanes-legend">{words.legend}</p>
    </div>
  );
}
