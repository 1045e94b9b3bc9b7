import { useMemo } from 'react';
import { recentEn } from '../../../i18n/words/recent.en.ts';
import { recentZh } from '../../../i18n/words/recent.zh.ts';
import { Thumbnail } from '../../../pictures/Thumbnail.tsx';
import { useImageWords } from '../../../pictures/use-photo-words.ts';
import { readPlace } from '../../../state/explore/place.ts';
import { Icon } from '../../../ui/icons.tsx';
import { useLang, usePair } from '../../../ui/use-words.ts';
import { layerLine } from '../layer-line.ts';
import { useExploreWords } from '../use-explore.ts';
import type { RecentSeen } from './use-recent.ts';
import './recent.css';

/** One of them: what was shown, of which picture, by which layer, and when. */
export function RecentItem({ recent, thumbnail, hasPicture, onOpen }: RecentSeen & { onOpen: () => void }) {
  const words = usePair(recentEn, recentZh);
  const exploreWords = useExploreWords();
  const samples = useImageWords().samples;
  const lang = useLang();
  const { layer, source } = useMemo(() => readPlace(recent.place).start, [recent.place]);
  const name = recent.own?.name ?? (source.kind === 'sample' ? samples[source.id].name : '');
  const when = useMemo(
    () =>
      new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', {
        dateStyle: 'medium',
        timeStyle: 'short',
      }).format(recent.at),
    [lang, recent.at],
  );
  return (
    <li>
      <button type="button" className="explore-recent-item" onClick={onOpen}>
        <span className="explore-recent-picture" aria-hidden="true">
          {thumbnail ? <Thumbnail blob={thumbnail} /> : <Icon name="image" />}
        </span>
        <span className="explore-recent-words">
          <span className="explore-recent-name">
            <b translate={recent.own ? 'no' : undefined}>{name}</b> {!hasPicture && <i>{words.absent}</i>}{' '}
            <time>{when}</time>
          </span>
          <span>{layerLine(exploreWords, layer, lang)}</span>
          {!hasPicture && <span>{words.absentNote}</span>}
        </span>
      </button>
    </li>
  );
}
