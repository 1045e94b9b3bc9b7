import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/use-words.ts';
import { usePhotoWords } from './use-photo-words.ts';
import './whole-photo.css';

interface MapPagerProps {
  first: number;
  count: number;
  of: number;
  onTurn: (by: number) => void;
}

/** Which of many outputs are shown, and the way to the others. */
export function MapPager({ first, count, of, onTurn }: MapPagerProps) {
  const words = useWords().step;
  const own = usePhotoWords().whole;
  return (
    <div className="whole-photo-pager">
      <IconButton
        kind="ghost"
        icon="left"
        label={own.earlier}
        disabled={first === 0}
        onClick={() => onTurn(-1)}
      />
      <span>{words.columns.page(first + 1, first + count, of)}</span>
      <IconButton
        kind="ghost"
        icon="right"
        label={own.later}
        tipAlign="end"
        disabled={first + count === of}
        onClick={() => onTurn(1)}
      />
    </div>
  );
}
