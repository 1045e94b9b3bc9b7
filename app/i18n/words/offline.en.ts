/** The page without a network: a mark in the header, and what the help says of it. Sizes come as texts. */
export const offlineEn = {
  mark: 'Offline',
  markSays: 'The page works from this device.',
  title: 'Without a network',
  all: (all: string) =>
    `All of this page is kept on this device (${all}): it opens and works without a network, in both languages, your own pictures included.`,
  part: (kept: string, all: string) =>
    `Of this page ${kept} out of ${all} are kept on this device. Without a network it opens and steps; chapters and photographs that are not kept would be missing.`,
  unknown: 'This page is about to be kept on this device, so that it works without a network.',
  keep: 'Keep all for offline',
  keepSized: (left: string) => `Keep all for offline (${left} more)`,
  keeping: 'Keeping this page on the device',
  progress: (kept: string, all: string) => `${kept} of ${all}`,
  trouble: {
    'no-room':
      'This device has no room left for all of it. What is kept stays, and with a network everything works. Free some room, then try again.',
    'no-network':
      'Not all of it arrived. What is kept stays, and with a network everything works. Try again when the connection is back.',
    failed: 'The browser stopped keeping it. What is kept stays, and with a network everything works.',
    'no-worker':
      'This browser keeps nothing of this page here, as in private windows, at addresses without https, or where its settings forbid it. With a network everything works.',
  },
};

export type OfflineWords = typeof offlineEn;
