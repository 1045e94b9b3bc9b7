import { useMemo, useState } from 'react';
import { useLang, usePair } from '../../../ui/use-words.ts';
import { searchEn } from '../../../i18n/words/search.en.ts';
import { searchZh } from '../../../i18n/words/search.zh.ts';
import { chapterAt } from '../../../model/lesson.ts';
import { late } from '../../../late/late.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Awaited, NotArrived } from '../../../ui/late/NotArrived.tsx';
import { useLate } from '../../../ui/late/use-late.ts';
import { useLearnWords } from '../use-learn-words.ts';
import { goToLesson } from '../use-lesson.ts';
import { createFind } from './find.ts';
import type { Found } from './find.ts';
import { act } from '../../../state/act.ts';
import './search.css';

const ENTRIES = {
  en: late(() => import('virtual:search/en').then(({ entries }) => entries)),
  zh: late(() => import('virtual:search/zh').then(({ entries }) => entries)),
};

/** Search over chapters, questions and terms, in the language that is read. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const words = usePair(searchEn, searchZh);
  const learn = useLearnWords();
  const lang = useLang();
  const entries = useLate(ENTRIES[lang]);
  const [query, setQuery] = useState('');
  const find = useMemo(
    () => (entries.kind === 'there' ? createFind(entries.part, learn.titles, lang) : null),
    [entries, learn, lang],
  );
  const results = useMemo(() => find?.(query) ?? [], [find, query]);
  const isAsked = query.trim() !== '';

  const open = ({ chapter, screen }: Found) => {
    onClose();
    act(() => goToLesson(chapterAt(chapter, screen)));
  };

  return (
    <Dialog open title={words.title} closeLabel={words.close} onClose={onClose} className="search-dialog">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (results[0]) open(results[0]);
        }}
      >
        <input
          type="search"
          data-autofocus
          aria-label={words.field}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </form>
      <p role="status" className="search-status">
        {find && isAsked ? words.results(results.length) : words.hint}
      </p>
      {entries.kind === 'awaited' && <Awaited />}
      {entries.kind === 'absent' && <NotArrived again={ENTRIES[lang].again} />}
      {results.length > 0 && (
        <ul className="search-results">
          {results.map((found, i) => (
            <li key={i}>
              <button type="button" onClick={() => open(found)}>
                <small>
                  {words.kinds[found.kind]} · {learn.titles[found.chapter - 1]}
                </small>
                <b>{found.title}</b>
                <span>{found.excerpt}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
