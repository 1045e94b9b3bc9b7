import type { CSSProperties, ReactNode } from 'react';
import { Panel, PanelTitle } from '../ui/Panel.tsx';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './cost-panel.css';

interface CostPanelProps {
  /** What stands under the counts, given the names of the two layers. */
  children?: (names: readonly [layer: string, standard: string]) => ReactNode;
}

/** The race of multiply-adds: both layers from the same start, the ends known beforehand. */
export function CostPanel({ children }: CostPanelProps) {
  const { geometry } = useNow((now) => now.computed);
  const { done, total, standard } = useNow((now) => now.view).cost;
  const words = useWords().step.cost;
  const longest = Math.max(total, standard);
  /** Depthwise, then 1×1: any other grouping is just a layer. */
  const isSeparable = geometry.stages.length > 1 && geometry.stages[0].stage === 'depthwise';
  const lanes = [
    { name: isSeparable ? words.separable : words.grouped, total },
    { name: words.standard, total: standard },
  ];
  return (
    <Panel label={words.label}>
      <PanelTitle>{words.title}</PanelTitle>
      {lanes.map((lane, i) => (
        <div key={i} className="cost-lane">
          <span>{lane.name}</span>
          <span
            className="cost-bar"
            style={
              {
                '--whole': lane.total / longest,
                '--done': Math.min(done, lane.total) / longest,
              } as CSSProperties
            }
          />
          <span className="cost-count">{words.progress(Math.min(done, lane.total), lane.total)}</span>
        </div>
      ))}
      <p className="cost-note">
        {total === standard ? words.same : words.ratio(standard / total)} ·{' '}
        {words.weights(geometry.weights, geometry.standard.weights)}
      </p>
      {children?.([lanes[0].name, lanes[1].name])}
    </Panel>
  );
}
