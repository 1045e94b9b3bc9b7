import { count } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';

/** A number as a paper prints it: as many digits as it has, 569M, 4866M, 4.5G; in Chinese 5.69 亿. Exact ones in full. */
export function publishedCount(n: number, lang: Lang): string {
  if (n % 1000 !== 0) return count(n);
  const short = (divisor: number) => String(Number((n / divisor).toPrecision(6)));
  if (lang === 'zh') return n >= 1e8 ? `${short(1e8)} 亿` : `${short(1e4)} 万`;
  return n % 1e8 === 0 && n >= 1e9 ? `${short(1e9)}G` : `${short(1e6)}M`;
}
