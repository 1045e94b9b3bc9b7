import { Button } from '../../../ui/Button.tsx';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

/** Leads from what the standard convolution costs to where it is chosen: on a phone that part is closed. */
function goThere(): void {
  const place = document.querySelector<HTMLElement>('.explore-compare');
  place?.closest('details')?.setAttribute('open', '');
  const choice = place?.querySelector('select');
  choice?.focus({ preventScroll: true });
  choice?.scrollIntoView({ block: 'center' });
}

/** From the cost of the standard convolution to its result. */
export function CompareDoor() {
  const words = useVersusWords();
  return (
    <Button kind="ghost" className="explore-compare-door" onClick={goThere}>
      {words.door}
    </Button>
  );
}
