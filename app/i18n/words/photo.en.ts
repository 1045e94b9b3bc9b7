// Words about the photograph around the board, choosing another, typed numbers and drawing.
import { count, shape, value } from '../numbers.ts';

export const photoEn = {
  whole: {
    smaller: 'Smaller frame',
    larger: 'Larger frame',
    earlier: 'Earlier outputs',
    later: 'Later outputs',
    maps: 'Outputs on the whole photograph',
    waiting: 'The photograph is on its way …',
    scale: (w: number, h: number, reach: number | null) =>
      `The same layer at ${shape(w, h)} pixels. ${
        reach === null
          ? 'Each map has its own colour scale.'
          : `Colours from ≤\u00a0${value(-reach)} to ≥\u00a0${value(reach)}.`
      }`,
    tooSmall:
      'At the size shown here, this photograph is smaller than one window of this layer, so there are no maps of the whole. The board is not affected. Choose a smaller kernel or dilation, or a larger picture.',
    failed:
      'The layer could not be run on the whole photograph. The board is not affected, and the next change tries again.',
  },
  picture: {
    title: 'Picture',
    group: 'Photograph',
    ownGroup: 'Your pictures on this device',
    forget: (name: string) => `Forget “${name}”`,
    choose: 'Choose an image',
    drop: 'Drop an image here',
    dropNote: 'Or drop or paste one anywhere on this page: JPEG, PNG, WebP, AVIF or GIF.',
    dropNow: 'Let go anywhere to open it',
    numbers: 'Type numbers',
    draw: 'Draw',
    sheet: 'Empty sheet',
    working: 'Working',
    cancel: 'Cancel',
    pasted: 'Pasted picture',
    ownNote: (name: string) => `“${name}” stays on this device: nothing of it is sent anywhere.`,
    cells: (h: number, w: number) => `Each of the ${shape(h, w)} cells is the mean of its part of the frame.`,
    numbersNote: (h: number, w: number, c: number) =>
      `On the board: ${c === 1 ? 'one map' : `${c} maps`} of ${shape(h, w)} numbers, without a photograph.`,
  },
  numbers: {
    title: 'Type or paste numbers',
    field: 'Numbers',
    hint: 'One row on each line; an empty line begins the next channel. Cells of a spreadsheet, JSON, and what NumPy, PyTorch, TensorFlow and MATLAB print are read too.',
    layer: (h: number, w: number, c: number) =>
      `The layer takes this size: input ${shape(h, w, c)}. The weights whose place stays are kept.`,
    kernel: (h: number, w: number) => `Its kernel becomes ${shape(h, w)}, to fit into so few numbers.`,
    clamped: (n: number, most: number) =>
      `${n === 1 ? '1 number is' : `${count(n)} numbers are`} larger than ${count(most)} in size and will be brought down to it.`,
    comma: 'What the commas do',
    commas: {
      between: 'stand between two numbers',
      groups: 'group thousands',
      decimal: 'stand before decimals',
    },
    use: 'Put on the board',
    close: 'Close',
  },
  drawing: {
    label: 'Drawing',
    value: 'Brush',
    valueIs: (v: number) => value(v),
    eraser: 'Eraser',
    everyChannel: 'In every channel',
    hint: 'Drag over an input map. With keys: arrows move in the map, Space paints.',
  },
};

export type PhotoWords = typeof photoEn;
