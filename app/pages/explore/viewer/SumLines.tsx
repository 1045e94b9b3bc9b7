import { Fragment, useEffect, useState } from 'react';
import type { CSSProperties } from 'react';
import type { MapId, Probed, ProbedTerm } from '../../../engine/picture/protocol.ts';
import { exact, tight, value } from '../../../i18n/numbers.ts';
import { laneOf } from '../../../model/lanes.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';
import { mapsIn } from '../../../state/explore/explore-state.ts';
import { channelOf, mapName, shortName } from '../map-name.ts';
import { useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import './sum-lines.css';

/** What a value is the sum of, one line for each map that the view shows: the formula, its terms in numbers, what they come to. */
export function SumLines() {
  const words = useExploreWords();
  const probed = useExploreState((state) => state.probed);
  return (
    <section className="explore-sums" aria-label={words.sum.label}>
      {probed ? (
        <Lines maps={probed.maps} sums={probed.sums} />
      ) : (
        <p className="explore-sums-hint">{words.sum.pick}</p>
      )}
      <Said />
    </section>
  );
}

function Lines({ maps, sums }: { maps: readonly MapId[]; sums: readonly Probed[] }) {
  const words = useExploreWords();
  const layer = useLayer();
  const [{ x, y }] = sums;
  // A line each: one of them alone is told in full.
  const isMany = sums.length > 1;
  // Of two results beside each other the difference is told in full; how each comes about where it is shown alone.
  const isOneOfTwo = ({ stage }: MapId) => maps[0].stage === 'difference' && stage !== 'difference';
  return (
    <>
      <p className="explore-sums-at">{words.sum.at(y + 1, x + 1)}</p>
      {/* More terms than fit are scrolled to. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="explore-sums-lines" role="group" aria-label={words.sum.terms} tabIndex={0}>
        {sums.map((sum, i) => (
          <div key={i} className="explore-sum" translate="no">
            <p className="explore-sum-name">
              <MapMark map={maps[i]} layer={layer} /> {shortName(words.map, maps[i], layer)}
            </p>
            <p className="explore-sum-terms">
              {sum.terms.length === 0 ? (
                <span>{words.sum.readAs}</span>
              ) : (
                <>
                  <Symbols stage={maps[i].stage} hasTerms={!isOneOfTwo(maps[i])} />{' '}
                  {!isOneOfTwo(maps[i]) && <Terms {...{ sum, layer }} map={maps[i]} isBrief={isMany} />}
                </>
              )}
            </p>
            <strong className="explore-sum-value">
              <span aria-hidden="true">{sum.terms.length > 0 ? '= ' : ''}</span>
              {sum.isCutOff ? words.sum.cutOff(value(sum.value)) : value(sum.value)}
            </strong>
          </div>
        ))}
      </div>
    </>
  );
}

/** The letters of the formulas: Z = Σ D · X filters, Y = Σ P · Z mixes, S = Σ K · X is the standard convolution. */
const SYMBOLS: Partial<Record<MapId['stage'], readonly [result: string, weight: string, from: string]>> = {
  filtered: ['Z', 'D', 'X'],
  output: ['Y', 'P', 'Z'],
  standard: ['S', 'K', 'X'],
};

function Symbols({ stage, hasTerms }: { stage: MapId['stage']; hasTerms: boolean }) {
  const [result, weight, from] = SYMBOLS[stage] ?? [];
  // A difference: Y − S.
  if (!result) {
    return (
      <span className="explore-sum-symbols" aria-hidden="true">
        <i>Y</i> − <i>S</i> =
      </span>
    );
  }
  return (
    <span className="explore-sum-symbols" aria-hidden="true">
      <i>{result}</i> = Σ <i>{weight}</i>·<i>{from}</i>
      {hasTerms && ' ='}
    </span>
  );
}

interface TermsProps {
  sum: Probed;
  map: MapId;
  layer: PictureLayer;
  /** Without those that add nothing. */
  isBrief: boolean;
}

/** Terms of weight 0 count, but add nothing: they are said together. */
function Terms({ sum: { terms }, map, layer, isBrief }: TermsProps) {
  const words = useExploreWords().sum;
  if (map.stage === 'difference') {
    const [output, standard] = terms;
    return (
      <span className="explore-term">
        {tight(output.value)} − {inBrackets(standard.value)}
      </span>
    );
  }
  const shown = terms.filter(({ weight }) => weight !== 0);
  const zeros = terms.length - shown.length;
  return (
    <>
      {shown.map((term, t) => (
        <Fragment key={t}>
          <Term term={term} isFirst={t === 0} layer={layer} border={words.border} />{' '}
        </Fragment>
      ))}
      {zeros > 0 && !isBrief && (
        <span className="explore-term explore-term-zeros">{words.zeros(zeros, shown.length > 0)}</span>
      )}
    </>
  );
}

interface TermProps {
  term: ProbedTerm;
  isFirst: boolean;
  layer: PictureLayer;
  border: string;
}

function Term({ term, isFirst, layer, border }: TermProps) {
  const { weight, value: v, map, isBorder } = term;
  return (
    <span className="explore-term" title={isBorder ? border : undefined}>
      {!isFirst && '+ '}
      {map && map.stage === 'filtered' && <MapMark map={map} layer={layer} />}
      {inBrackets(weight)}×{isBorder ? `[${tight(v)}]` : inBrackets(v)}
    </span>
  );
}

const inBrackets = (v: number): string => (v < 0 ? `(${tight(v)})` : tight(v));

function MapMark({ map, layer }: { map: MapId; layer: PictureLayer }) {
  const c = channelOf(map, layer);
  if (c === null) return null;
  const { hue, marker } = laneOf(c);
  return (
    <i className="explore-map-mark" aria-hidden="true" style={{ '--hue': `var(--${hue})` } as CSSProperties}>
      {marker}
    </i>
  );
}

/** Screen readers hear a value once it stands still (ms). */
const REST = 400;

/** What is picked, said calmly: not while it is only pointed at. */
function Said() {
  const words = useExploreWords();
  const layer = useLayer();
  const map = useExploreState((state) => state.map);
  const probed = useExploreState((state) => (state.pointed ? null : state.probed));
  const [said, setSaid] = useState('');
  const { sums, maps } = probed ?? { sums: [], maps: [] };
  const isOfView = maps.length === mapsIn(map, layer).length;
  const values = sums.map(({ value: v }, i) =>
    isOfView ? exact(v) : `${shortName(words.map, maps[i], layer)} ${exact(v)}`,
  );
  const sentence =
    sums.length === 0
      ? ''
      : words.sum.said(mapName(words.map, map, layer), sums[0].y + 1, sums[0].x + 1, values.join(', '));
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), REST);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
