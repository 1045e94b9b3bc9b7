// What happens at a tick of the race, in words.
import type { RaceWords } from '../../i18n/words/race.en.ts';
import { value } from '../../i18n/numbers.ts';
import { costOf } from '../../model/pixel-cost.ts';
import type { PixelCost } from '../../model/pixel-cost.ts';
import { laneAt } from './lanes.ts';
import type { RaceLane } from './lanes.ts';
import { pixelState } from './progress.ts';
import type { Progress } from './progress.ts';
import type { RaceFacts } from './race-facts.ts';
import type { TapNames } from './tap-names.ts';

export function raceSentence(
  { one, all, inOne, inAll }: Progress,
  facts: RaceFacts,
  names: TapNames,
  { now: words }: RaceWords,
): string {
  if (inAll !== null) return words.step(inAll, all, ...pixelParts(inAll, facts, words));
  if (inOne === 0) return words.begin;
  const [standard, layer] = facts.lanes.map((lane, i) => tapPart(lane, inOne, facts.names[i], names, words));
  return words.step(inOne, one, standard, layer);
}

function tapPart(
  lane: RaceLane,
  ticks: number,
  name: string,
  names: TapNames,
  words: RaceWords['now'],
): string {
  const { done, group, tap, result, isThrough } = laneAt(lane, ticks);
  if (isThrough && ticks > done) return words.through(name, done, value(result!));
  return words.tap(name, names.tap(group, tap), result === null ? null : value(result));
}

function pixelParts(
  ticks: number,
  { cost, names }: RaceFacts,
  words: RaceWords['now'],
): [standard: string, layer: string] {
  const { outputs, maps } = cost;
  const state = pixelState(cost, ticks);
  const total = costOf(cost, outputs);
  const part = (name: string, done: number, after: number) =>
    done === outputs ? words.ready(name, outputs, after) : words.outputs(name, done, outputs);
  return [
    part(names[0], state.standard, total.standard),
    state.filtered < maps
      ? words.filtered(names[1], state.filtered, maps)
      : part(names[1], state.layer, total.layer),
  ];
}

/** What the race comes to, before it is run: for one output, then for all. */
export function headingOf(cost: PixelCost, words: RaceWords): string[] {
  const [one, all] = [costOf(cost, 1), costOf(cost, cost.outputs)];
  const first = words.heading(one.standard, one.layer);
  return cost.outputs > 1 ? [first, words.headingAll(all.standard, all.layer, cost.outputs)] : [first];
}

/** Why. */
export function leadOf({ cost, names }: RaceFacts, { lead: words }: RaceWords): string[] {
  const { outputs, maps, first } = cost;
  const [one, all] = [costOf(cost, 1), costOf(cost, outputs)];
  if (maps === 0) {
    return [one.layer < one.standard ? words.parts(one.standard, one.layer) : words.standard];
  }
  const loses = words.loses(names[1], one.layer - one.standard);
  return [
    loses,
    all.layer < all.standard ? words.shares(outputs, first * maps) : words.tooFew(outputs, first * maps),
  ];
}
