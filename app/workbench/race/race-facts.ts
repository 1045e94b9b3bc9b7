import type { RaceWords } from '../../i18n/words/race.en.ts';
import { pixelCost } from '../../model/pixel-cost.ts';
import type { PixelCost } from '../../model/pixel-cost.ts';
import type { Race } from '../../state/board/board-state.ts';
import { layerLane, standardLane } from './lanes.ts';
import type { RaceLane } from './lanes.ts';

/** What a race is about, whatever its step. */
export interface RaceFacts {
  lanes: readonly [standard: RaceLane, layer: RaceLane];
  names: readonly [standard: string, layer: string];
  cost: PixelCost;
}

export function raceFacts({ reply, of }: Pick<Race, 'reply' | 'of'>, { names }: RaceWords): RaceFacts {
  const { stages } = of.geometry;
  const isSeparable = stages.length > 1 && stages[0].stage === 'depthwise';
  return {
    lanes: [standardLane(reply), layerLane(reply)],
    names: [names.standard, isSeparable ? names.separable : names.layer],
    cost: pixelCost(of.geometry),
  };
}
