import { useId, useState } from 'react';
import { count, times } from '../../i18n/numbers.ts';
import { costOf, shareOf } from '../../model/networks/cost.ts';
import { IMAGE_NETWORKS, NETWORKS, SPEECH_NETWORKS, standardOf } from '../../model/networks/networks.ts';
import { OTHERS } from '../../model/networks/published-speech.ts';
import type { Network } from '../../model/networks/types.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { FigureProps } from '../../ui/figure.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { AllLayers } from './AllLayers.tsx';
import { BlockDetail } from './BlockDetail.tsx';
import { Columns } from './Columns.tsx';
import { FIXTURE } from './fixture.ts';
import { columnsOf } from './layout.ts';
import { PartsTable, percent } from './PartsTable.tsx';
import { WORDS } from './words.ts';
import './cost-stacks.css';

const optionOf = ({ id, name }: Network) => ({ value: id, label: name });

/** Where a network does its multiply-adds, block by block and kind by kind; the same with standard convolutions. */
export function CostStacks({ lang, isLocked }: FigureProps) {
  const words = WORDS[lang];
  const prefix = `fill${useId().replace(/\W/g, '')}`;
  const [id, setId] = useState(FIXTURE.id);
  const [isSwapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState(1);
  const [pointed, setPointed] = useState<number | null>(null);
  const cheap = isLocked ? FIXTURE : (NETWORKS.find((one) => one.id === id) ?? FIXTURE);
  const network = isSwapped && !isLocked ? standardOf(cheap) : cheap;
  const columns = columnsOf(network);
  const at = Math.min(pointed ?? chosen, columns.length - 1);
  const groups = [
    { label: words.image, options: IMAGE_NETWORKS.map(optionOf) },
    { label: words.speech, options: SPEECH_NETWORKS.map(optionOf) },
  ].filter(({ options }) => options.length > 0);
  const ratio = (part: 'multiplyAdds' | 'parameters') => times(costOf(network)[part] / costOf(cheap)[part]);
  return (
    <div className="cost-stacks">
      <div className="cost-stacks-controls">
        <SelectField
          label={words.network}
          hideLabel
          className="cost-stacks-network"
          value={cheap.id}
          options={groups.length > 1 ? groups : groups[0].options}
          onChange={(next) => {
            setId(next);
            setPointed(null);
          }}
        />
        <Switch label={words.swap} checked={isSwapped && !isLocked} onChange={setSwapped} />
      </div>
      <p className="cost-stacks-sentence" role="status">
        {isLocked
          ? words.locked
          : network === cheap
            ? words.shares(percent(shareOf(cheap, 'pointwise')), percent(shareOf(cheap, 'depthwise')))
            : words.swapped(ratio('multiplyAdds'), ratio('parameters'))}
      </p>
      <PartsTable {...{ network, lang, isLocked, prefix }} />
      <div>
        <Columns
          {...{ columns, lang, isLocked, prefix }}
          cheap={network === cheap ? null : columnsOf(cheap)}
          name={cheap.name}
          chosen={at}
          onPoint={setPointed}
          onChoose={setChosen}
        />
        {network !== cheap && (
          <p className="cost-stacks-note">
            {words.level}
            {network.published.multiplyAdds === undefined && ` · ${words.untrained}`}
          </p>
        )}
      </div>
      {!isLocked && (
        <>
          <Slider
            label={words.block}
            heading={
              <span className="cost-stacks-heading">
                <span>{words.blockOf(at + 1, columns.length)}</span>
                <b>{words.cost(count(columns[at].multiplyAdds))}</b>
              </span>
            }
            value={at + 1}
            min={1}
            max={columns.length}
            valueText={`${words.blockOf(at + 1, columns.length)}, ${words.cost(count(columns[at].multiplyAdds))}`}
            onInput={(n) => {
              setPointed(null);
              setChosen(n - 1);
            }}
          />
          <BlockDetail column={columns[at]} {...{ lang, prefix }} />
          <Disclosure summary={words.all}>
            <AllLayers {...{ network, lang }} />
          </Disclosure>
          <Disclosure summary={words.others}>
            <Others lang={lang} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

function Others({ lang }: Pick<FigureProps, 'lang'>) {
  const words = WORDS[lang];
  return (
    <div className="cost-stacks-scroll">
      <table>
        <caption>{words.othersNote}</caption>
        <thead>
          <tr>
            <th scope="col">{words.network}</th>
            <th scope="col">{words.multiplyAdds}</th>
            <th scope="col">{words.parameters}</th>
          </tr>
        </thead>
        <tbody>
          {OTHERS.map(({ id, name, multiplyAdds, parameters }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{multiplyAdds === undefined ? '–' : count(multiplyAdds)}</td>
              <td>{parameters === undefined ? '–' : count(parameters)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
