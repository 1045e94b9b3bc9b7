import { useState } from 'react';
import { recentEn } from '../../../i18n/words/recent.en.ts';
import { recentZh } from '../../../i18n/words/recent.zh.ts';
import { act } from '../../../state/act.ts';
import type { RecentWork } from '../../../state/explore/recent-work.ts';
import { keptRecent } from '../../../state/kept/recent.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { CheckField } from '../../../ui/Switch.tsx';
import { usePair } from '../../../ui/use-words.ts';
import { RecentItem } from './RecentItem.tsx';
import { useRecent } from './use-recent.ts';
import './recent.css';

/** The last five settings: to go back to, with or without their pictures, or to delete. */
export function RecentDialog({ work, onClose }: { work: RecentWork; onClose: () => void }) {
  const words = usePair(recentEn, recentZh);
  const list = useRecent();
  const [said, setSaid] = useState<'forgotten' | 'forgetFailed' | null>(null);
  /** What the person has ticked, at once; null: as it is kept. */
  const [ticked, setTicked] = useState<boolean | null>(null);
  const forget = async () => {
    const { ok } = await keptRecent.forgetAll();
    if (ok) setTicked(null);
    setSaid(ok ? 'forgotten' : 'forgetFailed');
  };
  const keepPictures = async (isWanted: boolean) => {
    setTicked(isWanted);
    setSaid(null);
    const { ok } = await keptRecent.keepPictures(isWanted);
    if (!ok) setTicked(null);
    else if (isWanted) work.keepNow();
  };
  const isThere = list.kind === 'there';
  const trouble = isThere ? list.trouble : list.kind === 'refused' ? list.reason : null;
  return (
    <Dialog open title={words.title} lead={words.lead} closeLabel={words.close} onClose={onClose}>
      <div className="explore-recent">
        {list.kind === 'waiting' && <p>{words.waiting}</p>}
        {isThere && list.all.length === 0 && !trouble && !said && <p>{words.empty}</p>}
        {isThere && list.all.length > 0 && (
          <ol className="explore-recent-list" aria-label={words.list}>
            {list.all.map((one) => (
              <RecentItem
                key={one.id}
                {...one}
                onOpen={() => {
                  onClose();
                  act(() => work.open(one.id, one.recent));
                }}
              />
            ))}
          </ol>
        )}
        <p role="status" data-trouble={trouble !== null}>
          {trouble ? words.troubles[trouble] : said && words[said]}
        </p>
        {isThere && (
          <>
            <CheckField
              label={words.pictures}
              note={words.picturesNote}
              checked={ticked ?? list.hasPictures}
              onChange={(isWanted) => act(() => keepPictures(isWanted))}
            />
            <div>
              <Button
                disabled={list.all.length === 0 && !list.hasPictures && !trouble}
                onClick={() => act(forget)}
              >
                {words.forget}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
