import { count, shape } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { describe } from '../../../kernels/spec/geometry.ts';
import type { NetworkLayer } from '../../model/networks/types.ts';
import { Swatch } from './Fills.tsx';
import type { Column } from './layout.ts';
import { WORDS } from './words.ts';
import './cost-stacks.css';

/** A layer in words, such as "3×3 depthwise, stride 2". */
export function layerName({ part, spec }: NetworkLayer, lang: Lang): string {
  const { kernel, stride } = describe(spec).stages[0];
  const [down, across] = stride;
  const step = down === across ? String(down) : shape(down, across);
  return WORDS[lang].layer(part, shape(...kernel), step === '1' ? null : step);
}

export function outputText({ spec }: NetworkLayer): string {
  const { height, width, channels } = describe(spec).output;
  return shape(height, width, channels);
}

/** The layers of one block, with their numbers. */
export function BlockDetail({
  column: { block },
  lang,
  prefix,
}: {
  column: Column;
  lang: Lang;
  prefix: string;
}) {
  const words = WORDS[lang];
  return (
    <div
      className="cost-stacks-scroll cost-stacks-detail"
      role="region"
      aria-label={words.detail}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{words.layerHead}</th>
            <th scope="col">{words.output}</th>
            <th scope="col">{words.multiplyAdds}</th>
            <th scope="col">{words.weights}</th>
          </tr>
        </thead>
        <tbody>
          {block.layers.map((layer, i) => (
            <tr key={i}>
              <th scope="row">
                <Swatch prefix={prefix} part={layer.part} />
                {layerName(layer, lang)}
              </th>
              <td>{outputText(layer)}</td>
              <td>{count(layer.multiplyAdds)}</td>
              <td>{count(layer.weights)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
