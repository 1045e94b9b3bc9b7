import { createContext, use, useEffect, useMemo, useRef } from 'react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { chapterAt } from '../../model/lesson.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { AfterPrediction, PredictionTold } from './AfterPrediction.tsx';
import type { Chapter, Numbers, ProseProps } from './chapter.ts';
import { LessonLink } from './LessonLink.tsx';
import { useFittingFormulas } from './use-fitting-formulas.ts';
import { useLearnWords } from './use-learn-words.ts';
import './prose.css';

interface ProsePageProps {
  chapter: Chapter;
  prose: ComponentType<ProseProps>;
  lang: Lang;
  /** The only screen that is shown; null: all of them, one below the other. */
  screen: number | null;
  onCount: (screens: number) => void;
}

const Shown = createContext<number | null>(null);

/** A number that the prose asks for and nobody computes must not leave a hole in a sentence. */
function strict(numbers: Numbers): Numbers {
  return new Proxy(numbers, {
    get(target, key) {
      // Development tools ask objects for symbols.
      if (typeof key === 'symbol') return undefined;
      if (!(key in target))
        throw new Error(`the prose shows the number ${key}, which its chapter does not compute`);
      return target[key];
    },
  });
}

/** A chapter's text with its computed numbers. */
export function Prose({ chapter, prose: Text, lang, screen, onCount }: ProsePageProps) {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => onCount(node.current?.querySelectorAll('[data-screen]').length ?? 0), [Text, onCount]);
  const isTold = use(PredictionTold);
  // Other screens have formulas of their own; hidden ones have no width.
  useFittingFormulas(node, `${lang} ${screen} ${isTold}`);
  const numbers = useMemo(() => strict(chapter.numbers(lang)), [chapter, lang]);
  const components = useMemo(() => {
    const parts = Object.entries(chapter.parts ?? {}).map(([name, Part]) => [
      name,
      () => <Part lang={lang} />,
    ]);
    return { ...COMPONENTS, ...Object.fromEntries(parts) } as ProseProps['components'];
  }, [chapter, lang]);
  return (
    <div ref={node} className="learn-prose">
      <Shown value={screen}>
        <Text n={numbers} components={components} />
      </Shown>
    </div>
  );
}

/** What stands between two headings: one screen of a projector. */
function Screen({ number, children }: { number: string; children: ReactNode }) {
  const shown = use(Shown);
  return (
    <section
      className="learn-screen"
      data-screen={number}
      hidden={shown !== null && shown !== Number(number)}
    >
      {children}
    </section>
  );
}

/** A question that people really ask, with the public thread where somebody did. */
function Ask({ q, thread, children }: { q: string; thread?: string; children: ReactNode }) {
  const words = useLearnWords();
  return (
    <Disclosure summary={q} className="learn-ask">
      {children}
      {thread && <p className="learn-thread">{words.thread(thread.replaceAll('gh:', ''))}</p>}
    </Disclosure>
  );
}

/** To another chapter, by its number. */
function ChapterLink({ to, children }: { to: string; children: ReactNode }) {
  return <LessonLink to={chapterAt(Number(to))}>{children}</LessonLink>;
}

/** A wide table scrolls in a box of its own, which keys reach. */
function Table(props: ComponentProps<'table'>) {
  const words = useLearnWords();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys
    <div className="learn-table-box" role="region" aria-label={words.table} tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** Listings scroll sideways, with keys too. */
function Listing(props: ComponentProps<'pre'>) {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys
  return <pre {...props} tabIndex={0} />;
}

const COMPONENTS = { Screen, Ask, AfterPrediction, ChapterLink, table: Table, pre: Listing };
