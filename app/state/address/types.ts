import type { TraceUnit } from '../../../kernels/trace/trace.ts';
import type { StandardWeights } from '../../../kernels/worker/protocol.ts';
import type { SampleId } from '../../image/samples.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { Bank } from '../../model/bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { PageName } from '../routes.ts';

/** Panels and settings that a shared link may leave out. */
export const HIDEABLE = [
  'layer',
  'presets',
  'compare',
  'cost',
  'code',
  'formula',
  'photo',
  'groups',
] as const;
export type Hideable = (typeof HIDEABLE)[number];

/**
 * The part of a photograph that stands on the board, in whole thousandths of the photograph's width (y too); its height follows
 * from the cells, which are square. Whether it lies within the photograph is known only where that is loaded.
 */
export interface Crop {
  x: number;
  y: number;
  width: number;
}

export type Source =
  | { kind: 'sample'; id: SampleId; crop: Crop }
  /** A picture that is kept on this device only, under the name of its content; null: a link of old that just says that there was one. */
  | { kind: 'own'; id: string | null; crop: Crop }
  /** (H, W, C) typed or pasted; in an address up to 256 of them. */
  | { kind: 'numbers'; values: Float32Array };

/** Keys whose values may be more than an address can hold: numbers of the input, of the first step, of the 1×1 step, of a standard layer. */
export type LongKey = 'in' | 'ie' | 'dw' | 'dwb' | 'pw' | 'pwb' | 'sw' | 'swb';

/** Everything that a link carries. */
export interface Address {
  page: PageName;
  /** Where within the page, in its own spelling; '' where it begins. */
  place: string;
  /** null: not said, as the browser prefers. */
  lang: Lang | null;
  /** null: as the system says. */
  theme: 'light' | 'dark' | 'projector' | null;
  settings: LayerSettings;
  /** Sizes fit the settings. */
  bank: Bank;
  /** Own weights of the standard layer that is compared with, with a bias where the layer has one; null: not edited. */
  standard: StandardWeights | null;
  source: Source;
  /** Input cells typed over, by index in (H, W, C). */
  inputEdits: ReadonlyMap<number, number>;
  /**
   * What is more than an address can hold, by its content: `pieces.ts` puts it in where it is kept on this device. Empty for all
   * that is on a board.
   */
  kept: ReadonlyMap<LongKey, string>;
  /** From 0, not yet clamped to the layer's length; null: not said, the page opens playing. */
  step: number | null;
  unit: TraceUnit;
  /** From 0 (slow) to 1; null: as the page chooses. */
  speed: number | null;
  compare: 'off' | 'merged' | 'own';
  scale: 'shared' | 'own';
  /** Language of the code panel. */
  code: 'typescript' | 'numpy';
  /** The output cell that is raced, from 0; null: none. */
  race: { row: number; column: number; channel: number } | null;
  hide: ReadonlySet<Hideable>;
}
