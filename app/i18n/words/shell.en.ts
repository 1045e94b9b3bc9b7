/** The page's frame. What its dialogs and notices say comes later, with them. */
export const shellEn = {
  /** Of the browser's tab. */
  title: 'Filter & Mix: a depthwise separable convolution, step by step',
  /** The keys are the words of the pages in the address. */
  pages: { label: 'Pages', names: { step: 'Step', learn: 'Learn', explore: 'Explore' } },
  skip: { label: 'Skip', board: 'To the board', controls: 'To the step controls', text: 'To the text' },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark', projector: 'Projector', system: 'As the system' },
  share: 'Share',
  help: 'Help',
  menu: 'Menu',
  close: 'Close',
  blank: {
    label: 'Blank screen',
    words: 'The screen is blank. Any key or press brings the page back as it was.',
  },
  loading: 'Loading …',
  notLoaded: {
    title: 'A part of this page did not arrive.',
    words: 'What is on the board is unchanged. Check the connection and try again.',
  },
  /** In the place of a part that does not come. */
  absent: {
    title: 'A part of this page did not arrive.',
    words: 'The rest works, and nothing is lost. It is tried again by itself when the connection is back.',
    again: 'Try again',
    awaited: 'A part of this page is still on its way.',
    severalAwaited: 'Parts of this page are still on their way.',
    comes: 'The rest works meanwhile.',
  },
  crash: {
    title: 'The page ran into a fault of its own.',
    words:
      'What you made is not lost. The address holds your layer, weights and step; what is more than it can hold (drawings, long numbers) and your own picture are kept on this device, as far as this browser keeps anything.',
    reload: 'Go on with what you made',
    anew: 'If it happens again, begin with the opening layer. The page then offers what you made once more:',
    begin: 'Start afresh',
  },
};

export type ShellWords = typeof shellEn;
export type PageName = keyof ShellWords['pages']['names'];
