// Words of the row of tools and of the value bar that the first screen does without.

export const toolsEn = {
  row: {
    label: 'Edit',
    groups: 'Groups',
    groupsValue: (g: number, c: number, n: number, mixing: boolean) => {
      const kind =
        g === c
          ? `${g} of ${c}: depthwise`
          : g === 1
            ? `1 of ${c}: standard`
            : `${g} of ${c}: grouped, ${c / g} channels each`;
      return !mixing && g === c ? `${kind}; outputs become ${n}` : kind;
    },
    mixing: '1×1 mixing',
    race: 'Race one cell',
    preset: 'Kernel preset',
    presetFor: 'Preset for',
    presetAll: 'all channels',
    presets: {
      identity: 'Identity',
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: 'Laplacian',
      box: 'Box blur',
      gaussian: 'Gaussian blur',
      sharpen: 'Sharpen',
      emboss: 'Emboss',
      random: 'Random',
    },
    presetNone: 'Choose …',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    compare: 'Compare with standard',
    groupsDemo: 'Try with 12 channels',
  },
  bar: {
    label: 'Value',
    less: 'Less',
    more: 'More',
    done: 'Done',
    before: 'Before',
    beforeHold: 'Before: hold to see the weights as they were',
    unpin: 'Let go',
  },
  presetHere: (name: string) => `here: ${name}`,
  presetDone: (preset: string, target: string) => `${preset}: ${target}.`,
  /** Presets for the kernel that a selected weight belongs to. */
  wholeKernel: 'Whole kernel',
  preset: 'Preset …',
  place: (map: string, row: number, column: number) => `${map}, row ${row}, column ${column}`,
  mixingPlace: (output: number, from: string) => `Mixing weight, output ${output}, ${from}`,
  value: (v: string) => `Value ${v}`,
  notYet: 'Not computed yet.',
  onlyPadding: 'All it reads is padding, which counts as 0.',
  partlyPadding: 'The rest is padding.',
  field: (rows: string, columns: string) => `Comes from input rows ${rows}, columns ${columns}.`,
};

export type ToolsWords = typeof toolsEn;
