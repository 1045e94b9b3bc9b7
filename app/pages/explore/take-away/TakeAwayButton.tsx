import { useState } from 'react';
import { takeAwayEn } from '../../../i18n/words/take-away.en.ts';
import { takeAwayZh } from '../../../i18n/words/take-away.zh.ts';
import { Button } from '../../../ui/Button.tsx';
import { lateOver } from '../../../ui/late/late-part.tsx';
import { usePair } from '../../../ui/use-words.ts';
import { useExploreState } from '../use-explore.ts';

const TakeAway = lateOver(() => import('./TakeAway.tsx').then(({ TakeAway }) => TakeAway));

/** The door to what can be taken away; the dialog comes when it is opened. */
export function TakeAwayButton() {
  const words = usePair(takeAwayEn, takeAwayZh);
  const hasPicture = useExploreState((state) => state.picture !== null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="download" disabled={!hasPicture} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <TakeAway onClose={() => setOpen(false)} />}
    </>
  );
}
