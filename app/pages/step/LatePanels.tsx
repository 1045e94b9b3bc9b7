import { CodePanel } from '../../board/CodePanel.tsx';
import { CostPanel } from '../../board/CostPanel.tsx';
import { FormulaPanel } from '../../board/FormulaPanel.tsx';
import { PanelLinks } from '../../board/PanelLinks.tsx';
import { useApp } from '../../state/page/use-app.ts';
import { RaceDoor } from '../../workbench/RaceDoor.tsx';
import { MeasurePart } from '../../workbench/measure/MeasurePart.tsx';

/** The panels that come after the first step is on the screen. */
export function LatePanels({ hasLinks }: { hasLinks: boolean }) {
  const hide = useApp((state) => state.hide);
  return (
    <>
      <RaceDoor />
      {hasLinks && <PanelLinks />}
      {!hide.has('formula') && <FormulaPanel />}
      {!hide.has('code') && <CodePanel />}
      {!hide.has('cost') && <CostPanel>{(names) => <MeasurePart names={names} />}</CostPanel>}
    </>
  );
}
