import { useTheme } from '../../../state/page/use-theme.ts';
import { useLate } from '../../../ui/late/use-late.ts';
import { useNear } from '../../../ui/use-near.ts';
import { Drawn } from './Drawn.tsx';
import { PLACE } from './marks.ts';
import { MINIATURES } from '../table.ts';
import './miniature.css';

/** The picture of a chapter in its table of contents, computed once it is in sight. It says nothing that the words do not. */
export function Miniature({ number }: { number: number }) {
  const [box, isNear] = useNear<SVGSVGElement>();
  const now = useLate(MINIATURES.get(number)!, isNear);
  const theme = useTheme();
  return (
    <svg
      ref={box}
      className="learn-miniature"
      viewBox={`0 0 ${PLACE.width} ${PLACE.height}`}
      aria-hidden="true"
    >
      {now.kind === 'there' && <Drawn marks={now.part} theme={theme} />}
    </svg>
  );
}
