// A layer of the board with its trace, and everything that is shown of one step.
import type { createTrace, Trace } from '../../kernels/index.ts';
import { fill } from '../../kernels/testing/sample.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';
import { wordsOf } from '../i18n/words.ts';
import { steppingEn } from '../i18n/words/stepping.en.ts';
import { steppingZh } from '../i18n/words/stepping.zh.ts';
import { defaultBank } from '../model/default-bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { codeView } from '../board/code/code-view.ts';
import { formulaShape, formulaTex } from '../board/formula/shapes.ts';
import { layoutBoard } from './layout-all.ts';
import { marksOf } from '../board/marks.ts';
import { mapNames } from '../board/names.ts';
import { sentenceOf } from '../board/strip/sentence.ts';
import { focusOf, positionText, shownTerms, stageIndex, stepView } from '../board/view.ts';

export interface TracedLayer {
  settings: LayerSettings;
  trace: Trace;
  frame: (step: number) => Frame;
}

/** Layers on numbers and weights that a seed decides. The kernels come from the test: the app itself takes none of their code. */
export const tracing =
  (kernels: { createTrace: typeof createTrace }) =>
  (settings: LayerSettings, seed: number): TracedLayer => {
    const bank = defaultBank(settings);
    const weights = {
      ...bank,
      kernels: fill(bank.kernels.length, seed + 1, 'rough'),
      mixing: fill(bank.mixing.length, seed + 2, 'rough'),
    };
    const { height, width, channels } = settings;
    const input = fill(height * width * channels, seed, 'rough');
    const trace = kernels.createTrace(toSpec(settings), toWeights(settings, weights), input);
    return {
      settings,
      trace,
      frame: (step) => ({
        ...{ step: trace.at(step), terms: trace.terms(step) },
        ...{ length: trace.length, stages: [...trace.stages] },
      }),
    };
  };

export interface Screen {
  width: number;
  height: number;
}

/** All that board, formula, code and sentence show of a frame, as plain data, in one language. */
export function everythingOf(
  { settings, trace: { geometry } }: TracedLayer,
  frame: Frame,
  screen: Screen,
  lang: 'en' | 'zh',
) {
  const words = wordsOf(lang).step;
  const stepping = lang === 'zh' ? steppingZh : steppingEn;
  const names = mapNames(settings, { kind: 'sample', id: 'chelsea', crop: { x: 0, y: 0, width: 1 } }, words);
  const focus = focusOf(geometry, frame);
  const layout = layoutBoard({
    settings,
    geometry,
    ...screen,
    focus,
    lanePage: null,
    outputPage: null,
    inputPage: null,
  });
  const facts = { geometry, index: stageIndex(geometry, frame), bias: settings.bias };
  const view = stepView(settings, geometry, frame);
  return {
    ...{ layout, view },
    marks: marksOf(layout, settings, frame),
    terms: shownTerms(view.terms.length, view.index),
    formula: formulaTex(formulaShape(facts, lang)),
    code: (['typescript', 'numpy'] as const).map((tab) => codeView(facts, tab, frame.step)),
    sentence: sentenceOf({ settings, geometry, frame, names }, stepping),
    position: positionText(frame, words.stages.kinds, stepping),
  };
}
