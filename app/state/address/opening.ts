// What an address without a word means. Apart from the keys' tables, which the first screen does not need.
import * as opening from 'virtual:opening';
import { OPENING } from '../../model/settings.ts';
import { homePage } from '../routes.ts';
import type { Address, Source } from './types.ts';

/** Baked, so that the table of photographs comes after the first screen. */
export const OPENING_SOURCE: Source = opening.source;

/** How the layer is looked at where the address does not say. */
export const OPENING_VIEW = {
  lang: null,
  theme: null,
  step: null,
  unit: 'cell',
  speed: null,
  compare: 'off',
  scale: 'shared',
  code: 'typescript',
  race: null,
  hide: new Set(),
} as const satisfies Partial<Address>;

export function openingAddress(): Address {
  return {
    page: homePage(),
    place: '',
    ...OPENING_VIEW,
    settings: OPENING,
    bank: opening.bank,
    standard: null,
    source: OPENING_SOURCE,
    inputEdits: new Map(),
    kept: new Map(),
  };
}
