// Words of what can be taken away from the Explore page.
import { count, shape } from '../numbers.ts';

export const takeAwayEn = {
  open: 'Take away',
  title: 'Take away',
  close: 'Close',
  map: 'Map',
  picture: (name: string) => `What is shown: ${name}`,
  png: 'PNG',
  pngNote: 'As shown, in its colours, one pixel for each value.',
  figure: 'PNG with legend',
  figureNote: 'For a page or a slide: with its name, its scale in numbers, and the settings of the layer.',
  pngWaits: 'Once the layer has run over the whole picture.',
  values: (name: string, h: number, w: number) => `Values of ${name}: ${shape(h, w)}`,
  deep: 'PNG, 16 bits',
  deepNote: 'Grey from its lowest value to its highest, in 65,536 steps. Both stand in the file as text.',
  npy: 'NPY',
  npyNote: 'For NumPy: float32, rows then columns. Every number exact.',
  csv: 'CSV',
  csvNote: 'For a spreadsheet: a line for each row, as many digits as give the number back.',
  weights: 'Weights of the layer',
  weightsNote: (depthwise: string, pointwise: string) =>
    `In both files under the names and in the shapes of two Conv2d layers of PyTorch: depthwise.weight (${depthwise}) and pointwise.weight (${pointwise}).`,
  weightsNormalised: 'Each kernel is already divided by the sum of its weights.',
  safetensors: 'safetensors',
  safetensorsNote: 'For PyTorch, JAX and others: float32, every number exact.',
  json: 'JSON',
  jsonNote: 'The same numbers as nested lists, beside the settings of the layer.',
  code: 'Program',
  codeNote: (rows: number, columns: number) =>
    `The layer in Python with these weights, ${shape(rows, columns)} pixels of this picture, the output that this page computes of them, and an assert: the program stops where it gets other numbers.`,
  codeWaits: 'Computing what is expected …',
  frameworks: { numpy: 'NumPy', pytorch: 'PyTorch', keras: 'Keras' },
  program: (framework: string) => `Program for ${framework}`,
  save: 'Save',
  block: {
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: copy it with Ctrl+C or ⌘C.',
    changed: 'Changed:',
  },
  /** In programs: each is one line. */
  comments: {
    input: (top: number, bottom: number, left: number, right: number) =>
      `The input: rows ${top} to ${bottom} and columns ${left} to ${right} of the picture, as (rows, columns, channels).`,
    channels: {
      rgb: 'Channels: red, green, blue, as they were read.',
      linear: 'Channels: red, green, blue as amounts of light.',
      luma: 'Channels: Y, Cb, Cr as JPEG has them, the last two about 0.',
      grey: 'One channel: 0.299 red + 0.587 green + 0.114 blue.',
    },
    depthwise: 'Kernels: (rows, columns, channels, kernels of each channel).',
    normalised: 'Each kernel is already divided by the sum of its weights.',
    pointwise: 'Mixing weights: (filtered maps, outputs).',
    stateDict: 'The weights, under the names that they have in the .safetensors file.',
    expected: 'What must come out, computed by Filter & Mix: (rows, columns, outputs).',
    tolerance: (additions: number) =>
      `float32 rounds each of ${additions} additions. So far may two orders of adding differ in each output; TF32 on a graphics card differs by more.`,
    filter: 'Filter: each channel by itself.',
    mix: 'Mix: all filtered maps, pixel by pixel.',
    spread: 'Keras takes no stride and dilation at once: zeros between the weights do the same.',
    borders: {
      zero: 'Beyond the border: zeros, as many as TensorFlow’s rule "same" asks for.',
      edge: 'Beyond the border: the nearest pixel, as far as TensorFlow’s rule "same" reaches.',
      reflect: 'Beyond the border: the pixels mirrored, as far as TensorFlow’s rule "same" reaches.',
    },
    differs: 'differs by up to',
    agrees: 'agrees; differs by at most',
  },
  /** Over the scale of one of three maps as a colour picture. */
  inColour: [
    (name: string) => `red: ${name}`,
    (name: string) => `green: ${name}`,
    (name: string) => `blue: ${name}`,
  ],
  working: (kind: string) => `Writing ${kind}`,
  cancel: 'Cancel',
  saved: (name: string, bytes: number) =>
    `Saved ${name}, ${count(Math.max(1, Math.round(bytes / 1024)))} kB.`,
  cancelled: 'Cancelled. No file was saved.',
  failed:
    'The file could not be made; this device may not have enough memory for it. The maps are as they were. Try a smaller picture, or try again.',
  link: 'A link to this page carries the settings and never the picture: whoever opens it sees them on a picture of their own.',
};

export type TakeAwayWords = typeof takeAwayEn;
