import type { CSSProperties, ReactNode } from 'react';
import { describe } from '../../kernels/spec/geometry.ts';
import { laneOf } from '../model/lanes.ts';
import { toSpec } from '../model/to-spec.ts';
import { wholeIn } from '../state/board/board-state.ts';
import { useBoardState } from '../state/board/use-board.ts';
import { Panel, PanelTitle } from '../ui/Panel.tsx';
import { usePanelWords } from '../ui/use-panel-words.ts';
import { laneOfMap } from './names.ts';
import { SaidText } from './SaidText.tsx';
import { useCalmNow } from './use-calm-now.ts';
import type { Now } from './use-step-view.ts';
import './cost-panel.css';

/** The race of multiply-adds: both layers from the same start, the ends known beforehand. `children` stand under it. */
export function CostPanel({ children }: { children?: ReactNode }) {
  const { computed, view } = useCalmNow();
  const { geometry } = computed;
  const { done, total, standard } = view.cost;
  const words = usePanelWords().cost;
  const longest = Math.max(total, standard);
  const lanes = [
    { name: layerName(computed, words), total, ground: stagesAsGround(computed) },
    { name: words.standard, total: standard, ground: 'var(--ink-faint)' },
  ];
  const whole = useBoardState(wholeIn);
  const onWhole =
    whole && describe({ ...toSpec(computed.made.settings), height: whole.height, width: whole.width });
  return (
    <Panel label={words.label} className="cost">
      <div className="cost-head">
        <PanelTitle>{words.title}</PanelTitle>
        <p>{total === standard ? words.same : <SaidText pieces={words.ratio(standard / total)} />}</p>
      </div>
      <div className="cost-lanes">
        {lanes.map((lane, i) => {
          const now = Math.min(done, lane.total);
          const style = {
            '--whole': lane.total / longest,
            '--done': now / lane.total,
            '--ground': lane.ground,
          };
          return (
            <div key={i} className="cost-lane">
              <span>{lane.name}</span>
              <span className="cost-bar" style={style as CSSProperties}>
                <i className="cost-done" />
              </span>
              <span className="cost-count">{words.progress(now, lane.total)}</span>
            </div>
          );
        })}
      </div>
      <dl className="cost-notes">
        <div>
          <dt>{words.weightsName}</dt>
          <dd>{words.against(geometry.weights, geometry.standard.weights)}</dd>
        </div>
        {onWhole && (
          <div>
            <dt>{words.whole}</dt>
            <dd>{words.against(onWhole.multiplyAdds, onWhole.standard.multiplyAdds)}</dd>
          </div>
        )}
      </dl>
      {children}
    </Panel>
  );
}

type Layer = Now['computed'];

/** Depthwise, then 1×1: any other grouping is just a layer. */
const isSeparable = ({ geometry: { stages } }: Layer): boolean =>
  stages.length > 1 && stages[0].stage === 'depthwise';

/** What the layer is called beside the standard one. */
export const layerName = (
  layer: Layer,
  { separable, grouped }: { separable: string; grouped: string },
): string => (isSeparable(layer) ? separable : grouped);

/** Filter and mix keep their identity: the lanes in their hues, each as long as it takes, then ink. */
function stagesAsGround(layer: Layer): string {
  if (!isSeparable(layer)) return 'var(--ink)';
  const { geometry, made } = layer;
  const [first] = geometry.stages;
  const count = first.output.channels;
  const share = first.multiplyAdds / geometry.multiplyAdds;
  const stops = Array.from({ length: count }, (_, q) => {
    const end = `${((100 * share * (q + 1)) / count).toFixed(2)}%`;
    return `var(--${laneOf(laneOfMap(made.settings, q)).hue}) 0 ${end}`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')}, var(--ink) 0)`;
}
