import { useLang } from '../../../ui/use-words.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useLearnWords } from '../use-learn-words.ts';
import { SYMBOLS } from './symbols.ts';
import './symbols.css';

/** The letters of all formulas. */
export function SymbolsDialog({ onClose }: { onClose: () => void }) {
  const words = useLearnWords();
  const lang = useLang();
  return (
    <Dialog open title={words.symbols.title} closeLabel={words.symbols.close} onClose={onClose}>
      <table className="symbols">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.symbols.letter}</th>
            <th scope="col">{words.symbols.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {SYMBOLS.map(({ letters, means }) => (
            <tr key={means.en}>
              <th scope="row">
                {letters.map((letter) => (
                  <var key={letter}>{letter}</var>
                ))}
              </th>
              <td>{means[lang]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
