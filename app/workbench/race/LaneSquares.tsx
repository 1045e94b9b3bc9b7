import { memo } from 'react';
import type { CSSProperties } from 'react';
import { tight, value } from '../../i18n/numbers.ts';
import type { LaneState, RaceLane, TapGroup } from './lanes.ts';
import type { GroupLook } from './looks.ts';
import type { GroupBox, LaneLayout, Square, TapForm, Wire } from './tap-layout.ts';
import './squares.css';

interface LaneSquaresProps {
  lane: RaceLane;
  layout: LaneLayout;
  form: TapForm;
  state: LaneState;
  /** Size of letters, px, and where the names of the groups begin: beside what stands over them. */
  text: number;
  indent?: number;
  /** Whether one of its taps is what happens now. */
  isLive: boolean;
  looks: readonly GroupLook[];
  /** What screen readers hear of the whole lane. */
  label: string;
  /** Under a lane that is one sum. */
  caption: string | null;
  onPoint: (tap: number | null) => void;
  onPick: (tap: number) => void;
}

const tapAt = (target: EventTarget | null): number | null => {
  const tap = target instanceof Element ? target.getAttribute('data-tap') : null;
  return tap === null ? null : Number(tap);
};

/** One lane of the race as squares, with its brackets, sums and wires. */
export function LaneSquares(props: LaneSquaresProps) {
  const {
    lane,
    layout,
    form,
    state,
    text,
    indent = 0,
    isLive,
    looks,
    label,
    caption,
    onPoint,
    onPick,
  } = props;
  const captionHeight = caption && layout.bracket ? Math.round(text * 1.7) : 0;
  return (
    <svg
      className="race-squares"
      role="img"
      aria-label={label}
      width={Math.ceil(layout.width) + 4}
      height={layout.height + captionHeight + 3}
      viewBox={`-2 -2 ${Math.ceil(layout.width) + 4} ${layout.height + captionHeight + 3}`}
      style={{ fontSize: text }}
      onPointerOver={({ target }) => onPoint(tapAt(target))}
      onPointerLeave={() => onPoint(null)}
      onClick={({ target }) => {
        const tap = tapAt(target);
        if (tap !== null) onPick(tap);
      }}
    >
      {layout.wires.map((wire) => (
        <WireLine
          key={wire.group}
          wire={wire}
          hue={looks[wire.group].hue}
          isLive={isDone(lane.groups[wire.group], state)}
        />
      ))}
      {layout.groups.map((box, i) => {
        const group = lane.groups[i];
        return (
          <Group
            key={group.first}
            {...{ box, group, form }}
            look={looks[i]}
            text={text}
            done={Math.max(0, Math.min(state.done - group.first, group.count))}
            newest={isLive && state.group === group && state.tap >= 0 ? state.tap - group.from : -1}
            indent={indent}
          />
        );
      })}
      {layout.bracket && (
        <g className="race-whole">
          <BracketLine {...layout.bracket} />
          {caption && (
            <text
              x={(layout.bracket.x0 + layout.bracket.x1) / 2}
              y={layout.bracket.y + text * 1.4}
              textAnchor="middle"
            >
              {caption}
            </text>
          )}
        </g>
      )}
    </svg>
  );
}

const isDone = ({ first, count }: TapGroup, { done }: LaneState): boolean => done >= first + count;

interface GroupProps {
  box: GroupBox;
  group: TapGroup;
  form: TapForm;
  look: GroupLook;
  text: number;
  indent: number;
  /** Taps of the group that are done; the newest one's number in it, or −1. */
  done: number;
  newest: number;
}

const Group = memo(function Group({ box, group, form, look, text, indent, done, newest }: GroupProps) {
  const { head, sum, bracket, squares } = box;
  const { terms, count, from } = group;
  const isWhole = done === count;
  const size = Math.max(0.85 * text, 0.36 * form.cell);
  const current = newest >= 0 && form.shape !== 'bars' ? squares[newest] : null;
  return (
    <g style={{ '--lane': look.hue ? `var(--${look.hue})` : 'var(--stage-mix)' } as CSSProperties}>
      {head && (
        <text className="race-group-head" x={head.x + indent} y={head.y}>
          {fitting([`${look.marker} ${look.head}`.trim(), look.marker, ''], head.room - indent, text)}
        </text>
      )}
      {form.shape === 'bars'
        ? squares.map((square) => (
            <Bar key={square.tap} square={square} done={(done / count) * square.width} />
          ))
        : squares.map((square, i) => (
            <SquareMark
              key={square.tap}
              square={square}
              isDone={i < done}
              isZero={terms.weights[from + i] === 0}
              isPadding={terms.inPadding[from + i] === 1}
              foot={look.hueOf ? look.hueOf(from + i) : null}
              text={form.hasNumbers ? productText(terms.products[from + i], square.width, size) : null}
              size={size}
            />
          ))}
      {current && <Ring square={current} />}
      {bracket && <BracketLine {...bracket} />}
      {sum && (
        <text className="race-sum" data-done={isWhole} x={sum.x} y={sum.y} textAnchor="middle">
          {isWhole ? fitting(sumTexts(group), sum.room, text * 1.15) : 'Σ'}
        </text>
      )}
    </g>
  );
});

/** The sum, and what an activation has made of it where that is another number. */
function sumTexts({ terms }: TapGroup): string[] {
  const raw = terms.products.reduce((sum, product) => Math.fround(sum + product), Math.fround(terms.bias));
  const [sum, result] = [value(raw), value(terms.result)];
  const long = sum === result ? `Σ ${sum}` : `Σ ${sum} → ${result}`;
  return [long, `Σ ${result}`, result, tight(terms.result)];
}

/** Half a letter's height for a figure, more for what is wide: enough to choose by, not to set type by. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 1 : /[.,:|il]/.test(letter) ? 0.3 : 0.57), 0);

const fitting = (texts: readonly string[], room: number, size: number): string =>
  texts.find((text) => widthOf(text) * size <= room) ?? texts[texts.length - 1];

/** A product that its square has room for. */
function productText(product: number, room: number, size: number): string {
  const rounded = (digits: number) => tight(Number(product.toFixed(digits)));
  const texts = [tight(product), rounded(1), rounded(0)];
  return texts.find((text) => widthOf(text) * size <= room - 1) ?? '';
}

interface SquareProps {
  square: Square;
  isDone: boolean;
  isZero: boolean;
  isPadding: boolean;
  /** Colour of the filtered cell that a mixing takes. */
  foot: string | null;
  text: string | null;
  size: number;
}

const SquareMark = memo(function SquareMark({
  square,
  isDone,
  isZero,
  isPadding,
  foot,
  text,
  size,
}: SquareProps) {
  const { tap, x, y, width, height } = square;
  const footHeight = Math.max(2, Math.round(height / 8));
  return (
    <g
      className="race-square"
      data-done={isDone}
      data-zero={isZero}
      data-padding={isPadding}
      style={foot ? ({ '--foot': `var(--${foot})` } as CSSProperties) : undefined}
    >
      <rect data-tap={tap} {...{ x, y, width, height }} rx={Math.min(3, width / 10)} />
      {foot && (
        <rect className="race-foot" x={x} y={y + height - footHeight} width={width} height={footHeight} />
      )}
      {text !== null && isDone && (
        <text
          x={x + width / 2}
          y={y + (height - (foot ? footHeight : 0)) / 2}
          dy="0.36em"
          textAnchor="middle"
          fontSize={size}
        >
          {text}
        </text>
      )}
    </g>
  );
});

function Bar({ square: { tap, x, y, width, height }, done }: { square: Square; done: number }) {
  return (
    <>
      <g className="race-square" data-done="false">
        <rect data-tap={tap} {...{ x, y, width, height }} />
      </g>
      <g className="race-square" data-done="true">
        <rect data-tap={tap} {...{ x, y, height }} width={done} />
      </g>
    </>
  );
}

/** What is current: ink with a halo, and no lane's colour. */
function Ring({ square: { x, y, width, height } }: { square: Square }) {
  const out = { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1, rx: 3 };
  return (
    <g className="race-ring">
      <rect {...out} className="race-ring-halo" />
      <rect {...out} />
    </g>
  );
}

const BracketLine = ({ x0, x1, y }: { x0: number; x1: number; y: number }) => (
  <path className="race-bracket" d={`M${x0} ${y - 5}V${y}H${x1}V${y - 5}`} />
);

/** A line with right angles, a little round, and a head. */
function WireLine({ wire: { points }, hue, isLive }: { wire: Wire; hue: string | null; isLive: boolean }) {
  const [x, y] = points[points.length - 1];
  const isUp = points[points.length - 2][1] > y;
  const tip = isUp
    ? `M${x - 4} ${y + 6}L${x} ${y}L${x + 4} ${y + 6}z`
    : `M${x - 4} ${y - 6}L${x} ${y}L${x + 4} ${y - 6}z`;
  return (
    <g
      className="race-wire"
      data-live={isLive}
      style={{ '--lane': hue ? `var(--${hue})` : 'var(--ink)' } as CSSProperties}
    >
      <path d={cornered(points)} />
      <path className="race-wire-tip" d={tip} />
    </g>
  );
}

/** A path through corners, each cut by a small curve. */
export function cornered(points: Wire['points'], radius = 4): string {
  const towards = ([x, y]: readonly [number, number], [tx, ty]: readonly [number, number]) => {
    const length = Math.hypot(tx - x, ty - y) || 1;
    const r = Math.min(radius, length / 2);
    return [x + ((tx - x) / length) * r, y + ((ty - y) / length) * r] as const;
  };
  const middle = points.slice(1, -1).map((corner, i) => {
    const [from, to] = [towards(corner, points[i]), towards(corner, points[i + 2])];
    return `L${from[0]} ${from[1]}Q${corner[0]} ${corner[1]} ${to[0]} ${to[1]}`;
  });
  const last = points[points.length - 1];
  return `M${points[0][0]} ${points[0][1]}${middle.join('')}L${last[0]} ${last[1]}`;
}
