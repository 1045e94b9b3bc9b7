// A separable layer and the standard convolution beside it: which of the two a view shows, and how far they are apart.
import type { MapFacts, MapId, MapStage, Ran } from '../../engine/picture/protocol.ts';
import { layerOf, mapsIn } from './explore-state.ts';
import type { ExploreState, ShownMap } from './explore-state.ts';

/** 'both': the standard one at the left of a line, the separable one at its right. */
export const VERSUS = ['standard', 'both', 'separable', 'difference'] as const;
export type Versus = (typeof VERSUS)[number];

type Seen = Pick<ExploreState, 'map' | 'isSplit' | 'history'>;

const stageOf = (map: ShownMap): MapStage | null => {
  if (map === 'picture') return null;
  return 'rgb' in map ? map.rgb[0].stage : map.stage;
};

/** What is shown of the two; null: nothing, or there is no second one. */
export function versusOf(state: Seen): Versus | null {
  if (!layerOf(state).standard) return null;
  switch (stageOf(state.map)) {
    case 'output':
      return state.isSplit ? 'both' : 'separable';
    case 'standard':
      return 'standard';
    case 'difference':
      return 'difference';
    default:
      return null;
  }
}

/** The same output of the other one, or what separates them: of a colour picture that is a map, the first one's. */
export function inStage(map: ShownMap, stage: 'output' | 'standard' | 'difference'): ShownMap {
  const of = ({ index }: MapId): MapId => ({ stage, index });
  if (map === 'picture') return { stage, index: 0 };
  if ('rgb' in map) {
    const [a, b, c] = map.rgb;
    return stage === 'difference' ? of(a) : { rgb: [of(a), of(b), of(c)] };
  }
  // Channels and filtered maps are no outputs.
  return map.stage === 'input' || map.stage === 'filtered' ? { stage, index: 0 } : of(map);
}

/** What becomes of a view that is to show this. */
export function showing(versus: Versus, { map }: Pick<ExploreState, 'map'>) {
  const stage = versus === 'standard' || versus === 'difference' ? versus : 'output';
  return { map: inStage(map, stage), isSplit: versus === 'both' } satisfies Partial<ExploreState>;
}

/** From one whole view to the other, whatever was shown before. */
export const flipped = (state: Seen): Versus => (versusOf(state) === 'standard' ? 'separable' : 'standard');

/** The maps whose sums are asked for: of one output beside the other, first what separates them. */
export function probedIn(state: Seen): readonly MapId[] {
  const { map } = state;
  const maps = mapsIn(map, layerOf(state));
  if (versusOf(state) !== 'both' || maps.length > 1) return maps;
  const [{ index }] = maps;
  return (['difference', 'output', 'standard'] as const).map((stage) => ({ stage, index }));
}

/** How far the separable outputs are from the standard ones, over all pixels at full size. */
export interface Loss {
  /** The largest difference, without its sign. */
  largest: number;
  /** Root of the mean square. */
  rms: number;
  /** From the lowest to the highest value of the standard ones. */
  range: number;
}

/** Of some outputs together, by their numbers; null where the run was not compared with anything. */
export function lossOf({ maps }: Pick<Ran, 'maps'>, outputs: readonly number[]): Loss | null {
  const facts = (stage: MapStage): MapFacts[] =>
    maps.filter(({ map }) => map.stage === stage && outputs.includes(map.index));
  const [differences, standard] = [facts('difference'), facts('standard')];
  if (differences.length === 0) return null;
  let [squares, values] = [0, 0];
  for (const { histogram } of differences) {
    squares += histogram.squares ?? 0;
    values += histogram.counts.reduce((all, n) => all + n, 0);
  }
  return {
    largest: Math.max(...differences.map(({ low, high }) => Math.max(high, -low))),
    rms: Math.sqrt(squares / Math.max(1, values)),
    range: Math.max(...standard.map(({ high }) => high)) - Math.min(...standard.map(({ low }) => low)),
  };
}
