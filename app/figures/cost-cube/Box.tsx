import { count } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { NOT_MEASURED, useSize } from '../../ui/use-size.ts';
import { costOf } from './cost.ts';
import type { Choice } from './cost.ts';
import { boxesOf } from './layout.ts';
import { WORDS } from './words.ts';
import './cost-cube.css';

/** Ten letters wide: what is measured is a whole number of pixels. */
const RULER = 10;

interface BoxProps {
  choice: Choice;
  before: Choice;
  lang: Lang;
}

/** The cost of a layer as a stack of bricks, and dashed the one it is compared with. */
export function Box({ choice, before, lang }: BoxProps) {
  const words = WORDS[lang];
  const [outer, { width, height }] = useSize<HTMLDivElement>();
  const [ruler, letters] = useSize<HTMLDivElement>();
  const { box, ghost, labels, brick } = boxesOf(choice, before, { width, height, em: letters.width / RULER });
  const hasGhost = (Object.keys(choice) as (keyof Choice)[]).some((part) => choice[part] !== before[part]);
  const pixels = count(choice.size ** 2);
  return (
    <figure className="cost-cube-figure">
      <div ref={outer} className="cost-cube-place">
        <div ref={ruler} className="cost-cube-ruler" />
        {letters !== NOT_MEASURED && (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={words.picture(choice, count(costOf(choice).multiplyAdds))}
          >
            <path className="cost-cube-left" d={box.left} />
            <path className="cost-cube-right" d={box.right} />
            <path className="cost-cube-top" d={box.top} />
            <path className="cost-cube-joints" d={box.joints} />
            <path className="cost-cube-edges" d={box.left + box.right + box.top} />
            {hasGhost && <path className="cost-cube-ghost" d={ghost} />}
            <text x={labels.filters[0] - 8} y={labels.filters[1]} dy="1.3em" textAnchor="end">
              N = {choice.filters}
            </text>
            <text x={labels.channels[0] + 8} y={labels.channels[1]} dy="1.3em">
              C = {choice.channels}
            </text>
            <text y={labels.pixels[1]}>
              <tspan x={labels.pixels[0] + 10} dy="-0.25em">
                {words.pixels(pixels)}
              </tspan>
              <tspan x={labels.pixels[0] + 10} dy="1.3em">
                {words.taps(choice.kernel ** 2)}
              </tspan>
            </text>
          </svg>
        )}
      </div>
      <figcaption>
        {words.brick(brick)}
        {hasGhost && (lang === 'en' ? ` ${words.dashed}` : words.dashed)}
      </figcaption>
    </figure>
  );
}
