import type { Words } from '../i18n/words.ts';
import { channelNames } from '../model/channel-names.ts';
import { firstOutputs } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { Source } from '../state/address/address.ts';

/** What the channels and maps of a layer are called: by what they show of a photograph, else by number. */
export interface MapNames {
  channel(c: number): string;
  /** Filtered map q: its channel, with the kernel's number where a channel has several. */
  map(q: number): string;
  output(o: number): string;
  kernel(c: number, q: number): string;
}

export function mapNames(s: LayerSettings, source: Source, words: Words['step']): MapNames {
  const names = source.kind === 'numbers' ? null : channelNames(s.channels);
  const M = s.depthMultiplier;
  const depthwise = s.groups === s.channels;
  const channel = (c: number) => (names ? words.channels[names[c]] : words.channels.plain(c + 1));
  const map = (q: number) => {
    if (!depthwise) return words.channels.map(q + 1);
    const c = Math.floor(q / M);
    return M === 1 ? channel(c) : words.channels.multiplied(channel(c), (q % M) + 1);
  };
  return {
    channel,
    map,
    output: (o) => (s.mixing ? words.maps.outputMap(o + 1) : words.channels.map(o + 1)),
    kernel(c, q) {
      if (!depthwise) return words.maps.kernelBetween(c + 1, q + 1);
      return M === 1 ? words.maps.kernel(c + 1) : words.maps.kernelOf(c + 1, (q % M) + 1);
    },
  };
}

/** Lane of a filtered map: its input channel where it has one of its own, else its own number. */
export function laneOfMap(s: LayerSettings, q: number): number {
  return s.groups === s.channels ? Math.floor(q / s.depthMultiplier) : q % Math.max(1, firstOutputs(s));
}

/** Lane of what a step reads: an input channel, or the filtered map that it mixes. */
export const laneOfTap = (s: LayerSettings, { step: { stage, tap } }: Frame): number =>
  stage === 'pointwise' ? laneOfMap(s, tap.channel) : tap.channel;
