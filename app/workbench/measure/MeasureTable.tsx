import { useLang } from '../../ui/use-words.ts';
import { count, roundCount } from '../../i18n/numbers.ts';
import { milliseconds, millisecondsRange } from '../../i18n/terms.ts';
import type { LayerTiming } from '../../../kernels/worker/protocol.ts';
import type { Measured } from '../../state/measure.ts';
import { useMeasureWords } from './use-measure-words.ts';
import './measure.css';

export interface MeasuredRow {
  name: string;
  /** In multiply-adds. */
  counted: number;
  timing: LayerTiming | null;
  missing: Measured['missing']['layer'];
}

/** Counted beside measured, a row for each layer. */
export function MeasureTable({ caption, rows }: { caption: string; rows: readonly MeasuredRow[] }) {
  const words = useMeasureWords().table;
  return (
    <table className="measure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.layer}</span>
          </th>
          <th scope="col">{words.counted}</th>
          <th scope="col">{words.ms}</th>
          <th scope="col">{words.rate}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, counted, timing, missing }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-column={words.counted}>{count(counted)}</td>
            {timing ? (
              <Times timing={timing} />
            ) : (
              <td colSpan={2} className="measure-missing">
                {words.missing[missing === 'no-memory' ? missing : 'too-large']}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Times({ timing }: { timing: LayerTiming }) {
  const words = useMeasureWords().table;
  const lang = useLang();
  const { median, low, high, reliable, multiplyAdds } = timing;
  return (
    <>
      <td data-column={words.ms}>
        {reliable ? <b>{milliseconds(median)}</b> : '–'}
        <span className="measure-spread">
          {reliable ? millisecondsRange(low, high, median) : words.unreliable}
        </span>
      </td>
      <td data-column={words.rate}>{reliable ? roundCount((1000 * multiplyAdds) / median, lang) : '–'}</td>
    </>
  );
}
