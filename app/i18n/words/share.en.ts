import { count, megabytes } from '../numbers.ts';

/** The share dialog. */
export const shareEn = {
  title: 'Share this state',
  lead: 'Whoever opens this link sees the same layer, weights and step.',
  link: 'Link',
  copy: 'Copy',
  copied: 'Copied',
  /** The browser would not copy; the link is selected. */
  selected: 'The browser does not let this page copy. The link is selected: press Ctrl+C or ⌘C.',
  save: 'Save the picture of the board',
  saved: 'Saved: the board as it is, with this link.',
  notSaved: 'This browser could not make the picture. A screenshot of the page shows the same.',
  saveLesson: 'Save this lesson as a file',
  savedLesson: (bytes: number) => `Saved: ${megabytes(bytes)} MB, and needs no network.`,
  noLesson: 'The file did not arrive. Try again with a network; the link above does without.',
  /** In the page that is such a file. */
  oneFile:
    'This page is a file on this device, and so is what the link opens. To pass it on, save the lesson and give the file away. It computes in one thread.',
  look: 'Readers see it',
  lookNote: 'What is not ticked each reader’s own browser decides.',
  language: (name: string) => `in ${name}`,
  theme: (name: string) => `with the theme ${name}`,
  hide: 'For a class: leave out',
  hideNote: 'What is ticked is not on the page that the link opens. It is still on this one.',
  parts: {
    layer: 'Layer settings',
    presets: 'Kernel presets',
    compare: 'Comparison with standard',
    cost: 'Cost',
    code: 'Code',
    formula: 'Formula',
    photo: 'Whole photograph',
    groups: 'Groups slider',
  },
  ownPicture:
    'Your own picture is not in the link: it stays on this device. Others see a sample photograph in its place, and are told so.',
  long: (characters: number) =>
    `The link has ${count(characters)} characters. Some messengers and mail programs cut a link of this length; put it into a document, or set fewer weights by hand.`,
};

export type ShareWords = typeof shareEn;
