import { shape } from '../numbers.ts';

const INTACT = 'The board, your weights and the step are as they were.';

/** What the page has to tell: what happened, what is still intact, what to do. */
export const noticesEn = {
  dismiss: 'Dismiss',
  again: 'Try again',
  restarted: {
    title: 'The calculation had stopped and was started again.',
    words: `${INTACT} There is nothing to do.`,
  },
  /** The worker stops over and over; or it has not started at all. */
  keepsStopping: 'The calculation keeps stopping.',
  doesNotStart: 'The calculation does not start.',
  intact: INTACT,
  layerTitle: 'This layer could not be computed.',
  imageTitle: 'This picture was not taken.',
  numbersTitle: 'These numbers were not taken.',
  imageRead: (name: string) => `“${name}” is on the board.`,
  averaged: (height: number, width: number) => `The frame is averaged down to ${shape(height, width)} cells.`,
  stays: 'It stays on this device.',
  ownAbsent: {
    title: 'The picture of this link is not on this device.',
    words:
      'Own pictures stay on the device they were opened on. Layer, weights and step are as the link says; a sample photograph stands in. You can choose a picture of your own.',
  },
  notKeptTitle: 'The picture is not kept for a reload.',
  leftOutTitle: 'The address does not hold all of it.',
};

export type NoticesWords = typeof noticesEn;
