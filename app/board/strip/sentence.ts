import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import type { Frame } from '../../../kernels/worker/protocol.ts';
import type { Said } from '../../i18n/said.ts';
import type { SteppingWords } from '../../i18n/words/stepping.en.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { MapNames } from '../names.ts';
import { stageIndex } from '../view.ts';

interface Step {
  settings: LayerSettings;
  geometry: LayerGeometry;
  frame: Frame;
  names: MapNames;
}

/** What is happening at a step, in one plain sentence. */
export function sentenceOf(
  { settings, geometry, frame, names }: Step,
  words: SteppingWords,
): readonly Said[] {
  const { step, terms } = frame;
  const stage = stageIndex(geometry, frame);
  const isMixing = stage === 1;
  const { row, column, channel } = step.output;
  const [rows, columns] = settings.kernel;
  return words.now.sentence({
    stage: step.stage,
    from: isMixing ? names.map(step.tap.channel) : names.channel(step.tap.channel),
    to: isMixing ? names.output(channel) : names.map(channel),
    map: channel + 1,
    tap: isMixing ? null : { row: step.tap.row + 1, column: step.tap.column + 1, rows, columns },
    output: { row: row + 1, column: column + 1 },
    weight: step.weight,
    value: step.value,
    inPadding: step.inPadding,
    first: terms.index === 0 && (!settings.bias || terms.bias === 0),
    last: step.last,
    terms: terms.count,
    sum: step.after,
    result: step.result,
    activation: geometry.stages[stage].activation,
  });
}
