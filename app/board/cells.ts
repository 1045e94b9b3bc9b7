import type { ComponentType } from 'react';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { BoardLayout, LayoutInput } from './boxes.ts';
import { BoardHeads } from './BoardHeads.tsx';
import { LaneLabels } from './LaneLabels.tsx';
import { laneBoxes } from './layout/lane.ts';
import { narrowBoxes } from './layout/narrow.ts';
import { wideBoxes } from './layout/wide.ts';
import { NarrowHead } from './NarrowHead.tsx';
import type { PaintTaps } from './paint/base.ts';
import type { Pen } from './paint/pen.ts';
import type { Done } from './paint/progress.ts';
import type { Scene } from './paint/scene.ts';
import { paintStep } from './paint/step.ts';
import { paintTaps } from './paint/taps.ts';
import { TableLabels } from './TableLabels.tsx';

/** What a board needs to be gone through cell by cell, and for many channels. It comes after the first picture, which does without. */
export interface Cells {
  /** Many channels beside a table of weights; one lane alone on a low screen or a projector; the same on a phone. */
  wideBoxes: (input: LayoutInput) => BoardLayout;
  laneBoxes: (input: LayoutInput) => BoardLayout;
  narrowBoxes: (input: LayoutInput) => BoardLayout;
  paintTaps: PaintTaps;
  paintStep: (pen: Pen, scene: Scene, frame: Frame, done: Done) => void;
  BoardHeads: ComponentType<{ layout: BoardLayout }>;
  TableLabels: ComponentType<{ layout: BoardLayout }>;
  LaneLabels: ComponentType<{ layout: BoardLayout }>;
  NarrowHead: ComponentType<{ layout: BoardLayout }>;
}

export const CELLS: Cells = {
  ...{ wideBoxes, laneBoxes, narrowBoxes, paintTaps, paintStep },
  ...{ BoardHeads, TableLabels, LaneLabels, NarrowHead },
};
