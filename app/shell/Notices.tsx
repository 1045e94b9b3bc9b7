import { dismiss } from '../state/notices.ts';
import type { Notice } from '../state/notices.ts';
import { recompute } from '../state/compute.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { NoticeStrip } from './NoticeStrip.tsx';
import { noticeText, noticeWords } from './notice-text.ts';

/** A worker that gave up takes its jobs along; their failures are the same news. */
function isNews({ kind, ...notice }: Notice, all: readonly Notice[]): boolean {
  const hasGivenUp = all.some((other) => other.kind === 'worker-gave-up');
  return !(hasGivenUp && kind === 'layer-failed' && 'code' in notice && notice.code === 'crash');
}

/** What the person should know, over the page right under the header, so that nothing on the board moves. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const lang = useApp((state) => state.lang);
  const words = noticeWords(lang);
  /** The next job starts another worker, and everything is computed again from the facts. */
  const again = (id: number) => {
    dismiss(id);
    void recompute();
  };
  return (
    <div className="notices">
      <div className="notices-strip">
        {notices
          .filter((notice) => isNews(notice, notices))
          .map((notice) => (
            <NoticeStrip
              key={notice.id}
              tone={notice.tone}
              text={noticeText(notice, lang)}
              dismissLabel={words.dismiss}
              onDismiss={() => dismiss(notice.id)}
            >
              {notice.kind === 'worker-gave-up' && (
                <Button onClick={() => again(notice.id)}>{words.again}</Button>
              )}
            </NoticeStrip>
          ))}
      </div>
    </div>
  );
}
