import { dismiss } from '../state/notices.ts';
import type { Notice } from '../state/notices.ts';
import { recompute } from '../state/compute.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { NoticeStrip } from './NoticeStrip.tsx';
import { noticeText, noticeWords } from './notice-text.ts';

/** When the worker gives up, its jobs fail and its restarts came to nothing: that is the same news. */
const isOfWorker = (notice: Notice): boolean =>
  notice.kind === 'worker-restarted' || (notice.kind === 'layer-failed' && notice.code === 'crash');

/** What the person should know, over the page right under the header, so that nothing on the board moves. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const lang = useApp((state) => state.lang);
  const words = noticeWords(lang);
  /** The next job starts another worker, and everything is computed again from the facts. */
  const again = () => {
    for (const notice of notices) {
      if (notice.kind === 'worker-gave-up' || isOfWorker(notice)) dismiss(notice.id);
    }
    void recompute();
  };
  const hasGivenUp = notices.some(({ kind }) => kind === 'worker-gave-up');
  return (
    <div className="notices">
      <div className="notices-strip">
        {notices
          .filter((notice) => !(hasGivenUp && isOfWorker(notice)))
          .map((notice) => (
            <NoticeStrip
              key={notice.id}
              tone={notice.tone}
              text={noticeText(notice, lang)}
              dismissLabel={words.dismiss}
              onDismiss={() => dismiss(notice.id)}
            >
              {notice.kind === 'worker-gave-up' && <Button onClick={again}>{words.again}</Button>}
            </NoticeStrip>
          ))}
      </div>
    </div>
  );
}
