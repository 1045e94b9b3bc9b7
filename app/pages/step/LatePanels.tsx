import { CodePanel } from '../../board/CodePanel.tsx';
import { FormulaPanel } from '../../board/FormulaPanel.tsx';
import { useApp } from '../../state/page/use-app.ts';
import { RaceDoor } from '../../workbench/RaceDoor.tsx';

/** The panels that come after the first step is on the screen. */
export function LatePanels() {
  const hide = useApp((state) => state.hide);
  return (
    <>
      <RaceDoor />
      {!hide.has('formula') && <FormulaPanel />}
      {!hide.has('code') && <CodePanel />}
    </>
  );
}
