import { useEffect } from 'react';
import { ComparePanel } from '../../workbench/compare/ComparePanel.tsx';
import { LayerForm } from '../../workbench/layer-form/LayerForm.tsx';
import { MeasurePanel } from '../../workbench/measure/MeasurePart.tsx';
import { ToolsRow } from '../../workbench/tools-row/ToolsRow.tsx';
import { goToSection } from '../../board/go-to-section.ts';
import { Legend } from '../../board/Legend.tsx';
import { PanelLinks } from '../../board/PanelLinks.tsx';
import { PicturePanel } from '../../workbench/photo/PicturePanel.tsx';
import { WholePhoto } from '../../workbench/photo/WholePhoto.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useBoard } from '../../state/board/use-board.ts';
import { followPhoto } from '../../state/picture/follow-photo.ts';
import { useApp } from '../../state/page/use-app.ts';
import './step-page.css';

/** A link that has a comparison shows it; whoever comes back from another page finds the board. */
const createOpening = () => ({ isOver: false });

/** What one changes the layer with: colours, photograph, settings, comparison. Loaded after the first step is on the screen. */
export function Bench() {
  const board = useBoard();
  const hide = useApp((state) => state.hide);
  useEffect(() => followPhoto(board), [board]);
  useEffect(() => {
    const opening = board.part(createOpening);
    if (!opening.isOver && board.getState().compare !== 'off') goToSection('compare');
    opening.isOver = true;
  }, [board]);
  return (
    <div className="step-bench">
      {!hide.has('photo') && <WholePhoto />}
      <PanelLinks />
      <ToolsRow />
      {!hide.has('photo') && <PicturePanel />}
      <Legend />
      {!hide.has('layer') && (
        <Panel id="layer">
          <LayerForm />
        </Panel>
      )}
      {!hide.has('compare') && <ComparePanel />}
      {!hide.has('cost') && <MeasurePanel />}
    </div>
  );
}
