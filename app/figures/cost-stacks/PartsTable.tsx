import { count, roundCount } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { costOf, partsOf } from '../../model/networks/cost.ts';
import type { Network } from '../../model/networks/types.ts';
import { Swatch } from './Fills.tsx';
import { layersOf, publishedCount } from './layout.ts';
import { WORDS } from './words.ts';
import './cost-stacks.css';

export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** In full; rounded where the figure is too narrow for that. */
function Amount({ n, lang }: { n: number; lang: Lang }) {
  return (
    <>
      <span className="cost-stacks-full">{count(n)}</span>
      <span className="cost-stacks-round">{roundCount(n, lang)}</span>
    </>
  );
}

interface PartsTableProps {
  network: Network;
  lang: Lang;
  isLocked: boolean;
  /** Of the fills. */
  prefix: string;
}

/** Legend and totals in one: what each kind of layer costs, all of them, and what was published. */
export function PartsTable({ network, lang, isLocked, prefix }: PartsTableProps) {
  const words = WORDS[lang];
  const all = costOf(network);
  const { published } = network;
  const printed = (n: number | undefined) => (n === undefined ? '–' : publishedCount(n, lang));
  return (
    <div className="cost-stacks-scroll cost-stacks-kinds">
      <table>
        <caption className="visually-hidden">{words.caption(network.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.multiplyAdds}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.parameters}</th>
          </tr>
        </thead>
        <tbody>
          {partsOf(network).map(({ part, multiplyAdds, share, parameters }) => (
            <tr key={part}>
              <th scope="row">
                <Swatch prefix={prefix} part={part} />
                {words.parts[part]}
                <small>{words.repeated(layersOf(network, part))}</small>
              </th>
              <td>{isLocked ? '?' : <Amount n={multiplyAdds} lang={lang} />}</td>
              <td>{isLocked ? '?' : percent(share)}</td>
              <td>{isLocked ? '?' : <Amount n={parameters} lang={lang} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.together}</th>
            <td>{count(all.multiplyAdds)}</td>
            <td />
            <td>{count(all.parameters)}</td>
          </tr>
          <tr className="cost-stacks-published">
            <th scope="row">{words.published}</th>
            <td>{printed(published.multiplyAdds)}</td>
            <td />
            <td>{printed(published.parameters)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
