import { useStore } from 'zustand';
import { offlineEn } from '../i18n/words/offline.en.ts';
import type { OfflineWords } from '../i18n/words/offline.en.ts';
import { offlineZh } from '../i18n/words/offline.zh.ts';
import { act } from '../state/act.ts';
import { keepForGood, OFFLINE } from '../state/offline/offline.ts';
import type { OfflineState } from '../state/offline/offline.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { usePair } from '../ui/use-words.ts';
import './help-dialog.css';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** How much of the page is kept on this device, and a button for all of it. */
export function KeptOffline() {
  const words = usePair(offlineEn, offlineZh);
  const state = useStore(OFFLINE.get());
  const { kept, isKeeping, trouble } = state;
  const hasButton = !isKeeping && trouble !== 'no-worker' && (!kept || kept.bytes < kept.all);
  return (
    <section>
      <h3>{words.title}</h3>
      <p role="status">{said(state, words)}</p>
      {isKeeping && kept && (
        <Progress
          label={words.keeping}
          value={kept.bytes / kept.all}
          valueText={words.progress(megabytes(kept.bytes), megabytes(kept.all))}
        />
      )}
      {hasButton && (
        <Button icon="download" onClick={() => act(keepForGood)}>
          {kept ? words.keepSized(megabytes(kept.all - kept.bytes)) : words.keep}
        </Button>
      )}
    </section>
  );
}

function said({ kept, isKeeping, trouble }: OfflineState, words: OfflineWords): string {
  if (trouble) return words.trouble[trouble];
  if (!kept) return words.unknown;
  if (isKeeping) return ''; // the bar says it
  const [there, all] = [megabytes(kept.bytes), megabytes(kept.all)];
  return kept.bytes < kept.all ? words.part(there, all) : words.all(all);
}
