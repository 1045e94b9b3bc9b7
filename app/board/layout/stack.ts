import type { LayerSettings } from '../../model/settings.ts';
import { bandsOf, joined, middleOf } from './bands.ts';
import type { Band } from './bands.ts';
import { BIAS_ROOM, BIAS_WIDTH, biasUnder, boxMaker } from '../boxes.ts';
import type { BoardLayout, Box, BoxKind, Column, LayoutInput, Rails, Rect } from '../boxes.ts';
import { BAND, fitCells, fitWhole } from './fit.ts';
import type { CellSize } from './fit.ts';
import { columnsOf, LEAST_ROW, sharesOf, sidesOf } from './shares.ts';
import type { Columns, Shares, StackKind } from './shares.ts';

const CAPTION = 20; // px under each map of a whole: its name
const NAME_LIFT = 7; // px by which the lanes of a whole stand higher, as the name of the last one needs room
const OVER = 42; // px over and under an open map while filtering: its caption, and as much for its middle to be the lane's
const NUMBER = 26; // px more around an output whose number stands over it
const AIR = 12; // px between the maps of two lanes
const MOST_CELL = 44;
/** On a board wider than this (px) cells, weights and products may be larger in proportion. */
const USUAL = 1012;
const growth = ({ width }: Pick<LayoutInput, 'width'>): number => Math.max(1, width / USUAL);
const TAP = { width: 70, height: 54, leastWidth: 54, leastHeight: 38, head: 21 }; // a weight with its product; over all of them, what is what
const ROW = { height: 56, least: 34, head: 20 }; // a mixing weight with its product; over all of them, what is what
const SUM = { height: 32, gap: 16, line: 40 };

/** All lanes and outputs of a small layer, in one of three arrangements: at a glance, one lane opened, one output opened. */
export function stackBoxes(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, height, focus, view = 'cells', isCalm = true } = input;
  const kind = view === 'whole' ? 'whole' : focus.stage === 1 ? 'mix' : 'filter';
  const shares = sharesOf(kind, s.mixing);
  const Q = geometry.stages[0].output.channels;
  const N = s.mixing ? s.filters : 0;
  const lift = kind === 'whole' ? NAME_LIFT : 0;
  const lanes = bandsOf(Q, height, kind === 'filter' ? focus.map : null, shares.shut, -lift);
  const outputs = bandsOf(
    Math.max(N, 1),
    height,
    kind === 'mix' && isCalm ? focus.filter : null,
    shares.shut,
  );
  const { columns } = columnsOf(kind, input, width);
  const place: Place = { input, kind, shares, lanes, outputs, columns };
  const { boxes: laneBoxes, sum } = filtering(place);
  const boxes = [...laneBoxes, ...(s.mixing ? mixing(place) : [])];
  const shown = (count: number) => ({ first: 0, count, of: count });
  return {
    ...{ width, height, narrow: false, kind, boxes, sum, thumbs: [] },
    columns: headsOf(boxes, columns),
    lanes: shown(Q),
    outputs: shown(Math.max(N, 1)),
    rails: s.mixing ? railsOf(boxes, Q) : null,
  };
}

interface Place {
  input: LayoutInput;
  kind: StackKind;
  shares: Shares;
  lanes: Band[];
  outputs: Band[];
  columns: Columns;
}

/** Inputs, kernels, biases and filtered maps, and where the sum stands while one of them is filtered. */
function filtering({ input, kind, shares, lanes, columns }: Place): { boxes: Box[]; sum: Rect | null } {
  const { settings: s, geometry, focus } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const box = boxMaker(input);
  const boxes: Box[] = [];
  const M = s.depthMultiplier;
  const { pad, down, across } = sidesOf(kind, geometry);
  const [rows, inColumns] = [s.height + down, s.width + across];
  const isOpen = (q: number) => kind !== 'filter' || q === focus.map;
  const beside = kind === 'filter' ? OVER : AIR + CAPTION;
  const room = ({ height }: Band, share: number) => height - (share === 1 ? beside : AIR);
  const fit = kind === 'whole' ? fitWhole : fitCells;
  const grown = growth(input);
  const mostCell = MOST_CELL * grown;
  let sum: Rect | null = null;

  for (let c = 0; c < s.channels; c++) {
    const own = lanes.slice(c * M, (c + 1) * M);
    const opens = Array.from({ length: M }, (_, m) => c * M + m).some(isOpen);
    const share = opens ? 1 : shares.shut;
    const band = kind === 'filter' && opens ? lanes[focus.map] : joined(own);
    const cell = thick(s, fit(rows, inColumns, columns.in.width * share, room(band, share), mostCell), {
      ...{ width: (columns.in.width * share) / inColumns, height: room(band, share) / rows },
    });
    const top = middleOf(band) - (cell.height * rows) / 2;
    boxes.push(
      box('in', {
        ...{ channel: c, cell, pad, isOpen: kind === 'filter' && opens },
        x: columns.in.x + Math.round(cell.width * pad[3]),
        y: Math.round(top + cell.height * pad[0]),
      }),
    );
  }
  for (let q = 0; q < lanes.length; q++) {
    const [open, band] = [isOpen(q), lanes[q]];
    const share = open ? 1 : shares.shut;
    const channel = Math.floor(q / M);
    const mid = fit(Ho, Wo, columns.mid.width * share, room(band, share), mostCell);
    const midY = Math.round(middleOf(band) - (mid.height * Ho) / 2);
    const midX = columns.mid.x + Math.round(((1 - share) * columns.mid.width) / 2);
    boxes.push(box('mid', { map: q, x: midX, y: midY, cell: mid, isOpen: open && kind !== 'whole' }));

    const isAtWork = kind === 'filter' && open;
    const below = isAtWork ? SUM.gap + SUM.height : s.bias ? BIAS_ROOM : 0;
    const above = isAtWork ? TAP.head : AIR / 2;
    const kernel = kernelCell(
      s.kernel,
      columns.kernel.width,
      band.height - AIR / 2 - above - below,
      isAtWork,
      share,
      grown,
    );
    const size = { width: kernel.cell.width * s.kernel[1], height: kernel.cell.height * s.kernel[0] };
    const line = isAtWork && kernel.look === 'plain' ? SUM.line : 0;
    // While a bias is added, it and the sum beside it are the wider.
    const beforeSum = s.bias ? BIAS_WIDTH + 8 : 0;
    const sumWidth = Math.max(96, Math.min(size.width, 128, columns.kernel.width - beforeSum));
    const foot = isAtWork ? beforeSum + sumWidth : Math.max(size.width, BIAS_WIDTH);
    const centred = (width: number) => columns.kernel.x + Math.round((columns.kernel.width - width) / 2);
    const x = centred(size.width);
    const y = Math.round(
      Math.max(middleOf(band) - (size.height + line + below) / 2, isAtWork ? band.top + TAP.head : 0),
    );
    boxes.push(box('kernel', { channel, map: q, x, y, cell: kernel.cell, look: kernel.look }));
    const bottom = y + size.height;
    const left = centred(foot);
    if (s.bias) boxes.push(box('bias', { channel, map: q, ...biasUnder(left, bottom + line) }));
    if (isAtWork) {
      sum = { x: left + beforeSum, y: bottom + line + SUM.gap - 4, width: sumWidth, height: SUM.height };
    }
  }
  return { boxes, sum };
}

/** A signal of one column, of one row stays as thick as its room allows, also where padding stands around it. */
const thick = (s: LayerSettings, cell: CellSize, most: CellSize): CellSize => ({
  width: s.width === 1 ? Math.max(cell.width, Math.min(BAND, Math.floor(most.width))) : cell.width,
  height: s.height === 1 ? Math.max(cell.height, Math.min(BAND, Math.floor(most.height))) : cell.height,
});

/** Weights that are at work show their products where there is room for that; else, and at rest, their numbers alone. */
function kernelCell(
  [rows, columns]: readonly [number, number],
  width: number,
  height: number,
  isAtWork: boolean,
  share: number,
  grown: number,
): { cell: CellSize; look: Box['look'] } {
  const tap = {
    width: Math.floor(Math.min(TAP.width * grown, width / columns)),
    height: Math.floor(Math.min(TAP.height * grown, height / rows)),
  };
  if (isAtWork && tap.width >= TAP.leastWidth && tap.height >= TAP.leastHeight)
    return { cell: tap, look: 'products' };
  const room = isAtWork ? height - SUM.line : height;
  const most = grown * (isAtWork ? 36 : share === 1 ? 40 : 26);
  const side = Math.max(3, Math.floor(Math.min(width / columns, room / rows, most)));
  return { cell: { width: side, height: side }, look: 'plain' };
}

/** Each output with its own weights beside it, a row for each lane. */
function mixing({ input, kind, shares, lanes, outputs, columns }: Place): Box[] {
  const { settings: s, geometry, focus, isCalm = true } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const fit = kind === 'whole' ? fitWhole : fitCells;
  const box = boxMaker(input);
  const rows = lanes.length + (s.bias ? 1 : 0);
  const grown = growth(input);
  return outputs.flatMap((band, o) => {
    const isOpen = kind === 'mix' && o === focus.filter;
    const share = kind === 'mix' && !(isOpen && isCalm) ? shares.shut : 1;
    const isAtWork = isOpen && columns.weights.width >= 120 && (band.height - ROW.head) / rows >= ROW.least;
    const most = grown * (kind === 'filter' ? 18 : kind === 'mix' ? 20 : 36);
    const side = Math.max(LEAST_ROW, Math.floor(Math.min(most, (band.height - AIR) / rows)));
    const cell = isAtWork
      ? {
          width: columns.weights.width,
          height: Math.floor(Math.min(ROW.height * grown, (band.height - ROW.head) / rows)),
        }
      : { width: side, height: side };
    const beside = AIR + (kind === 'filter' ? NUMBER : isOpen ? 2 * CAPTION : 0);
    const out = fit(Ho, Wo, columns.out.width * share, band.height - beside, MOST_CELL * grown);
    return [
      box('mixing', {
        ...{ map: 0, filter: o, rows, columns: 1, cell, isStack: true, isOpen: kind !== 'filter' },
        look: isAtWork ? 'products' : 'plain',
        x: columns.weights.x + columns.weights.width - cell.width,
        y: Math.round(
          Math.max(middleOf(band) - (cell.height * rows) / 2, isAtWork ? band.top + ROW.head - 2 : 0),
        ),
      }),
      box('out', {
        ...{ map: o, cell: out, isOpen },
        x: columns.out.x,
        y: Math.round(middleOf(band) - (out.height * Ho) / 2),
      }),
    ];
  });
}

/** The rails stand between the filtered maps and the weights, one for each lane. */
function railsOf(boxes: readonly Box[], lanes: number): Rails {
  const right = Math.max(...of(boxes, 'mid').map(({ x, columns, cellWidth }) => x + columns * cellWidth));
  const left = Math.min(...of(boxes, 'mixing').map(({ x }) => x));
  const room = left - right;
  const gap = Math.min(14, room / (lanes + 3));
  return { x: Math.round(right + Math.min(28, room * 0.3)), gap };
}

const of = (boxes: readonly Box[], kind: BoxKind): Box[] => boxes.filter((box) => box.kind === kind);

/** Where the head of each column stands: over the left edge of what is in it. */
function headsOf(boxes: readonly Box[], columns: Place['columns']): Column[] {
  const kinds: (readonly [BoxKind, keyof Place['columns']])[] = [
    ['in', 'in'],
    ['kernel', 'kernel'],
    ['mid', 'mid'],
    ['mixing', 'weights'],
    ['out', 'out'],
  ];
  return kinds
    .filter(([kind]) => boxes.some((box) => box.kind === kind))
    .map(([kind, name]) => ({ kind, ...columns[name], page: null }));
}
