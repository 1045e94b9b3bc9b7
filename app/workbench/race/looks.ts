import { laneOf } from '../../model/lanes.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { laneOfMap } from '../../board/names.ts';
import type { RaceLane } from './lanes.ts';
import type { TapNames } from './tap-names.ts';

/** How a group looks: its lane's colour, what is written over it, and the colour of each tap where taps are of several lanes. */
export interface GroupLook {
  /** Null for the mixing, which is ink. */
  hue: string | null;
  marker: string;
  head: string;
  hueOf: ((t: number) => string) | null;
}

export function looksOf(lane: RaceLane, s: LayerSettings, names: TapNames, mix: string): GroupLook[] {
  const ofMap = (q: number) => laneOf(laneOfMap(s, q)).hue;
  return lane.groups.map((group): GroupLook => {
    if (group.kind === 'mix') return { hue: null, marker: '', head: mix, hueOf: ofMap };
    const { hue, marker } = laneOf(group.kind === 'filter' ? laneOfMap(s, group.lane) : group.lane);
    return { hue, marker, head: names.group(group), hueOf: null };
  });
}
