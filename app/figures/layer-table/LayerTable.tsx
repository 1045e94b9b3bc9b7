import { useState } from 'react';
import { count, shape, times } from '../../i18n/numbers.ts';
import { CostBar } from '../../ui/CostBar.tsx';
import { CodeBlock } from '../../ui/code-block/CodeBlock.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { Switch } from '../../ui/Switch.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { NONE, REPAIRED } from './fixture.ts';
import { barOf, BEFORE, codeOf, firstLayer, PURPOSES, rowsOf, totalsOf } from './layout.ts';
import type { Choice, Counted } from './layout.ts';
import { WORDS } from './words.ts';
import './layer-table.css';

/** A bar that does not say yet what it is made of. */
const WHOLE = <CostBar className="layer-table-lane" parts={[{ kind: 'standard', cost: 1 }]} longest={1} />;

const COUNTED: readonly Counted[] = ['multiplyAdds', 'parameters'];

/** The tutorial's model as a table; a switch makes each convolution separable, and the code follows. */
export function LayerTable({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const [chosen, setChoice] = useState<Choice>(REPAIRED);
  const [tab, setTab] = useState<'before' | 'after'>('after');
  // Locked, it shows the tutorial's own model: what becomes of it is the question.
  const choice = isLocked ? NONE : chosen;
  const { saved, maps } = firstLayer();
  const { code, changed } = codeOf(choice);
  const flip = (conv: number) =>
    setChoice(chosen.map((on, i) => (i === conv ? !on : on)) as unknown as Choice);
  const before = <CodeBlock label={words.before} code={BEFORE} words={words.block} />;
  return (
    <div className="layer-table">
      <div role="group" aria-label={words.switches} className="layer-table-switches">
        <span aria-hidden="true">{words.switches}</span>
        {choice.map((isOn, conv) => (
          <Switch key={conv} label={words.conv(conv + 1)} checked={isOn} onChange={() => flip(conv)} />
        ))}
      </div>
      <Bars choice={choice} lang={lang} isLocked={isLocked} />
      <p role="status" className="layer-table-warning">
        {choice[0] && words.warning(count(saved), count(maps))}
      </p>
      <Layers choice={choice} lang={lang} />
      {isLocked ? (
        before
      ) : (
        <Tabs
          label={words.code}
          heading={<b>{words.code}</b>}
          look="text"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'before', label: words.before, content: before },
            {
              id: 'after',
              label: words.after,
              content: <CodeBlock label={words.after} code={code} changed={changed} words={words.block} />,
            },
          ]}
        />
      )}
    </div>
  );
}

interface PartProps {
  choice: Choice;
  lang: FigureProps['lang'];
}

function Layers({ choice, lang }: PartProps) {
  const words = WORDS[lang];
  const totals = totalsOf(choice);
  return (
    <table aria-label={words.table} className="layer-table-layers">
      <thead>
        <tr>
          <th scope="col">{words.layer}</th>
          <th scope="col">{words.output}</th>
          <th scope="col">{words.parameters}</th>
          <th scope="col">{words.multiplyAdds}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(choice).map(({ id, name, output, parameters, multiplyAdds, conv, isSeparable }) => (
          <tr key={id} data-conv={conv !== null} data-separable={isSeparable}>
            <th scope="row">
              {/* Where it is narrow the long name takes two lines. */}
              {isSeparable ? (
                <>
                  Separable
                  <wbr />
                  Conv2D
                </>
              ) : (
                name
              )}
              {conv !== null && <small> {words.nth(conv + 1)}</small>}
            </th>
            <td>{shape(...output)}</td>
            <td>{parameters !== null && count(parameters)}</td>
            <td>{multiplyAdds !== null && count(multiplyAdds)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td />
          <td>{count(totals.parameters)}</td>
          <td>{count(totals.multiplyAdds)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bars({ choice, lang, isLocked }: PartProps & { isLocked: boolean }) {
  const words = WORDS[lang];
  const bar = (shown: Choice, counted: Counted) => (
    <CostBar
      className="layer-table-lane"
      parts={barOf(shown, counted, NONE).map(({ purpose, share }) => ({ kind: purpose, cost: share }))}
      longest={1}
    />
  );
  return (
    <section aria-label={words.bars} className="layer-table-bars">
      <div className="layer-table-legend" hidden={isLocked}>
        {PURPOSES.map((purpose) => (
          <div key={purpose}>
            <CostBar className="layer-table-swatch" parts={[{ kind: purpose, cost: 1 }]} longest={1} />
            {words.purposes[purpose]}
          </div>
        ))}
      </div>
      {COUNTED.map((counted) => {
        const [was, is] = [totalsOf(NONE)[counted], totalsOf(choice)[counted]];
        const name = words[counted];
        return (
          <div key={counted} className="layer-table-pair">
            <p>
              <span>{isLocked ? `${name}: ${count(was)}` : words.bar(name, count(was), count(is))}</span>
              <b>{isLocked ? '?' : was === is ? words.same : words.fewer(times(was / is))}</b>
            </p>
            {isLocked ? WHOLE : bar(NONE, counted)}
            {isLocked ? (
              <CostBar className="layer-table-lane" parts={[]} longest={1} />
            ) : (
              bar(choice, counted)
            )}
          </div>
        );
      })}
    </section>
  );
}
