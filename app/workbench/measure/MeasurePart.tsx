import { useLang, usePair } from '../../ui/use-words.ts';
import { usePanelWords } from '../../ui/use-panel-words.ts';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { describe } from '../../../kernels/spec/geometry.ts';
import { sayCause } from '../../i18n/say-cause.ts';
import { engineEn } from '../../i18n/words/engine.en.ts';
import { engineZh } from '../../i18n/words/engine.zh.ts';
import type { MeasureWords } from '../../i18n/words/measure.en.ts';
import { toSpec } from '../../model/to-spec.ts';
import { act } from '../../state/act.ts';
import { madeOf, photoIn, wholeIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { isOutOfDate, measuringOf, useMeasurement, wholeToMeasure } from '../../state/measurement.ts';
import type { MeasuredPart, Measurement, MeasureProblem } from '../../state/measurement.ts';
import { isStandard } from '../../state/measure.ts';
import type { Measured } from '../../state/measure.ts';
import { Button } from '../../ui/Button.tsx';
import { layerName } from '../../board/CostPanel.tsx';
import { Panel, PanelTitle } from '../../ui/Panel.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { AboutRun } from './AboutRun.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import type { MeasuredRow } from './MeasureTable.tsx';
import { useMeasureWords } from './use-measure-words.ts';
import { verdictOf } from './verdict.ts';
import './measure.css';

type Done = Extract<Measurement, { phase: 'done' }>;

/** Milliseconds beside the counts, when somebody asks for them. */
export function MeasurePanel() {
  const words = useMeasureWords();
  const cost = usePanelWords().cost;
  const computed = useBoardState((state) => state.computed);
  return (
    <Panel label={words.title}>
      <PanelTitle>{words.title}</PanelTitle>
      <MeasurePart names={[layerName(computed, cost), cost.standard]} />
    </Panel>
  );
}

/** `names`: of the layer and of the standard one. */
function MeasurePart({ names }: { names: readonly [layer: string, standard: string] }) {
  const words = useMeasureWords();
  const measuring = measuringOf(useBoard());
  const now = useMeasurement();
  const made = useBoardState(madeOf);
  const photo = useBoardState(photoIn);
  const whole = useBoardState((state) => wholeToMeasure(wholeIn(state), madeOf(state)));
  const spec = useBoardState((state) => state.computed.spec);
  const [chosen, choose] = useState<MeasuredPart>('crop');
  const part = whole ? chosen : 'crop';
  const isOld = isOutOfDate(now, made, photo);
  const isRunning = now.phase === 'running';
  const { height, width } = made.settings;

  const press = (event: MouseEvent) => {
    if (event.detail > 1) return; // a double press does not take itself back
    if (isRunning) measuring.cancel();
    else act(() => measuring.start(part));
  };
  return (
    <div className="measure">
      {whole && (
        <RadioGroup
          label={words.part.label}
          full
          value={part}
          disabled={isRunning}
          options={[
            { value: 'crop', label: words.part.crop(height, width) },
            { value: 'whole', label: words.part.whole(whole.height, whole.width) },
          ]}
          onChange={choose}
        />
      )}
      <div className="measure-start">
        <Button onClick={press}>
          {isRunning ? words.cancel : now.phase === 'idle' ? words.start : words.again}
        </Button>
        {isRunning ? (
          <Progress label={words.working} value={now.done} className="measure-progress" />
        ) : (
          <p>{isStandard(spec) ? words.hintAlone : words.hint}</p>
        )}
      </div>
      {now.phase === 'done' && <Result {...{ now, names, isOld }} />}
      <Status {...{ now, isOld, words }} />
      {now.phase === 'done' && !isOld && <Method result={now.result} />}
      <AboutRun measured={now.phase === 'done' && !isOld ? now.result : null} />
    </div>
  );
}

function Result({ now, names, isOld }: { now: Done; names: readonly [string, string]; isOld: boolean }) {
  const words = useMeasureWords();
  const { made, whole, result } = now;
  const { height, width } = whole ?? made.settings;
  const { layer, standard, missing } = result;
  const geometry = describe({ ...toSpec(made.settings), height, width });
  const rows: MeasuredRow[] = [
    { name: names[0], counted: geometry.multiplyAdds, timing: layer, missing: missing.layer },
  ];
  if (standard || missing.standard) {
    const counted = geometry.standard.multiplyAdds;
    rows.push({ name: names[1], counted, timing: standard, missing: missing.standard });
  }
  return (
    <div className="measure-result" data-old={isOld}>
      <MeasureTable caption={(whole ? words.table.whole : words.table.crop)(height, width)} rows={rows} />
    </div>
  );
}

/** How it was measured, in small print. */
function Method({ result }: { result: Measured }) {
  const words = useMeasureWords();
  const runs = [result.layer, result.standard].flatMap((timing) => (timing ? [timing.runs] : []));
  return runs.length > 0 && <p className="measure-method">{words.method(result.rounds, runs)}</p>;
}

/** What a screen reader hears when a measurement has come to an end. */
function Status({ now, isOld, words }: { now: Measurement; isOld: boolean; words: MeasureWords }) {
  return (
    <div role="status" aria-label={words.status} className="measure-status">
      {now.phase === 'done' && (isOld ? <p>{words.outOfDate}</p> : <Verdict now={now} />)}
      {now.phase === 'failed' && <Problem code={now.code} />}
    </div>
  );
}

function Verdict({ now: { whole, result } }: { now: Done }) {
  const words = useMeasureWords();
  const canTakeWhole = useBoardState(
    (state) => !whole && wholeToMeasure(wholeIn(state), madeOf(state)) !== null,
  );
  const gap = useLang() === 'zh' ? '' : ' ';
  const facts = verdictOf(result, canTakeWhole);
  if (!facts) return result.missing.standard || result.missing.layer ? null : <p>{words.alone}</p>;
  const { claim, reason } = words.verdict(facts);
  return (
    <p>
      <b>{claim}</b>
      {gap}
      {reason}
    </p>
  );
}

function Problem({ code }: { code: MeasureProblem }) {
  const words = useMeasureWords();
  const engine = usePair(engineEn, engineZh);
  const gap = useLang() === 'zh' ? '' : ' ';
  if (code === 'changed') return <p>{words.changed}</p>;
  const { why, help } = sayCause(engine, code);
  return <p>{[why, words.intact, help].join(gap)}</p>;
}
