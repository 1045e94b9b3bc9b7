import { useState } from 'react';
import { recentEn } from '../../../i18n/words/recent.en.ts';
import { recentZh } from '../../../i18n/words/recent.zh.ts';
import type { RecentWork } from '../../../state/explore/recent-work.ts';
import { Button } from '../../../ui/Button.tsx';
import { lateOver } from '../../../ui/late/late-part.tsx';
import { usePair } from '../../../ui/use-words.ts';

const RecentDialog = lateOver(() => import('./RecentDialog.tsx').then(({ RecentDialog }) => RecentDialog));

/** The door to what was made last; the dialog comes when it is opened. */
export function RecentButton({ work }: { work: RecentWork }) {
  const words = usePair(recentEn, recentZh);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="undo" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && <RecentDialog work={work} onClose={() => setOpen(false)} />}
    </>
  );
}
