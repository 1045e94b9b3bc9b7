import { Fragment } from 'react';
import type { HelpWords } from '../i18n/words/help.en.ts';
import { ACTIONS } from './actions.ts';
import './help-dialog.css';

/** What keys do, from the table that the keys themselves obey. */
export function KeyTable({ words }: { words: HelpWords }) {
  const nameOf = (key: string) => words.keyNames[key] ?? key;
  return (
    <table className="key-table">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.keyColumn}</th>
          <th scope="col">{words.doesColumn}</th>
        </tr>
      </thead>
      <tbody>
        {ACTIONS.map(({ id, keys }) => (
          <tr key={id}>
            <th scope="row">
              {keys.map((way, i) => (
                <Fragment key={i}>
                  {i > 0 && ' '}
                  <span className="key-way">
                    {way.map((key) => (
                      <kbd key={key}>{nameOf(key)}</kbd>
                    ))}
                  </span>
                </Fragment>
              ))}
            </th>
            <td>{words.keys[id]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
