import { kernelExtent, pytorchPadding, samePadding } from '../../kernels/spec/geometry.ts';
import { fieldOf, rangeOf, withField } from './fields.ts';
import type { NumberField } from './fields.ts';
import { RANGE } from './settings.ts';
import type { LayerSettings } from './settings.ts';

export type Axis = 'height' | 'width';

/** Which limit bit, as code and values; the words are in i18n/words/layer. */
export type LimitReason =
  | { code: 'range'; min: number; max: number }
  /** No output cell is left: the dilated kernel spans `needed` cells, the input has `available`, of which `padded` are padding. */
  | { code: 'window-exceeds-input'; axis: Axis; needed: number; available: number; padded: number }
  | { code: 'too-many-maps'; channels: number; depthMultiplier: number; most: number }
  /** With the 1×1 step: G divides C. */
  | { code: 'channel-divisor'; channels: number; allowed: readonly number[] }
  /** Without it: G divides C and N, or is C. */
  | { code: 'common-divisor'; channels: number; filters: number; allowed: readonly number[] };

/** The numbers that decide together whether an output cell is left, in the order in which they give way. */
export const AXIS_FIELDS: { readonly [A in Axis]: readonly NumberField[] } = {
  height: ['dilationHeight', 'kernelHeight', 'padTop', 'padBottom', 'height'],
  width: ['dilationWidth', 'kernelWidth', 'padLeft', 'padRight', 'width'],
};

function paddingAlong(s: LayerSettings, axis: Axis): readonly [before: number, after: number] {
  const i = axis === 'height' ? 0 : 1;
  switch (s.padding) {
    case 'valid':
      return [0, 0];
    case 'same':
      return samePadding(s[axis], s.kernel[i], s.stride[i], s.dilation[i]);
    case 'pytorch':
      return pytorchPadding(s.kernel[i], s.dilation[i]);
    case 'explicit':
      return axis === 'height' ? [s.pad[0], s.pad[2]] : [s.pad[3], s.pad[1]];
  }
}

/** The reason if the kernel fits nowhere along an axis, else null. */
export function windowRefusal(s: LayerSettings, axis: Axis): LimitReason | null {
  const i = axis === 'height' ? 0 : 1;
  const [before, after] = paddingAlong(s, axis);
  const needed = kernelExtent(s.kernel[i], s.dilation[i]);
  const padded = before + after;
  const available = s[axis] + padded;
  return needed > available ? { code: 'window-exceeds-input', axis, needed, available, padded } : null;
}

/**
 * C·M may not exceed what the board has room for. It holds also where the first step has N outputs and M rests, so that the
 * groups slider never has to change another number.
 */
export function mapsRefusal({ channels, depthMultiplier }: LayerSettings): LimitReason | null {
  const most = RANGE.filteredMaps[1];
  return channels * depthMultiplier > most
    ? { code: 'too-many-maps', channels, depthMultiplier, most }
    : null;
}

/** The groups that C, N and the 1×1 step leave, from 1 up to C. */
export function possibleGroups({ channels, filters, mixing }: LayerSettings): number[] {
  const all = Array.from({ length: channels }, (_, i) => i + 1);
  return all.filter((g) => channels % g === 0 && (mixing || filters % g === 0 || g === channels));
}

function groupsRefusal(s: LayerSettings): LimitReason | null {
  const { channels, filters, groups } = s;
  const allowed = possibleGroups(s);
  if (allowed.includes(groups)) return null;
  return s.mixing
    ? { code: 'channel-divisor', channels, allowed }
    : { code: 'common-divisor', channels, filters, allowed };
}

/**
 * Why a number is not possible given all the other values of the layer, or null where it is. This is the one place that
 * decides it. Channels, filters and the 1×1 step do not ask the groups: those follow them (`settle` in limits.ts).
 */
export function refusal(settings: LayerSettings, field: NumberField, value: number): LimitReason | null {
  const [min, most] = rangeOf(field);
  const max = field === 'groups' ? settings.channels : most;
  const isInRange = Number.isInteger(value) && value >= min && value <= max;
  if (!isInRange && (field !== 'groups' || !(value > max))) return { code: 'range', min, max };

  const s = fieldOf(settings, field) === value ? settings : withField(settings, field, value);
  if (field === 'groups') return groupsRefusal(s);
  if (field === 'channels' || field === 'depthMultiplier') return mapsRefusal(s);
  if (AXIS_FIELDS.height.includes(field)) return windowRefusal(s, 'height');
  if (AXIS_FIELDS.width.includes(field)) return windowRefusal(s, 'width');
  return null; // filters and strides: any number in range leaves an output cell
}
