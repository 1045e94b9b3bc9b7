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
  actionFailed: {
    title: 'That did not happen: the page ran into a fault of its own.',
    words: INTACT,
  },
  layerTitle: 'This layer could not be computed.',
  notTaken: {
    title: 'What was dropped here is not taken.',
    words:
      'Picture files can be dropped on the page Step, beside its photographs; numbers can be pasted there. Nothing has changed.',
  },
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
  ownNewest: {
    title: 'This link does not say which of your pictures it means.',
    words: 'The one that was kept last on this device is on the board. Newer links name the picture.',
  },
  notKeptTitle: 'The picture is not kept for a reload.',
  piecesAbsentTitle: 'Part of what this link names is not on this device.',
  workNotKeptTitle: 'What is more than the address can hold is not kept.',
  workNotKept: {
    'no-storage':
      'This browser keeps nothing in this window, so these numbers will be gone after a reload. They are intact now.',
    'no-room':
      'This device has no room left for these numbers, so they will be gone after a reload. They are intact now.',
    failed: 'These numbers could not be kept, so they will be gone after a reload. They are intact now.',
  },
  /** To one who reads Chinese, before the Chinese words are there. */
  wordsLate: {
    title: 'The Chinese words are still on their way. 中文还在加载。',
    words:
      'Until they are here the page is in English, and all of it works. 加载完成之前先显示英文，其余都可以用；加载完成后会自动换成中文。',
  },
  workWaiting: {
    title: 'Your last layer is kept on this device.',
    words: 'Bring it back as you left it, or start afresh with the opening layer.',
  },
  updateReady: {
    title: 'A newer version of this page is here.',
    words:
      'It comes when you say so, or when all tabs of this page have been closed. The page is then loaded again; what you made stays.',
  },
  update: 'Use the newer version',
  bringBack: 'Bring it back',
  startAfresh: 'Start afresh',
};

export type NoticesWords = typeof noticesEn;
