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
  pngWaits: 'As shown, once the layer has run over the whole picture.',
  values: (name: string, h: number, w: number) => `Values of ${name}: ${shape(h, w)}`,
  deep: 'PNG, 16 bits',
  deepNote: 'Grey from its lowest value to its highest, in 65,536 steps. Both stand in the file as text.',
  npy: 'NPY',
  npyNote: 'For NumPy: float32, rows then columns. Every number exact.',
  csv: 'CSV',
  csvNote: 'For a spreadsheet: a line for each row, as many digits as give the number back.',
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
