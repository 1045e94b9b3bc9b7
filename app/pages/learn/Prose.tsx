import { createContext, use, useEffect, useMemo, useRef } from 'react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { Chapter, Numbers, ProseProps } from './chapter.ts';
import { useFittingFormulas } from './use-fitting-formulas.ts';
import { TableBox } from './TableBox.tsx';
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
  // Other screens have formulas of their own; hidden ones have no width.
  useFittingFormulas(node, `${lang} ${screen}`);
  const numbers = useMemo(() => strict(chapter.numbers(lang)), [chapter, lang]);
  const components = useMemo(() => {
    const parts = Object.entries(chapter.parts ?? {}).map(([name, Part]) => [
      name,
      () => <Part lang={lang} />,
    ]);
    return { ...COMPONENTS, ...Object.fromEntries(parts) } as ProseProps['components'];
  }, [chapter, lang]);
  return (
    <Reading ref={node}>
      <Shown value={screen}>
        <Text n={numbers} components={components} />
      </Shown>
    </Reading>
  );
}

/** Text to be read: larger, its lines further apart. */
export function Reading({ className = '', ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`learn-prose ${className}`} />;
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
      <div className="learn-ask-body">
        {children}
        {thread && (
          <p className="learn-thread">
            {words.thread}: {thread}
          </p>
        )}
      </div>
    </Disclosure>
  );
}

function Table(props: ComponentProps<'table'>) {
  return (
    <TableBox label={useLearnWords().table}>
      <table {...props} />
    </TableBox>
  );
}

/** Listings scroll sideways, with keys too. */
function Listing({ className = '', ...rest }: ComponentProps<'pre'>) {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys
  return <pre {...rest} className={`learn-listing ${className}`} tabIndex={0} />;
}

const COMPONENTS = { Screen, Ask, table: Table, pre: Listing };
