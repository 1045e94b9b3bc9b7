import type { Lang } from '../../i18n/numbers.ts';
import { milliseconds } from '../../i18n/terms.ts';
import type { Roof } from '../../model/traffic.ts';
import { predictedSeconds, WAYS } from './layout.ts';
import type { Works } from './layout.ts';
import { MarkerSign } from './Marker.tsx';
import type { Time, Times } from './use-measuring.ts';
import { WORDS } from './words.ts';
import './roofline.css';

interface TimesTableProps {
  works: Works;
  roof: Roof | null;
  times: Times | null;
  isFused: boolean;
  lang: Lang;
}

/** Legend of the picture, and the same in numbers. */
export function TimesTable({ works, roof, times, isFused, lang }: TimesTableProps) {
  const words = WORDS[lang];
  const say = (time: Time | undefined) => {
    if (time === undefined) return '–';
    if (time === null) return <small>{words.impossible}</small>;
    return time.isReliable ? <b>{milliseconds(time.ms)}</b> : <small>{words.unreliable}</small>;
  };
  return (
    <table className="roofline-times">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.way}</th>
          <th scope="col">{words.intensity}</th>
          <th scope="col">{words.predicted}</th>
          <th scope="col">{words.measured}</th>
        </tr>
      </thead>
      <tbody>
        {WAYS.map((way) => (
          <tr key={way} data-chosen={way === (isFused ? 'fused' : 'unfused')}>
            <th scope="row">
              <MarkerSign way={way} />
              {words.ways[way]}
            </th>
            <td>{works[way].intensity.toPrecision(3)}</td>
            <td>{roof ? milliseconds(1000 * predictedSeconds(works, way, roof)) : '–'}</td>
            <td>{say(times?.[way])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
