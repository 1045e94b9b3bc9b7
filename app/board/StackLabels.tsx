import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape, tight } from '../i18n/numbers.ts';
import { mixingIndex } from '../model/bank.ts';
import { laneOf } from '../model/lanes.ts';
import { useWords } from '../ui/use-words.ts';
import type { BoardLayout, Box, Rect } from './boxes.ts';
import { wholeRect } from './places.ts';
import { laneOfMap } from './names.ts';
import { doneIn } from './paint/progress.ts';
import { useCalmNow } from './use-calm-now.ts';
import { useNow } from './use-step-view.ts';
import './board.css';

interface StackLabelsProps {
  layout: BoardLayout;
  /** Whether the photograph stands over the names of the lanes. */
  hasPhoto: boolean;
}

/** Names of lanes and outputs with how far they are, captions of what is at work; of a whole layer the recipe of each output. */
export const StackLabels = memo(function StackLabels({ layout, hasPhoto }: StackLabelsProps) {
  const isWhole = layout.kind === 'whole';
  // The recipe of an output stands right of it, where there is room.
  const hasWeights = layout.boxes.some(({ kind }) => kind === 'mixing');
  return layout.boxes.map((box) => {
    switch (box.kind) {
      case 'in':
        return isWhole ? (
          <MapName key={box.id} box={box} />
        ) : (
          box.isOpen && <Caption key={box.id} box={box} kind="in" />
        );
      case 'mid':
        if (isWhole) return <MapName key={box.id} box={box} />;
        return (
          <div key={box.id}>
            <LaneName box={box} layout={layout} least={hasPhoto ? PHOTO : 0} />
            {layout.kind === 'filter' && box.isOpen && <Caption box={box} kind="mid" />}
          </div>
        );
      case 'kernel':
        return box.look === 'products' && <Products key={box.id} box={box} />;
      case 'mixing':
        return box.look === 'products' && <Products key={box.id} box={box} />;
      case 'out':
        if (isWhole) return hasWeights && <Recipe key={box.id} box={box} />;
        return <OutputName key={box.id} box={box} isOpen={box.isOpen} layout={layout} />;
      case 'bias':
        return <BiasName key={box.id} box={box} />;
    }
  });
});

const at = (x: number, y: number): CSSProperties => ({ translate: `${Math.round(x)}px ${Math.round(y)}px` });
const hue = (name: string): CSSProperties => ({ color: `var(--${name})` });
const middleOf = ({ y, height }: Rect): number => y + height / 2;

/** Under a map of the whole: its lane's marker and its name. */
function MapName({ box }: { box: Box }) {
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const words = useWords().step.labels;
  const s = computed.made.settings;
  const isIn = box.kind === 'in';
  const lane = laneOf(isIn ? box.channel : laneOfMap(s, box.map));
  const { x, y, height } = wholeRect(box);
  const isPlain = s.depthMultiplier === 1 && s.groups === s.channels;
  const name = isPlain ? words.filtered : names.map(box.map);
  return (
    <div className="board-label" style={at(x, y + height + 3)}>
      <span style={hue(lane.hue)}>{lane.marker}</span>{' '}
      {isIn ? <b style={hue(lane.hue)}>{names.channel(box.channel)}</b> : <span>{name}</span>}
    </div>
  );
}

/** The photograph over the names takes so much (px). */
const PHOTO = 84;

/** Left of its maps: the name of a lane, and how far it is. */
function LaneName({ box, layout, least }: { box: Box; layout: BoardLayout; least: number }) {
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const done = useCalmNow(({ view }) => doneIn(box, view.done)!);
  const words = useWords().step.labels;
  const lane = laneOf(laneOfMap(computed.made.settings, box.map));
  const total = box.rows * box.columns;
  const isMixing = layout.kind === 'mix';
  const state = isMixing
    ? words.filtered
    : done === total
      ? words.done
      : box.isOpen
        ? words.cell(Math.min(done + 1, total), total)
        : words.toCome;
  return (
    <div className="board-lane" style={at(0, Math.max(least, middleOf(wholeRect(box)) - 20))}>
      <b style={hue(lane.hue)}>
        {lane.marker} {names.map(box.map)}
      </b>
      <small>{state}</small>
    </div>
  );
}

function OutputName({ box, isOpen, layout }: { box: Box; isOpen: boolean; layout: BoardLayout }) {
  const done = useCalmNow(({ view }) => doneIn(box, view.done)!);
  const words = useWords().step.labels;
  const { x, y, width } = wholeRect(box);
  const total = box.rows * box.columns;
  if (layout.kind === 'filter')
    return (
      <div className="board-label" style={at(x, y - 19)}>
        <b>{box.map + 1}</b>
      </div>
    );
  if (isOpen)
    return (
      <div className="board-label" style={at(x, y - 20)}>
        <b>{box.map + 1}</b> {words.cell(Math.min(done + 1, total), total)}
      </div>
    );
  return (
    <div className="board-recipe" style={at(x + width + 9, middleOf(wholeRect(box)) - 20)}>
      <b>{box.map + 1}</b>
      <small>{done === total ? words.done : words.toCome}</small>
    </div>
  );
}

function Caption({ box, kind }: { box: Box; kind: 'in' | 'mid' }) {
  const s = useNow((now) => now.computed).made.settings;
  const words = useWords().step.columns;
  const { x, y } = wholeRect(box);
  const size = shape(box.rows, box.columns);
  const text = kind === 'in' ? words.in(size) : s.mixing ? words.mid(size) : words.out(size);
  return (
    <div
      className="board-label"
      style={at(x - box.pad[3] * box.cellWidth, y - box.pad[0] * box.cellHeight - 21)}
    >
      {text}
    </div>
  );
}

/** What they say takes so much (px). */
const PRODUCTS = 150;

/** Over weights at work: what stands in their cells. */
function Products({ box }: { box: Box }) {
  const words = useWords().step.labels;
  const whole = wholeRect(box);
  // Over a kernel of one column they need more than its width.
  const width = Math.max(whole.width, PRODUCTS);
  const x = whole.x + (whole.width - width) / 2;
  return (
    <div
      className="board-label board-products"
      style={{ ...at(x, whole.y - (box.kind === 'kernel' ? 21 : 17)), width }}
    >
      <span>{words.factors}</span> <b>{words.product}</b>
    </div>
  );
}

/** What an output takes of each lane, in signs: ½ ● + ½ ■. */
function Recipe({ box }: { box: Box }) {
  const { settings: s, bank } = useNow((now) => now.computed).made;
  const { x, y, width, height } = wholeRect(box);
  const parts: { weight: number; lane: number }[] = [];
  for (let q = 0; q < s.channels * s.depthMultiplier; q++) {
    const weight = bank.mixing[mixingIndex(s, q, box.map)];
    if (weight !== 0) parts.push({ weight, lane: laneOfMap(s, q) });
  }
  return (
    <div className="board-recipe" style={at(x + width + 14, y + height / 2 - 21)}>
      <b>{box.map + 1}</b>
      <span>
        {parts.map(({ weight, lane }, i) => {
          const { marker, hue: name } = laneOf(lane);
          const size = Math.abs(weight);
          const sign = weight < 0 ? '− ' : i > 0 ? '+ ' : '';
          return (
            <span key={i}>
              {i > 0 ? ' ' : ''}
              {sign}
              {size === 1 ? '' : (FRACTIONS.get(size) ?? tight(size))}
              <span style={hue(name)}>{marker}</span>
            </span>
          );
        })}
      </span>
    </div>
  );
}

const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [0.5, '½'],
  [0.25, '¼'],
  [0.75, '¾'],
]);

function BiasName({ box }: { box: Box }) {
  const words = useWords().step.maps;
  return (
    <div className="board-label" style={at(box.x + box.cellWidth + 5, box.y + 2)}>
      {words.biasShort}
    </div>
  );
}
