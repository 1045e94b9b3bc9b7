import type { ToolsWords } from '../../i18n/words/tools.en.ts';
import type { StepWords } from '../../i18n/words/step.en.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { OperandRef } from '../../model/refs.ts';
import type { Editable } from '../../state/board/board-state.ts';
import { laneOfMap } from '../../board/names.ts';
import type { MapNames } from '../../board/names.ts';

/** What a place of the board is called in a sentence of its own: "Filtered, channel 2, row 3, column 4". */
export function placeName(
  ref: Editable | OperandRef,
  names: MapNames,
  step: StepWords,
  tools: ToolsWords,
): string {
  const { maps } = step;
  switch (ref.kind) {
    case 'in':
      return tools.place(maps.in(ref.channel + 1), ref.row + 1, ref.column + 1);
    case 'dw':
      return tools.place(names.kernel(ref.channel, ref.map), ref.u + 1, ref.v + 1);
    case 'mid':
      return tools.place(maps.mid(ref.map + 1), ref.row + 1, ref.column + 1);
    case 'out':
      return tools.place(maps.out(ref.filter + 1), ref.row + 1, ref.column + 1);
    case 'pw':
      return tools.mixingPlace(ref.filter + 1, names.map(ref.map));
    case 'bias':
      return maps.bias(ref.index + 1);
  }
}

/** The lane whose hue and marker a place carries; null where it belongs to none. */
export function laneOfPlace(ref: Editable | OperandRef, s: LayerSettings): number | null {
  switch (ref.kind) {
    case 'in':
    case 'dw':
      return ref.channel;
    case 'mid':
    case 'pw':
      return laneOfMap(s, ref.map);
    case 'bias':
      return ref.stage === 0 ? laneOfMap(s, ref.index) : null;
    case 'out':
      return null;
  }
}
