import { Fragment } from 'react';
import type { HelpWords } from '../i18n/words/help.en.ts';
import type { Action } from '../ui/keys/action.ts';
import './help-dialog.css';

export interface KeyTableProps {
  label: string;
  actions: readonly Action[];
  words: HelpWords;
}

/** What keys do, from the actions that the keys themselves obey. */
export function KeyTable({ label, actions, words }: KeyTableProps) {
  const nameOf = (key: string) => words.keyNames[key] ?? key;
  return (
    <table className="key-table" aria-label={label}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.keyColumn}</th>
          <th scope="col">{words.doesColumn}</th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.id}>
            <th scope="row">
              {action.keys.map((way, i) => (
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
            <td>{action.says ?? words.keys[action.id]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
