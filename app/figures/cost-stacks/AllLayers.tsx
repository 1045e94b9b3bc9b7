import { count } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { parametersOf } from '../../model/networks/cost.ts';
import type { Network } from '../../model/networks/types.ts';
import { layerName, outputText } from './BlockDetail.tsx';
import { WORDS } from './words.ts';
import './cost-stacks.css';

/** Each layer with the number of its block, such as 7–11. */
function rowsOf({ blocks }: Network) {
  const ends = blocks.map((_, i) => blocks.slice(0, i + 1).reduce((sum, { repeat }) => sum + repeat, 0));
  return blocks.flatMap(({ layers, repeat }, i) => {
    const name = repeat > 1 ? `${ends[i] - repeat + 1}–${ends[i]}` : String(ends[i]);
    return layers.map((layer, nth) => ({ layer, repeat, name, key: `${name}.${nth}` }));
  });
}

/** Every layer in order: what the columns show, for reading. Equal blocks in a row stand once. */
export function AllLayers({ network, lang }: { network: Network; lang: Lang }) {
  const words = WORDS[lang];
  const rows = rowsOf(network);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <div className="cost-stacks-scroll cost-stacks-all" role="region" aria-label={words.all} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{network.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.block}</th>
            <th scope="col">{words.layerHead}</th>
            <th scope="col">{words.output}</th>
            <th scope="col">{words.each(words.multiplyAdds)}</th>
            <th scope="col">{words.each(words.parameters)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ layer, repeat, name, key }) => (
            <tr key={key}>
              <td>{name}</td>
              <th scope="row">
                {layerName(layer, lang)}
                {repeat > 1 && <small>{words.repeated(repeat)}</small>}
              </th>
              <td>{outputText(layer)}</td>
              <td>{count(layer.multiplyAdds)}</td>
              <td>{count(parametersOf(layer))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
