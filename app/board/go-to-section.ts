import type { Hideable } from '../state/address/address.ts';

/** Parts of the page below the formula that can be gone to, in their order, and what hides each. */
export const SECTIONS = [
  { id: 'picture', hiddenBy: 'photo' },
  { id: 'layer', hiddenBy: 'layer' },
  { id: 'compare', hiddenBy: 'compare' },
] as const satisfies readonly { id: string; hiddenBy: Hideable }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** Brings a part into view, as soon as it is there. */
export function goToSection(id: SectionId | 'top'): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  if (id === 'top') document.querySelector('.step-panels')?.scrollTo({ top: 0, behavior });
  else document.getElementById(id)?.scrollIntoView({ block: 'start', behavior });
}
