import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { isOfLayer } from '../../model/partner-geometry.ts';
import type { PartnerGeometry } from '../../model/partner-geometry.ts';
import { receptiveField } from '../../model/receptive-field.ts';
import type { Field } from '../../model/receptive-field.ts';
import type { OperandRef, Ref } from '../../model/refs.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Computed, Editable } from '../../state/board/board-state.ts';

/** What the bar is about: a value that can be changed, or a result and where it comes from. */
export type Bar =
  | { kind: 'edit'; ref: Editable }
  | {
      kind: 'result';
      ref: Extract<OperandRef, { kind: 'mid' | 'out' }>;
      /** null: not computed yet at this step. */
      value: number | null;
      /** null: all of it is padding. */
      field: Field | null;
    };

interface Facts {
  selected: Editable | null;
  pinned: Ref | null;
  settings: LayerSettings;
  partners: PartnerGeometry;
  computed: Computed;
  /** Cells finished in the first and the second stage. */
  done: readonly [number, number];
}

/** What is selected comes before what is pinned; what the layer no longer has gives no bar. */
export function barOf({ selected, pinned, settings, partners, computed, done }: Facts): Bar | null {
  if (selected && isEditable(selected, settings, partners)) return { kind: 'edit', ref: selected };
  if (pinned?.kind !== 'mid' && pinned?.kind !== 'out') return null;
  if (!isOfLayer(partners, pinned)) return null;
  const stage = pinned.kind === 'mid' ? 0 : 1;
  const cell = cellOf(pinned, computed.geometry);
  const values = pinned.kind === 'mid' ? computed.filtered : computed.output;
  return {
    kind: 'result',
    ref: pinned,
    value: cell && cell.number < done[stage] ? values[cell.index] : null,
    field: receptiveField(partners, pinned),
  };
}

function isEditable(ref: Editable, s: LayerSettings, partners: PartnerGeometry): boolean {
  if (ref.kind !== 'bias') return isOfLayer(partners, ref);
  const count = ref.stage === 0 ? partners.firstOutputs : (partners.filters ?? 0);
  return s.bias && ref.index < count;
}

/** Place of a result among those of its stage: counted by map, stored by cell. Null while the board shows a smaller layer. */
function cellOf(ref: Extract<OperandRef, { kind: 'mid' | 'out' }>, geometry: LayerGeometry) {
  const output = geometry.stages[ref.kind === 'mid' ? 0 : 1]?.output;
  const map = ref.kind === 'mid' ? ref.map : ref.filter;
  if (!output || ref.row >= output.height || ref.column >= output.width || map >= output.channels)
    return null;
  const cell = ref.row * output.width + ref.column;
  return {
    number: map * output.height * output.width + cell,
    index: cell * output.channels + map,
  };
}
