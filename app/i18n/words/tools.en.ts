// Words of the row of tools and of the value bar that the first screen does without.

export const toolsEn = {
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
};

export type ToolsWords = typeof toolsEn;
