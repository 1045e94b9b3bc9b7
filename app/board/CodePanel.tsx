import { useMemo } from 'react';
import { Panel } from '../ui/Panel.tsx';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { CodeListing } from './code/CodeListing.tsx';
import { atStep, codeLines } from './code/code-view.ts';
import { usePointing } from './interaction.ts';
import { symbolsOf } from './pointed.ts';
import { useCalmNow } from './use-calm-now.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import { stageIndex } from './view.ts';
import './code-panel.css';

/** The loop nest as it is really written, the line at work, the values of its loops. */
export function CodePanel() {
  const board = useBoard();
  const words = usePanelWords().code;
  const tab = useBoardState((state) => state.codeTab);
  const content = <Listing />;
  return (
    <Panel label={words.label} className="code-panel">
      <Tabs
        label={words.label}
        heading={<span className="code-panel-title">{words.label}</span>}
        look="text"
        selected={tab}
        tabs={[
          { id: 'typescript', label: words.typescript, content },
          { id: 'numpy', label: words.numpy, content },
        ]}
        onSelect={(codeTab) => board.setState({ codeTab })}
      />
    </Panel>
  );
}

function Listing() {
  const point = usePointing();
  const geometry = useCalmNow((now) => now.computed.geometry);
  const bias = useCalmNow((now) => now.computed.made.settings.bias);
  const frame = useCalmNow((now) => now.frame);
  const tab = useBoardState((state) => state.codeTab);
  const pointed = useBoardState((state) => state.pointed ?? state.pinned);
  const index = stageIndex(geometry, frame);
  const facts = useMemo(() => ({ geometry, index, bias }), [geometry, index, bias]);
  const lines = useMemo(() => codeLines(facts, tab), [facts, tab]);
  const view = atStep(lines, facts, frame.step);
  const ids = useMemo(() => symbolsOf(pointed, frame), [pointed, frame]);
  return <CodeListing view={view} pointed={ids} onPoint={point} />;
}
