import { roundCount } from '../../i18n/numbers.ts';
import { channelCount, countsOf, filteredCount, mapSize } from '../../model/picture-layer.ts';
import { Button } from '../../ui/Button.tsx';
import { CostBar } from '../../ui/CostBar.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useLang } from '../../ui/use-words.ts';
import { useExplore, useExploreState, useExploreWords, useLayer } from './use-explore.ts';
import { CompareDoor } from './versus/CompareDoor.tsx';
import './status-line.css';

/** How exact what is shown is, how large, how long it took, and what it costs; a run that goes on, with a way to end it. */
export function StatusLine() {
  const explore = useExplore();
  const words = useExploreWords().status;
  const lang = useLang();
  const layer = useLayer();
  const picture = useExploreState((state) => state.picture);
  const looked = useExploreState((state) => state.looked);
  const run = useExploreState((state) => state.run);
  if (!picture) return <div className="explore-status" />;
  const size = mapSize(layer, picture);
  const { separable: total, standard } = countsOf(layer, picture);
  const mix = size.height * size.width * filteredCount(layer) * layer.filters;
  const filter = total - mix;
  const said = (n: number) => roundCount(n, lang);
  const bar = (parts: Parameters<typeof CostBar>[0]['parts']) => (
    <CostBar className="explore-cost" parts={parts} longest={Math.max(total, standard)} />
  );
  return (
    <section className="explore-status" aria-label={words.label}>
      {run.kind === 'running' && run.isLong ? (
        <Progress
          className="explore-progress"
          label={words.working}
          value={run.done / run.total}
          onCancel={explore.cancelRun}
          cancelLabel={words.cancel}
        />
      ) : (
        <p>
          {looked && (
            <b className="explore-exactness" data-exactness={looked.exactness}>
              {words.exactness[looked.exactness]}
            </b>
          )}{' '}
          <span>
            {words.size(
              ...([picture.height, picture.width, channelCount(layer.channels)] as const),
              ...([size.height, size.width, layer.filters] as const),
            )}
          </span>{' '}
          <span>{words.bits(picture.bits)}</span>{' '}
          {run.kind === 'done' && (
            <span>{words.time(run.ran.ms, run.ran.threads, layer.standard !== undefined)}</span>
          )}
          {run.kind === 'cancelled' && (
            <>
              <span>{words.cancelled}</span> <Button onClick={explore.runFully}>{words.again}</Button>
            </>
          )}
        </p>
      )}
      <dl className="explore-costs">
        <div>
          <dt>{words.separable}</dt>
          <dd>
            {bar([
              { kind: 'filter', cost: filter },
              { kind: 'mix', cost: mix },
            ])}
            <span>{words.adds(said(total), said(filter), said(mix))}</span>
          </dd>
        </div>
        <div>
          <dt>{words.standard}</dt>
          <dd>
            {bar([{ kind: 'standard', cost: standard }])}
            <span>
              {words.against(said(standard), standard / total)} {!layer.standard && <CompareDoor />}
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
