import { useEffect } from 'react';
import { ComparePanel } from '../../workbench/compare/ComparePanel.tsx';
import { RacePanel } from '../../workbench/compare/RacePanel.tsx';
import { LayerForm } from '../../workbench/layer-form/LayerForm.tsx';
import { Legend } from '../../board/Legend.tsx';
import { PictureChooser } from '../../workbench/photo/PictureChooser.tsx';
import { WholePhoto } from '../../workbench/photo/WholePhoto.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useBoard } from '../../state/board/use-board.ts';
import { followPhoto } from '../../state/picture/follow-photo.ts';
import { useApp } from '../../state/page/use-app.ts';

/** What one changes the layer with: colours, photograph, settings, comparison. Loaded after the first step is on the screen. */
export function Bench() {
  const board = useBoard();
  const hide = useApp((state) => state.hide);
  useEffect(() => followPhoto(board), [board]);
  return (
    <>
      {!hide.has('photo') && (
        <>
          <WholePhoto />
          <PictureChooser />
        </>
      )}
      <Legend />
      {!hide.has('layer') && (
        <Panel id="layer">
          <LayerForm />
        </Panel>
      )}
      {!hide.has('compare') && (
        <>
          <ComparePanel />
          <RacePanel />
        </>
      )}
    </>
  );
}
