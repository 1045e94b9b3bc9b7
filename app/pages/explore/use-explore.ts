import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { exploreEn } from '../../i18n/words/explore.en.ts';
import type { ExploreWords } from '../../i18n/words/explore.en.ts';
import { exploreZh } from '../../i18n/words/explore.zh.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { Explore } from '../../state/explore/create-explore.ts';
import { layerOf } from '../../state/explore/explore-state.ts';
import type { ExploreState } from '../../state/explore/explore-state.ts';
import { usePair } from '../../ui/use-words.ts';

/** The Explore page that all below belongs to. */
export const ExploreContext = createContext<Explore | null>(null);

export function useExplore(): Explore {
  const explore = useContext(ExploreContext);
  if (!explore) throw new Error('a part of the Explore page stands outside of it');
  return explore;
}

/** A part of its state; draws again when that changes. Select facts, derive the rest. */
export const useExploreState = <T>(select: (state: ExploreState) => T): T => useStore(useExplore(), select);

export const useLayer = (): PictureLayer => useExploreState(layerOf);

export const useExploreWords = (): ExploreWords => usePair(exploreEn, exploreZh);
