/** What a channel made from a photograph shows, as the board names it. */
export const CHANNEL_NAMES = [
  'red',
  'green',
  'blue',
  'luminance',
  'edges-x',
  'edges-y',
  'blur',
  'detail',
  'red-green',
  'blue-yellow',
  'diagonal-down',
  'diagonal-up',
] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** The channels of a photograph in a layer of C (1 to 12) channels. */
export function channelNames(C: number): readonly ChannelName[] {
  if (C === 1) return ['luminance'];
  if (C === 2) return ['luminance', 'edges-x'];
  return CHANNEL_NAMES.slice(0, C);
}
