import { channelCount, countsOf } from '../../../model/picture-layer.ts';
import { act } from '../../../state/act.ts';
import { specToMeasure } from '../../../state/explore/measure-both.ts';
import { Button } from '../../../ui/Button.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { useLang } from '../../../ui/use-words.ts';
import { MeasureTable } from '../../../workbench/measure/MeasureTable.tsx';
import type { MeasuredRow } from '../../../workbench/measure/MeasureTable.tsx';
import { useMeasureWords } from '../../../workbench/measure/use-measure-words.ts';
import { verdictOf } from '../../../workbench/measure/verdict.ts';
import { useExploreState, useExploreWords, useLayer } from '../use-explore.ts';
import { useMeasuring } from './use-measuring.ts';
import type { Measuring } from './use-measuring.ts';
import { useVersusWords } from './use-versus-words.ts';

/** What both cost: multiply-adds as counted, milliseconds as measured here when somebody asks for them. */
export function MeasureBoth() {
  const words = useVersusWords().measure;
  const common = useMeasureWords();
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture);
  const { measuring, start, cancel } = useMeasuring(layer);
  if (!picture) return null;
  const isRunning = measuring.kind === 'running';
  return (
    <div className="measure">
      <div className="measure-start">
        <Button onClick={() => (isRunning ? cancel() : act(() => start(specToMeasure(layer, picture))))}>
          {isRunning ? common.cancel : measuring.kind === 'done' ? common.again : common.start}
        </Button>
        {isRunning ? (
          <Progress label={common.working} value={measuring.done} className="measure-progress" />
        ) : (
          measuring.kind !== 'done' && <p>{words.hint}</p>
        )}
      </div>
      {measuring.kind === 'done' && <Result measured={measuring} />}
      <div role="status" aria-label={common.status} className="measure-status">
        {measuring.kind === 'done' && <Verdict measured={measuring} />}
        {measuring.kind === 'failed' && words.failed}
      </div>
      {measuring.kind === 'done' && <p className="measure-method">{words.note}</p>}
    </div>
  );
}

type Done = Extract<Measuring, { kind: 'done' }>;

function Result({ measured: { spec, result } }: { measured: Done }) {
  const words = useVersusWords().measure;
  const names = useExploreWords().status;
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture)!;
  const { height, width } = spec;
  const isWhole = height === picture.height && width === picture.width;
  const counted = countsOf(layer, { height, width });
  const rows = (['separable', 'standard'] as const).map((which): MeasuredRow => {
    const half = which === 'separable' ? 'layer' : which;
    return {
      name: names[which],
      counted: counted[which],
      timing: result[half],
      missing: result.missing[half],
    };
  });
  const caption = isWhole ? words.caption : words.part;
  return <MeasureTable caption={caption(height, width, channelCount(layer.channels))} rows={rows} />;
}

function Verdict({ measured: { result } }: { measured: Done }) {
  const words = useMeasureWords();
  const gap = useLang() === 'zh' ? '' : ' ';
  const facts = verdictOf(result, false);
  if (!facts) return null;
  const { claim, reason } = words.verdict(facts);
  return (
    <p>
      <b>{claim}</b>
      {gap}
      {reason}
    </p>
  );
}
