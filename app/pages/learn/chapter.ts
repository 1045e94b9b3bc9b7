// What a chapter is. Its folder: `chapter.tsx` (this object), `en.mdx` and `zh.mdx`. README.md says how to add one.
import type { MDXProps } from 'mdx/types';
import type { ComponentType } from 'react';
import type { Both } from '../../i18n/both.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { Late } from '../../late/late.ts';
import type { FigureProps } from '../../ui/figure.ts';
import type { Prediction } from '../../ui/predict/prediction.ts';

/** What the prose may show, by name: `{props.n.macs}`. Computed, never typed in. */
export type Numbers = Readonly<Record<string, string>>;

export type ProseProps = MDXProps & { n: Numbers };

export interface Kept {
  label: Both<string>;
  value: Both<string>;
}

export interface Chapter {
  number: number;
  prose: Both<Late<{ default: ComponentType<ProseProps> }>>;
  numbers: (lang: Lang) => Numbers;
  prediction: Prediction;
  Figure: ComponentType<FigureProps>;
  /** The figure takes the larger part of the page, the prose a narrow column. */
  isWide?: boolean;
  /** The number to keep: computed, and equal to what the lesson plan states. */
  keep: readonly Kept[];
  /** More that its prose may use, as `<Name />`; each gets the language. */
  parts?: Readonly<Record<string, ComponentType<{ lang: Lang }>>>;
}
