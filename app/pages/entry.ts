import type { ComponentType } from 'react';
import type { PageRoute } from '../state/routes.ts';
import type { IconName } from '../ui/icons.tsx';

/** What the rest of the app knows of a page. Header, menu, title and address read it; README.md says how to add one. */
export interface PageEntry extends PageRoute {
  /** Beside its name in the menu. The name itself is in the words: `pages.names` of shell.en.ts and shell.zh.ts. */
  icon: IconName;
  /** Whether it draws an `h1` of its own (`useHeading`); else the app's name above it is one. */
  hasHeading: boolean;
  /** Part of the first file, or a `latePage` that is fetched when it is first opened. */
  Page: ComponentType;
}
