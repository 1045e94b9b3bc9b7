import { useMemo, useState } from 'react';
import { shape } from '../../i18n/numbers.ts';
import { domainOf, sharedDomain } from '../../image/colour-map.ts';
import { useFigureLayer } from '../../state/figure-layer.ts';
import type { FigureLayer } from '../../state/figure-layer.ts';
import { Button } from '../../ui/Button.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { FIXTURE } from './fixture.ts';
import { formulaOf } from './formula.ts';
import type { PressSymbol } from './formula.ts';
import { FormulaLine } from './FormulaLine.tsx';
import { captionsOf } from './layout.ts';
import { BUGS, distinctMaps, equalMaps, filterLiterally, mixLiterally, outputSize } from './literal.ts';
import type { Bug, Part } from './literal.ts';
import { MapRow } from './MapRow.tsx';
import { WORDS } from './words.ts';
import './literal-formula.css';

const PARTS: readonly Part[] = ['filter', 'mix'];

const MEANT: FigureLayer = {
  spec: {
    kind: 'separable',
    height: FIXTURE.size,
    width: FIXTURE.size,
    channels: FIXTURE.channels,
    filters: FIXTURE.filters,
    kernel: FIXTURE.kernel,
  },
  weights: { depthwise: FIXTURE.depthwise, pointwise: FIXTURE.pointwise },
  input: FIXTURE.input,
};

/** A tutorial's two formulas run as printed, beside what they mean; their wrong indices are found by pressing. */
export function LiteralFormula({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [part, setPart] = useState<Part>('mix');
  const [found, setFound] = useState<readonly Bug[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const meant = useFigureLayer('literal-formula', MEANT);

  const foundIn = (one: Part) => BUGS[one].filter((bug) => found.includes(bug)).length;
  const isDone = foundIn(part) === BUGS[part].length;
  const { channels, filters } = FIXTURE;
  const count = part === 'filter' ? channels : filters;
  const [literal, right] = useMemo(() => {
    if (part === 'filter') return [filterLiterally(FIXTURE, found), meant?.filtered ?? null];
    return [meant?.filtered ? mixLiterally(FIXTURE, meant.filtered, found) : null, meant?.output ?? null];
  }, [part, found, meant]);
  // The colours of the printed formula stay while it is repaired, so that maps can be compared by eye.
  const domain = useMemo(() => {
    if (!meant?.filtered) return domainOf([], true);
    const printed =
      part === 'filter' ? filterLiterally(FIXTURE, []) : mixLiterally(FIXTURE, meant.filtered, []);
    const aim = part === 'filter' ? meant.filtered : meant.output;
    return sharedDomain([domainOf(printed, true), domainOf(aim, true)]);
  }, [part, meant]);

  const find = (bug: Bug) => {
    const isLast = !found.includes(bug) && foundIn(part) === BUGS[part].length - 1;
    if (!found.includes(bug)) setFound([...found, bug]);
    setSaid(isLast ? `${words.bugs[bug]} ${words.done[part]}` : words.bugs[bug]);
  };
  const nameOf = ({ id, printed, now }: PressSymbol) => {
    const name = words.names[part][id];
    return now === printed ? name : `${name}, ${now === '' ? words.removed : words.isNow(now)}`;
  };
  const isOpen = !found.includes(part === 'filter' ? 'one-kernel' : 'no-output');
  const next = BUGS[part].find((bug) => !found.includes(bug));
  const captions = (sizes: readonly number[]) => sizes.map((size) => words.kernel(shape(size, size)));
  const { printed, aim } = captionsOf(part, FIXTURE, found);
  const named = (list: readonly number[]) =>
    part === 'filter' ? captions(list) : list.map((o) => words.output(o));
  const row = {
    size: outputSize(FIXTURE),
    room: Math.max(channels, filters),
    domain,
    nameOf: words.map,
  };
  const result =
    literal && right
      ? part === 'filter'
        ? words.filterResult(equalMaps(literal, right, count), count)
        : words.mixResult(distinctMaps(literal, count), equalMaps(literal, right, count), count)
      : '';
  return (
    <div className="literal">
      <RadioGroup
        label={words.choose}
        value={part}
        full
        options={PARTS.map((one) => ({
          value: one,
          label: `${words.parts[one]}, ${words.progress(foundIn(one), BUGS[one].length)}`,
          content: (
            <span className="literal-part">
              <b>{words.parts[one]}</b>
              <small>{words.progress(foundIn(one), BUGS[one].length)}</small>
            </span>
          ),
        }))}
        onChange={(one) => {
          setPart(one);
          setSaid(null);
        }}
      />
      <FormulaLine
        label={words.formula[part]}
        formula={formulaOf(part, found)}
        found={found}
        isClean={isDone}
        nameOf={nameOf}
        onPress={(id, bug) => (bug ? find(bug) : setSaid(words.sound[part][id] ?? ''))}
      />
      <div className="literal-told">
        <p role="status">
          {isLocked ? words.hidden : (said ?? (isDone ? words.done[part] : words.ask[part]))}
        </p>
        {!isLocked && (
          <Button disabled={!next && found.length === 0} onClick={() => (next ? find(next) : reset())}>
            {next ? words.show : words.again}
          </Button>
        )}
      </div>
      <div className="literal-rows">
        <MapRow
          {...row}
          heading={isDone ? words.repaired : words.literally}
          maps={isLocked ? null : literal}
          captions={named(isLocked && part === 'filter' ? aim : printed)}
        />
        <MapRow {...row} heading={words.meant} maps={isLocked ? null : right} captions={named(aim)} />
      </div>
      <p className="literal-result" aria-live="polite">
        {isLocked ? '' : isOpen ? `${result}${lang === 'zh' ? '' : ' '}${words.taken[part]}` : result}
      </p>
    </div>
  );

  function reset() {
    setFound(found.filter((bug) => !(BUGS[part] as readonly Bug[]).includes(bug)));
    setSaid(null);
  }
}
