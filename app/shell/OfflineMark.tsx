import { offlineEn } from '../i18n/words/offline.en.ts';
import { offlineZh } from '../i18n/words/offline.zh.ts';
import { usePair } from '../ui/use-words.ts';
import './offline-mark.css';

/** In the header while the host cannot be reached. */
export function OfflineMark() {
  const words = usePair(offlineEn, offlineZh);
  return (
    <p className="offline-mark" role="status" aria-label={`${words.mark}. ${words.markSays}`}>
      {words.mark}
    </p>
  );
}
