// Words of the Explore page: a layer over a whole picture.
import { count, shape, times, value } from '../numbers.ts';
import { milliseconds } from '../terms.ts';

const many = (n: number, one: string): string => `${count(n)} ${one}${n === 1 ? '' : 's'}`;

export const exploreEn = {
  heading: 'What does it do to a picture?',
  lead: 'A depthwise separable layer over every pixel of a picture at its full size. Everything is computed on this device.',

  map: {
    picture: 'Picture',
    rgb: (names: string) => `${names} as colours`,
    /** Several of one kind. */
    several: { filtered: 'Filtered', output: 'Outputs', standard: 'Standard' },
    channel: {
      rgb: ['red', 'green', 'blue'],
      linear: ['red light', 'green light', 'blue light'],
      luma: ['luminance', 'blue difference', 'red difference'],
      grey: ['grey'],
    },
    input: (channel: string) => `Channel ${channel}`,
    filtered: (n: number) => `Filtered ${n}`,
    filteredOf: (n: number, channel: string, kernel: number, of: number) =>
      of === 1 ? `Filtered ${n}: ${channel}` : `Filtered ${n}: ${channel}, kernel ${kernel}`,
    output: (n: number) => `Output ${n}`,
    standard: (n: number) => `Standard ${n}`,
    difference: (n: number) => `Difference ${n}`,
    colours: 'In colour',
  },

  sheet: {
    label: 'Maps',
    input: 'Picture and channels',
    filtered: 'Filtered maps',
    outputs: 'Outputs',
    standard: 'Standard outputs',
    differences: 'Separable minus standard',
  },

  settings: {
    label: 'Settings',
    picture: 'Picture',
    reading: 'Values',
    readings: { shown: 'as shown', file: 'as in the file' },
    readingNotes: {
      shown: 'As this browser shows the picture: its colour profile is applied, and 8 bits are used.',
      file: 'The numbers in the file: no colour profile is applied, and a PNG of 16 bits keeps them.',
    },
    channels: 'Read as',
    channelKinds: { rgb: 'RGB', linear: 'linear RGB', luma: 'Y, Cb, Cr', grey: 'grey' },
    channelNotes: {
      rgb: 'The values as they were read.',
      linear: 'The numbers as amounts of light: half the number is much less than half the light.',
      luma: 'Luminance and two colour differences, as JPEG has them; the last two are about 0.',
      grey: 'One channel: 0.299 red + 0.587 green + 0.114 blue.',
    },
    filter: 'Filter each channel',
    filterNote: (h: number, w: number, weights: number) =>
      `depthwise ${shape(h, w)} · ${many(weights, 'weight')}`,
    mix: 'Mix the channels',
    mixNote: (weights: number) => `pointwise 1×1 · ${many(weights, 'weight')}`,
    preset: 'Filter',
    presets: {
      'signed-edges': 'edges, each sign (±x, ±y)',
      gradient: 'edges (x, y)',
      'sobel-x': 'edges left–right (Sobel x)',
      'sobel-y': 'edges up–down (Sobel y)',
      laplacian: 'every edge (Laplacian)',
      sharpen: 'sharpen',
      gaussian: 'blur (Gaussian)',
      box: 'even blur (box)',
      emboss: 'emboss',
      'one-each': 'another for each channel',
      identity: 'unchanged',
      random: 'random',
    },
    own: 'your own',
    rows: 'Rows',
    columns: 'Columns',
    multiplier: 'Kernels',
    kernels: 'Kernels of all channels',
    kernel: (channel: string, m: number, of: number) =>
      of === 1 ? `Kernel of ${channel}` : `Kernel ${m} of ${channel}`,
    weight: (row: number, column: number, v: string) => `row ${row}, column ${column}, ${v}`,
    edit: (name: string) => `New value of ${name}`,
    linked: 'The same in every channel',
    paste: 'Paste numbers',
    again: 'Draw again',
    stride: 'Stride',
    dilation: 'Dilation',
    border: 'Beyond the border',
    borders: { zero: 'Zeros', edge: 'Nearest pixel', reflect: 'Mirror' },
    borderNote:
      'Chosen outside the layer: the picture is continued before it goes in. The layer itself knows only zeros.',
    normalised: 'Divide by the sum',
    normalisedNote: 'Each kernel divided by the sum of its weights, unless that is 0, as ImageJ does.',
    between: 'Between the steps',
    betweens: { none: 'nothing', relu: 'ReLU' },
    mixing: 'Mixing',
    mixes: {
      'energy-each': 'strength of each channel',
      energy: 'strength of all channels',
      grey: 'grey',
      opponent: 'opponent colours',
      identity: 'unmixed',
      random: 'random',
      principal: 'principal components of this picture',
    },
    filters: 'Outputs',
    matrix: 'Mixing weights',
    matrixWeight: (output: number, from: string, v: string) => `output ${output}, ${from}, ${v}`,
    matrixAxes: 'A row for each output, a column for each filtered map.',
    more: 'Stride, dilation, border',
    less: (label: string) => `Less: ${label}`,
    moreOf: (label: string) => `More: ${label}`,
    undo: 'Undo',
    redo: 'Redo',
  },

  paste: {
    title: 'Paste kernels',
    field: 'Numbers',
    hint: 'Rows from a spreadsheet, a NumPy or PyTorch array, ImageJ’s kernel text or G’MIC’s (1,2,1;2,4,2;1,2,1). One kernel goes into every channel, three go one into each.',
    read: (h: number, w: number, n: number) =>
      n === 1 ? `One kernel of ${shape(h, w)}.` : `${n} kernels of ${shape(h, w)}, one for each channel.`,
    problems: {
      'too-large': (v: { height: number; width: number; most: number }) =>
        `${shape(v.height, v.width)} is too large: a kernel is at most ${shape(v.most, v.most)}.`,
      'too-many': (v: { got: number; channels: number }) =>
        `${v.got} kernels do not fit: there ${v.channels === 1 ? 'is one channel' : `are ${v.channels} channels`}.`,
    },
    order: 'Weights are not turned: row 1, column 1 meets the upper left pixel.',
    use: 'Use them',
    close: 'Close',
  },

  viewer: {
    label: 'Viewer',
    hint: 'Arrows move the crosshair, with Shift by ten; plus and minus zoom, 0 fits, 1 shows each pixel as one, Escape lets go.',
    tools: 'View',
    closer: 'Zoom in',
    farther: 'Zoom out',
    fit: 'Fit',
    oneToOne: '1:1',
    beside: 'With picture',
    colours: 'Colours',
    colourKinds: { signed: 'About zero', grey: 'Grey' },
    scale: 'Scale',
    scales: { own: 'Its own', shared: 'Shared' },
    histogram: (name: string) => `Histogram of ${name}`,
    histogramNote: 'bars are logarithmic',
    from: (low: number, high: number) => `from ${value(low)} to ${value(high)}`,
    waiting: 'The picture is on its way …',
  },

  sum: {
    label: 'Value',
    pick: 'Point at a pixel, or use the arrow keys in the viewer: its value and the whole sum behind it stand here.',
    at: (row: number, column: number) => `row ${count(row)}, column ${count(column)}`,
    said: (name: string, row: number, column: number, v: string) =>
      `${name}, row ${count(row)}, column ${count(column)}: ${v}`,
    cutOff: (v: string) => `${v}, made 0 by ReLU`,
    border: 'beyond the border',
    terms: 'Terms of the sum',
    zeros: (n: number, isAfter: boolean) => `${isAfter ? '+ ' : ''}${n} of weight 0`,
    readAs: 'read from the picture',
  },

  status: {
    label: 'Result',
    exactness: {
      preview: 'Preview',
      window: 'Exact in this window',
      full: 'Exact, full size',
    },
    size: (h: number, w: number, C: number, oh: number, ow: number, N: number) =>
      `${shape(h, w, C)} → ${shape(oh, ow, N)}`,
    bits: (bits: number) => `${bits} bits`,
    time: (ms: number, threads: number, isBoth: boolean) =>
      `whole picture${isBoth ? ', both' : ''} in ${milliseconds(ms)} ms${threads > 1 ? ` on ${threads} threads` : ''}`,
    separable: 'Separable',
    standard: 'Standard',
    adds: (total: string, filter: string, mix: string) =>
      `${total} multiply-adds: filter ${filter} + mix ${mix}`,
    against: (total: string, ratio: number) =>
      ratio >= 1
        ? `${total}, ${times(ratio)} as many`
        : `${total}, fewer: too few outputs share the filtered maps`,
    working: 'Running over the whole picture',
    cancel: 'Cancel',
    cancelled: 'Cancelled: this is the preview.',
    again: 'Run it',
  },

  crop: {
    choose: 'Step through a part',
    title: 'A part to step through',
    field: 'The part',
    hint: (least: number, most: number) =>
      `Drag the frame and its corner, or use the arrow keys, plus and minus: ${least} to ${most} pixels.`,
    value: (x: number, y: number, w: number, h: number) =>
      `${shape(h, w)} pixels from row ${count(y + 1)}, column ${count(x + 1)}`,
    size: (h: number, w: number) => `${shape(h, w)} pixels.`,
    go: 'Step through it',
    cancel: 'Not now',
    border:
      'On the Step page nothing lies around these pixels: outputs whose window would reach beyond are left out.',
    normalised: 'The kernels go there already divided by their sums.',
    tooSmall: (needed: number) => `It must hold one window: at least ${count(needed)} pixels each way.`,
  },

  keys: {
    zoom: 'Zoom in or out',
    fit: 'The whole picture, or each pixel as one',
    map: 'Next or previous map',
    beside: 'The picture beside the map',
    undo: 'Undo',
    redo: 'Redo',
    letGo: 'Let go of what is picked',
  },
};

export type ExploreWords = typeof exploreEn;
