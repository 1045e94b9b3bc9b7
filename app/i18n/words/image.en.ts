// Words about pictures and pasted numbers. An error says what happened, what is still intact, and what to do.
import { count, shape } from '../numbers.ts';

const INTACT = 'The picture that was there is unchanged.';
const NUMBERS_INTACT = 'The numbers on the board are unchanged.';
const numbers = (n: number): string => (n === 1 ? '1 number' : `${count(n)} numbers`);
const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);

interface Size {
  width: number;
  height: number;
}
/** Values of a sentence that needs none. */
type Nothing = object;

export const imageEn = {
  /** By the id of the photograph: a short name, and what is to be seen for those who cannot see it. */
  samples: {
    chelsea: { name: 'Cat', alt: 'A tabby cat’s face with green eyes, close up' },
    coffee: { name: 'Coffee', alt: 'An espresso in a white and red cup on a wooden table' },
    rocket: {
      name: 'Rocket',
      alt: 'A white rocket between four towers before dawn, with bright lamps below',
    },
    retina: { name: 'Retina', alt: 'The back of an eye: blood vessels on an orange-red disc' },
    brick: { name: 'Bricks', alt: 'Upright grey bricks with light joints' },
    allium: { name: 'Flower', alt: 'Buds of an ornamental onion before a pale ground, 1928' },
  },
  credit: (by: string, terms: 'CC0' | 'CC0 / PDDL' | 'public-domain') =>
    `Photograph: ${by} (${terms === 'public-domain' ? 'public domain' : terms})`,

  /** What was done to a picture on its way in. */
  notes: {
    'cut-off': (_: Nothing) =>
      'The end of the file is missing: it is shown as far as it goes, and the rest, if anything is lost, is of one colour.',
    turned: (_: Nothing) => 'Turned upright, as the camera noted in the file.',
    'alpha-on-white': (_: Nothing) => 'Its transparent parts are put on white.',
    'first-frame': (_: Nothing) => 'It moves; its first frame is used.',
    reduced: ({ from, to }: { from: Size; to: Size }) =>
      `Reduced from ${shape(from.width, from.height)} to ${shape(to.width, to.height)} pixels.`,
    'as-file': (_: Nothing) => 'Its numbers are those in the file; a colour profile is left out.',
    'as-shown': (_: Nothing) => 'Its colours are as this browser shows them, in sRGB.',
    'sixteen-bits': (_: Nothing) => 'It has 16 bits in each channel: values go from 0 to 65,535.',
    'eight-of-sixteen': (_: Nothing) =>
      'The file has 16 bits in each channel, and 8 of them are used: values go from 0 to 255.',
  },

  errors: {
    'wrong-type': ({ name }: { name: string }) =>
      `“${name}” is no picture of a kind that this page reads. ${INTACT} Choose a JPEG, PNG, WebP, AVIF, GIF, BMP or ICO file.`,
    svg: ({ name }: { name: string }) =>
      `“${name}” is a drawing (SVG): it holds shapes and has no pixels of its own. ${INTACT} Export it as PNG and choose it again.`,
    heic: (_: { name: string }) =>
      `This is a HEIC file, which this browser cannot read. ${INTACT} Export it as JPEG and choose it again.`,
    empty: ({ name }: { name: string }) =>
      `“${name}” is empty: there is not one pixel in it. ${INTACT} Choose another file.`,
    broken: ({ name }: { name: string }) =>
      `“${name}” is damaged, or too much of its end is missing. ${INTACT} Download or export it once more and choose it again.`,
    unreadable: ({ name }: { name: string }) =>
      `“${name}” could not be read: it may have been moved or renamed, or lie in a cloud. ${INTACT} Copy it onto this device and choose it again.`,
    forgotten: ({ name }: { name: string }) =>
      `“${name}” is no longer kept on this device. ${INTACT} Choose it again from its file.`,
    'not-loaded': (_: { id: string }) =>
      `This photograph did not arrive. ${INTACT} Check the connection and choose it again.`,
    'too-many-bytes': (v: { name: string; megabytes: number; limit: number }) =>
      `“${v.name}” has ${count(v.megabytes)} MB, and at most ${v.limit} MB can be opened. ${INTACT} Save it smaller and choose it again.`,
    'too-many-pixels': (v: Size & { name: string; megapixels: number; limit: number }) =>
      `“${v.name}” has ${shape(v.width, v.height)} pixels, about ${count(v.megapixels)} million, and at most ${v.limit} million can be opened. ${INTACT} Make it smaller in a picture editor and choose it again.`,
    'no-memory': (_: Nothing) =>
      `This device has too little memory for this picture. ${INTACT} Close other tabs, or choose a smaller picture.`,
    'no-canvas': (_: Nothing) =>
      `This browser cannot decode pictures at full size away from the page. ${INTACT} Bring the browser up to date, or take another one.`,
    cancelled: (_: Nothing) => `Cancelled. ${INTACT} You can choose a picture at any time.`,

    'numbers-empty': (_: Nothing) =>
      `There are no numbers in this text. ${NUMBERS_INTACT} Paste rows of numbers, such as cells copied from a spreadsheet.`,
    'numbers-truncated': ({ text }: { text: string }) =>
      `“${text}” stands for numbers that were left out in printing. ${NUMBERS_INTACT} Print all of them (NumPy: np.set_printoptions(threshold=10**6); PyTorch: torch.set_printoptions(profile="full")) and paste again.`,
    'numbers-unclosed': (_: Nothing) =>
      `A closing bracket is missing: the end of the text seems to be cut off. ${NUMBERS_INTACT} Copy all of it and paste again.`,
    'numbers-not-a-number': (v: { row: number; column: number; text: string }) =>
      `Row ${count(v.row)}, column ${count(v.column)} ${v.text === '' ? 'is empty' : `holds “${v.text}”, which is not a number here`}. ${NUMBERS_INTACT} Correct it and paste again.`,
    'numbers-ragged': (v: { row: number; got: number; expected: number }) =>
      `Row ${count(v.row)} has ${numbers(v.got)}, and the first has ${count(v.expected)}. ${NUMBERS_INTACT} Give all rows the same length and paste again.`,
    'numbers-ragged-maps': (v: { row: number; got: number; expected: number }) =>
      `The map that ends with row ${count(v.row)} has ${rows(v.got)}, and the first has ${count(v.expected)}. ${NUMBERS_INTACT} Give all maps the same number of rows and paste again.`,
    'numbers-too-large': (v: {
      of: 'height' | 'width' | 'channels' | 'characters';
      got: number;
      limit: number;
    }) => {
      const what = { height: 'rows', width: 'columns', channels: 'channels', characters: 'characters' }[v.of];
      return `These are ${count(v.got)} ${what}, and there is room for ${count(v.limit)}. ${NUMBERS_INTACT} Paste a smaller part.`;
    },
    'numbers-too-deep': ({ limit }: { limit: number }) =>
      `The brackets are nested deeper than ${limit}: rows, columns and channels are all that a feature map has. ${NUMBERS_INTACT} Paste one picture out of the batch.`,
  },

  /** How the axes of pasted numbers were read. */
  readAs: {
    hw: (h: number, w: number, _channels: number) => `Read as one map of ${shape(h, w)}.`,
    chw: (h: number, w: number, channels: number) =>
      `Read channel by channel: ${channels} maps of ${shape(h, w)}.`,
    hwc: (h: number, w: number, channels: number) =>
      `Read pixel by pixel: ${shape(h, w)} with ${channels} channels each.`,
  },

  /** Why the person's own picture will not be there after a reload. */
  notKept: {
    'no-storage':
      'This browser keeps nothing in this window, so the picture will be gone after a reload. It is intact now.',
    'no-room':
      'This device has no room left for the picture, so it will be gone after a reload. It is intact now.',
    failed: 'The picture could not be kept, so it will be gone after a reload. It is intact now.',
  },
};
