// Words of what was made last on the Explore page.
export const recentEn = {
  open: 'Recent work',
  title: 'Recent work',
  lead: 'The last five settings, each with the picture that they were made on.',
  close: 'Close',
  list: 'Recent work, newest first',
  empty: 'Nothing yet. As soon as you change the layer or choose a picture of your own, it is kept here.',
  waiting: 'Looking …',
  /** Behind the name of a picture that is no longer here. */
  absent: 'picture not kept',
  absentNote: 'The settings alone: they are put on the picture that is open.',
  pictures: 'Keep my own pictures with them',
  picturesNote:
    'On this device only, until they are deleted here. Otherwise your last pictures stay until newer ones take their place.',
  forget: 'Delete recent work',
  forgotten: 'Recent work is deleted, with the pictures that were kept with it.',
  forgetFailed: 'The browser does not let this page at its storage: nothing was deleted.',
  troubles: {
    'no-storage': 'This browser keeps nothing in this window: recent work cannot be offered here.',
    'no-room':
      'This device has no room left: the last work was not kept whole. It is intact on the page. Delete recent work, or keep no pictures, to make room.',
    failed: 'The browser did not keep the last work. It is intact on the page.',
  },
};

export type RecentWords = typeof recentEn;
