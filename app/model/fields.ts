import { RANGE } from './settings.ts';
import type { LayerSettings } from './settings.ts';

/** Every single number of a layer under a name of its own: what a slider or a number field moves. */
export const NUMBER_FIELDS = [
  'height',
  'width',
  'channels',
  'filters',
  'kernelHeight',
  'kernelWidth',
  'strideHeight',
  'strideWidth',
  'dilationHeight',
  'dilationWidth',
  'padTop',
  'padRight',
  'padBottom',
  'padLeft',
  'depthMultiplier',
  'groups',
] as const;

export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What can be chosen, by field; the first is what the layer opens with. */
export const OPTIONS = {
  padding: ['valid', 'same', 'pytorch', 'explicit'],
  mixing: [true, false],
  bias: [false, true],
  between: ['none', 'relu', 'relu6'],
  activation: ['none', 'relu', 'relu6'],
} as const satisfies { [F in keyof LayerSettings]?: readonly LayerSettings[F][] };

export type OptionField = keyof typeof OPTIONS;

export const OPTION_FIELDS = Object.keys(OPTIONS) as OptionField[];

export type Field = NumberField | OptionField;

type PairName = 'kernel' | 'stride' | 'dilation' | 'pad';

/** Where a field stands in `LayerSettings`: a property, or one number of a property. */
const PLACE: { [F in NumberField]: F extends keyof LayerSettings ? null : readonly [PairName, number] } = {
  height: null,
  width: null,
  channels: null,
  filters: null,
  kernelHeight: ['kernel', 0],
  kernelWidth: ['kernel', 1],
  strideHeight: ['stride', 0],
  strideWidth: ['stride', 1],
  dilationHeight: ['dilation', 0],
  dilationWidth: ['dilation', 1],
  padTop: ['pad', 0],
  padRight: ['pad', 1],
  padBottom: ['pad', 2],
  padLeft: ['pad', 3],
  depthMultiplier: null,
  groups: null,
};

/** [property, index in it], the index null for a plain number. */
export function placeOfField(field: NumberField): readonly [keyof LayerSettings, number | null] {
  return PLACE[field] ?? [field as keyof LayerSettings, null];
}

export function fieldOf(s: LayerSettings, field: NumberField): number {
  const [name, index] = placeOfField(field);
  return index === null ? (s[name] as number) : (s[name] as readonly number[])[index];
}

/** The settings with one number replaced; nothing else is looked at. */
export function withField(s: LayerSettings, field: NumberField, value: number): LayerSettings {
  const [name, index] = placeOfField(field);
  return { ...s, [name]: index === null ? value : (s[name] as readonly number[]).with(index, value) };
}

/** What the instrument can show, whatever the other values are. */
export function rangeOf(field: NumberField): readonly [min: number, max: number] {
  if (field === 'groups') return RANGE.channels;
  const [name] = placeOfField(field);
  return RANGE[name as keyof typeof RANGE];
}
