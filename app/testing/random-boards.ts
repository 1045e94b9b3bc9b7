// Boards of random layers on random screens, and the rectangles that boxes take with what is written beside them.
import fc from 'fast-check';
import { describe as geometryOf } from '../../kernels/spec/geometry.ts';
import { sharesOf } from '../board/layout/shares.ts';
import type { BoardLayout, Box, Focus, LayoutInput, Rect } from '../board/boxes.ts';
import { groupOf } from '../model/bank.ts';
import { settle } from '../model/limits.ts';
import { firstOutputs } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import { toSpec } from '../model/to-spec.ts';
import { anySettings } from './random-settings.ts';

export type Screen = Pick<LayoutInput, 'width' | 'height' | 'large' | 'isCalm' | 'view'>;

export const inputOf = (settings: LayerSettings, screen: Screen, focus: Focus): LayoutInput => ({
  ...{ settings, geometry: geometryOf(toSpec(settings)), focus },
  ...{ lanePage: null, outputPage: null, inputPage: null },
  ...screen,
});

/** A place that a step of the layer can be at, drawn from two fractions. */
export function focusIn(s: LayerSettings, stage: number, where: number, which: number): Focus {
  const map = Math.floor(where * firstOutputs(s));
  if (stage === 1 && s.mixing) return { stage, channel: 0, map, filter: Math.floor(which * s.filters) };
  const { start, size } = groupOf(s, map);
  return { stage: 0, channel: start + Math.floor(which * size), map, filter: 0 };
}

/** Evenly from 0 up to 1; fc.double is nearly always next to 0. */
export const part = fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6);

/** Depthwise layers of up to four filtered maps and outputs, of any size and kernel: what small boards show all at once. */
export const fewSettings = fc
  .tuple(
    anySettings,
    fc.constantFrom([1, 1], [1, 4], [2, 1], [2, 2], [3, 1], [4, 1]),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([s, [channels, depthMultiplier], filters]) => {
    const few = { channels, depthMultiplier, filters, groups: channels };
    return settle({ ...s, ...few, pad: undefined, padTop: s.pad[0] }, s).settings;
  });

const sizes = { height: fc.integer({ min: 300, max: 1400 }), isCalm: fc.boolean() };
export const wideScreens = fc.record({
  ...sizes,
  width: fc.oneof(fc.integer({ min: 640, max: 2560 }), fc.constantFrom(640, 720, 768, 900, 1012, 1144)),
});
export const narrowScreens = fc.record({
  ...sizes,
  width: fc.oneof(fc.integer({ min: 320, max: 639 }), fc.constantFrom(320, 360, 390, 639)),
});

export const boardsOf = (settings: fc.Arbitrary<LayerSettings>, screens: fc.Arbitrary<Screen>) =>
  fc
    .tuple(settings, screens, fc.constantFrom(0, 1), part, part)
    .map(([s, screen, stage, where, which]) => inputOf(s, screen, focusIn(s, stage, where, which)));

/** Boards of small layers that show all at once, at a glance or cell by cell. */
export const stackInputs = fc
  .tuple(boardsOf(fewSettings, wideScreens), fc.constantFrom('whole' as const, 'cells' as const))
  .map(([input, view]) => ({ ...input, view }));

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const sides = ({ x, y, width, height }: Rect): Rectangle => ({
  ...{ left: x, top: y, right: x + width, bottom: y + height },
});

export const rectangleOf = ({ x, y, cellWidth, cellHeight, rows, columns }: Box): Rectangle =>
  sides({ x, y, width: columns * cellWidth, height: rows * cellHeight });

/** With the cells of padding around it. */
export function paddedOf(box: Box): Rectangle {
  const { left, top, right, bottom } = rectangleOf(box);
  const [above, after, below, before] = box.pad;
  return {
    ...{ left: left - before * box.cellWidth, right: right + after * box.cellWidth },
    ...{ top: top - above * box.cellHeight, bottom: bottom + below * box.cellHeight },
  };
}

export const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What weight × value = product takes under weights that are too small to hold it: its width is 150 px where there is room. */
const PRODUCT = { width: 150, line: 40 };

/** A box with its padding and what is written beside it (BoardLabels.tsx, StackLabels.tsx; the step's product: paint/step.ts). */
export function labelled(box: Box, layout: BoardLayout): Rectangle {
  const r = paddedOf(box);
  if (layout.kind === 'table') return layout.narrow ? narrowLabelled(r, box, layout) : tableLabelled(r, box);
  const { kind } = layout;
  if (kind === 'lane') return r;
  const isWhole = kind === 'whole';
  switch (box.kind) {
    case 'in':
      return {
        ...r,
        left: r.left - 9,
        top: r.top - (box.isOpen ? 21 : 0),
        bottom: r.bottom + (isWhole ? 21 : 0),
      };
    case 'mid':
      return {
        ...r,
        top: r.top - (kind === 'filter' && box.isOpen ? 21 : 0),
        bottom: r.bottom + (isWhole ? 21 : 0),
      };
    case 'kernel': {
      if (box.look === 'products') return { ...r, top: r.top - 21 };
      const isAtWork =
        layout.sum !== null &&
        layout.boxes.some(({ isOpen, map, kind }) => isOpen && kind === 'mid' && map === box.map);
      if (!isAtWork) return r;
      const over =
        Math.max(
          0,
          PRODUCT.width * Math.max(0.72, Math.min(1.7, (r.right - r.left) / 150)) - r.right + r.left,
        ) / 2;
      return { ...r, left: r.left - over, right: r.right + over, bottom: r.bottom + PRODUCT.line };
    }
    case 'mixing':
      return box.look === 'products' ? { ...r, top: r.top - 17 } : r;
    case 'bias':
      return { ...r, right: r.right + 14 };
    case 'out':
      if (isWhole) return { ...r, right: r.right + 28 };
      if (kind === 'filter') return { ...r, top: r.top - 19 };
      return box.isOpen ? { ...r, top: r.top - 20 } : { ...r, right: r.right + 9 + 60 };
  }
}

function tableLabelled(r: Rectangle, { kind }: Box): Rectangle {
  switch (kind) {
    case 'in':
      return { ...r, left: r.left - 14, bottom: r.bottom + 23 };
    case 'mid':
      return { ...r, bottom: r.bottom + 23 };
    case 'mixing':
      return { ...r, top: r.top - 20, right: r.right + 24 };
    case 'bias':
      return { ...r, right: r.right + 13 };
    case 'out':
      return { ...r, right: r.right + 22 };
    case 'kernel':
      return r;
  }
}

function narrowLabelled(r: Rectangle, { kind }: Box, { boxes }: BoardLayout): Rectangle {
  switch (kind) {
    case 'mid':
      return boxes.some((box) => box.kind === 'mixing') ? { ...r, top: r.top - 22 } : r;
    case 'mixing':
      return { ...r, top: r.top - 20, right: r.right + 24 };
    case 'bias':
      return { ...r, right: r.right + 13 };
    default:
      return r;
  }
}

/** The names of lanes at the left of a board that opens one of its lanes or outputs, under the photograph where there is one. */
export function laneNames(layout: BoardLayout, hasPhoto: boolean): Rectangle[] {
  if (layout.kind !== 'filter' && layout.kind !== 'mix') return [];
  const { label } = sharesOf(
    layout.kind,
    layout.boxes.some(({ kind }) => kind === 'mixing'),
  );
  return layout.boxes
    .filter(({ kind }) => kind === 'mid')
    .map((box) => {
      const { top, bottom } = rectangleOf(box);
      const y = Math.max(hasPhoto ? 84 : 0, (top + bottom) / 2 - 20);
      return { left: 0, right: label * layout.width, top: y, bottom: y + 40 };
    });
}

/** Everything of any board that is not as it must be, in words: what lies outside, over another, or cannot be seen. */
export function faultsOf(input: LayoutInput, layout: BoardLayout): string[] {
  const faults: string[] = [];
  const place = ({ left, top, right, bottom }: Rectangle) => `${left},${top} to ${right},${bottom}`;
  const things = layout.boxes.map((box) => ({ id: box.id, at: labelled(box, layout) }));
  for (const box of layout.thumbs) things.push({ id: `small ${box.id}`, at: rectangleOf(box) });
  if (layout.sum) things.push({ id: 'sum', at: sides(layout.sum) });
  for (const box of layout.boxes)
    if (!(box.cellWidth >= 1 && box.cellHeight >= 1)) faults.push(`no cells to see in ${box.id}`);
  for (const { id, at } of things)
    if (!(at.left >= 0 && at.right <= input.width && at.top >= 0 && at.bottom <= layout.height))
      faults.push(`${id} beside the board: ${place(at)}`);
  const apart = (all: typeof things) =>
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1))
        if (meet(a.at, b.at)) faults.push(`${a.id} over ${b.id}: ${place(a.at)}; ${place(b.at)}`);
    });
  apart(things);
  for (const hasPhoto of [false, true]) {
    const names = laneNames(layout, hasPhoto).map((at, i) => ({ id: `name ${i}`, at }));
    for (const { id, at } of names)
      if (at.bottom > layout.height) faults.push(`${id} under the board: ${place(at)}`);
    apart(names);
    for (const a of names)
      for (const b of things)
        if (meet(a.at, b.at)) faults.push(`${a.id} over ${b.id}: ${place(a.at)}; ${place(b.at)}`);
  }
  return faults;
}
