import { useLang } from '../ui/use-words.ts';
import { useEffect, useEffectEvent } from 'react';
import { isOfWorker, isWorthAnotherTry } from '../engine/job-error.ts';
import type { NetworkReturn } from '../late/network-return.ts';
import { act } from '../state/act.ts';
import { dismiss, useNotices } from '../state/notices.ts';
import { keptWork } from '../state/kept/work.ts';
import type { Notice } from '../state/notices.ts';
import { compute } from '../state/board/compute.ts';
import { takeOver } from '../state/offline/update.ts';
import { getState, shownBoard } from '../state/page/store.ts';
import { Button } from '../ui/Button.tsx';
import { NoticeStrip } from './NoticeStrip.tsx';
import { noticeText, noticeWords } from './notice-text.ts';

/** When the worker gives up, its jobs fail and its restarts came to nothing: that is the same news. */
const isSameNews = (notice: Notice): boolean =>
  notice.kind === 'worker-restarted' || (notice.kind === 'layer-failed' && isOfWorker(notice.code));

/** What may go well the next time has a button for it. */
const hasAnotherTry = (notice: Notice): boolean =>
  notice.kind === 'worker-gave-up' || (notice.kind === 'layer-failed' && isWorthAnotherTry(notice.code));

/** News that is old after a while (ms): what was done to a picture, and a worker that is back. */
const FLEETING = 12_000;
const isFleeting = ({ kind }: Notice): boolean => kind === 'image-read' || kind === 'worker-restarted';

/** Takes fleeting notices away when they have been up long enough to be read. */
function useFleeting(notices: readonly Notice[]): void {
  const key = notices
    .filter(isFleeting)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (!key) return undefined;
    const timer = setTimeout(() => key.split(' ').forEach((id) => dismiss(Number(id))), FLEETING);
    return () => clearTimeout(timer);
  }, [key]);
}

/** What did not arrive may do so when the network is back. `mark`: what must be as it was for that to be welcome. */
function useOnline(
  network: NetworkReturn | null,
  act: () => void,
  mark: () => readonly unknown[] = () => [],
): void {
  const onOnline = useEffectEvent(act);
  const markNow = useEffectEvent(mark);
  useEffect(() => {
    if (!network) return undefined;
    const before = markNow();
    const actIfWelcome = () => {
      if (markNow().every((now, i) => now === before[i])) onOnline();
    };
    // It may have come back before this was drawn.
    if (network.hasReturned()) actIfWelcome();
    window.addEventListener('online', actIfWelcome);
    return () => {
      window.removeEventListener('online', actIfWelcome);
      network.end();
    };
  }, [network]);
}

const networkOf = (notice: Notice | undefined): NetworkReturn | null => {
  if (notice?.kind === 'part-not-loaded') return notice.network;
  return notice?.kind === 'worker-gave-up' && notice.cause === 'worker-missing' ? notice.network : null;
};

/** What did not come of the page itself, in one notice: it begins again with all of it. */
const isNotLoaded = (notice: Notice): notice is Notice & { again: () => void } =>
  notice.kind === 'part-not-loaded' || notice.kind === 'begin-not-loaded';

/** Where the person is, and what is made there: an action that comes late must not take either away. */
function whereabouts(): readonly unknown[] {
  const { page, places } = getState();
  return [page, places[page], shownBoard()?.getState().history.past];
}

/** What the person should know, over the page right under the header, so that nothing on the board moves. */
export function Notices() {
  const notices = useNotices();
  const lang = useLang();
  const words = noticeWords(lang);
  useFleeting(notices);
  /** The next job starts another worker, and everything is computed again from the facts. */
  const again = () => {
    for (const notice of notices) {
      if (hasAnotherTry(notice) || isSameNews(notice)) dismiss(notice.id);
    }
    const board = shownBoard();
    if (board) act(() => compute(board));
  };
  const tryAgain = (failed: readonly (Notice & { again: () => void })[]) => {
    for (const { id, again } of failed) {
      dismiss(id);
      again();
    }
  };
  useOnline(networkOf(notices.find(({ kind }) => kind === 'worker-gave-up')), again);
  const unloaded = notices.filter(isNotLoaded);
  const part = unloaded.find(({ kind }) => kind === 'part-not-loaded');
  useOnline(networkOf(part), () => part && tryAgain([part]), whereabouts);
  const hasGivenUp = notices.some(({ kind }) => kind === 'worker-gave-up');
  return (
    <>
      {notices
        .filter((notice) => !(hasGivenUp && isSameNews(notice)))
        .filter((notice) => !isNotLoaded(notice) || notice === unloaded[0])
        .map((notice) => (
          <NoticeStrip
            key={notice.id}
            tone={notice.tone}
            text={noticeText(notice, lang)}
            dismissLabel={words.dismiss}
            onDismiss={() => (isNotLoaded(notice) ? unloaded : [notice]).forEach(({ id }) => dismiss(id))}
          >
            {hasAnotherTry(notice) && <Button onClick={again}>{words.again}</Button>}
            {'again' in notice && (
              <Button onClick={() => tryAgain(isNotLoaded(notice) ? unloaded : [notice])}>
                {words.again}
              </Button>
            )}
            {notice.kind === 'update-ready' && <Button onClick={() => act(takeOver)}>{words.update}</Button>}
            {notice.kind === 'work-waiting' && (
              <>
                <Button onClick={() => void (window.location.hash = notice.fragment)}>
                  {words.bringBack}
                </Button>
                <Button
                  kind="ghost"
                  onClick={() => {
                    dismiss(notice.id);
                    act(() => keptWork.decline(notice.tab));
                  }}
                >
                  {words.startAfresh}
                </Button>
              </>
            )}
          </NoticeStrip>
        ))}
    </>
  );
}
