// How the gallery is asked for, and how its parts are framed.
import type { ReactNode } from 'react';
import { en, zh } from './words.ts';

export const query = new URLSearchParams(location.search);
const theme = query.get('theme');
export const isChinese = query.get('lang') === 'zh';
export const t = isChinese ? zh : en;
if (theme) document.documentElement.dataset.theme = theme;
document.documentElement.lang = isChinese ? 'zh-Hans' : 'en';

export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2 className="eyebrow">{name}</h2>
      {children}
    </section>
  );
}
