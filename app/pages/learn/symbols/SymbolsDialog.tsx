import { Dialog } from '../../../ui/Dialog.tsx';
import { useLang } from '../../../ui/use-words.ts';
import { useLearnWords } from '../use-learn-words.ts';
import { ON_THE_BOARD, QUOTED, SYMBOLS } from './symbols.ts';
import type { Symbol } from './symbols.ts';
import './symbols.css';

/** The letters of all formulas. */
export function SymbolsDialog({ onClose }: { onClose: () => void }) {
  const { symbols: words } = useLearnWords();
  return (
    <Dialog open title={words.title} closeLabel={words.close} onClose={onClose}>
      <table className="symbols">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.letter}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <Rows symbols={SYMBOLS} />
        <Rows symbols={ON_THE_BOARD} heading={words.board} />
        <Rows symbols={QUOTED} heading={words.quoted} />
      </table>
    </Dialog>
  );
}

function Rows({ symbols, heading }: { symbols: readonly Symbol[]; heading?: string }) {
  const lang = useLang();
  return (
    <tbody>
      {heading && (
        <tr>
          <th colSpan={2} scope="rowgroup">
            {heading}
          </th>
        </tr>
      )}
      {symbols.map(({ letters, means }) => (
        <tr key={means.en}>
          <th scope="row">
            {letters.map(({ name }) => (
              <Letter key={name} name={name} />
            ))}
          </th>
          <td>{means[lang]}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** `H_out` as an H with a label below. */
function Letter({ name }: { name: string }) {
  const [letter, label] = name.split('_');
  return (
    <var>
      {letter}
      {label && <sub>{label}</sub>}
    </var>
  );
}
