import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Frame } from '../../kernels/worker/protocol.ts';
import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import { cellsDone } from '../../kernels/spec/order.ts';
import { late } from '../late/late.ts';
import { shownIn } from '../state/board/board-state.ts';
import type { BoardState } from '../state/board/board-state.ts';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Awaited, NotArrivedOver } from '../ui/late/NotArrived.tsx';
import { useLate } from '../ui/late/use-late.ts';
import type { Focus } from './boxes.ts';
import type { Cells } from './cells.ts';
import { paintBase } from './paint/base.ts';
import { densityNow, fit } from './paint/fit.ts';
import { readInk } from './paint/ink.ts';
import type { Pen } from './paint/pen.ts';
import type { Ink } from './paint/ink.ts';
import type { Scene } from './paint/scene.ts';
import { paintProgress } from './paint/progress.ts';
import type { Done } from './paint/progress.ts';
import { operandOf } from './pointed.ts';
import './board.css';

/** Nobody points at anything before the first step is on the screen. */
const LIT = late(() => import('./paint/lit.ts'));

interface BoardSurfaceProps {
  scene: Omit<Scene, 'ink'>;
  cells: Pick<Cells, 'paintTaps' | 'paintStep'> | null;
  /** What the scene was laid out for, and what a frame asks for. */
  focus: Focus;
  focusIn: (frame: Frame) => Focus;
  theme: string;
}

/**
 * The board as a picture: below what stays while the step moves within a map, above what follows the step, over both what follows
 * the pointer. The latter two are painted as soon as the board's state changes, whatever else of the page is still to follow.
 */
export function BoardSurface({ scene, cells, focus, focusIn, theme }: BoardSurfaceProps) {
  const board = useBoard();
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const isPointed = useBoardState(
    (state) => state.pointed !== null || state.pinned !== null || state.ghost !== null,
  );
  // There before it is wanted, so that the first thing pointed at lights at once.
  useEffect(() => afterPaint(LIT.again), []);
  const [asked, setAsked] = useState<'not yet' | 'yes' | 'closed'>('not yet');
  if (isPointed && asked === 'not yet') setAsked('yes');
  const lit = useLate(LIT, asked !== 'not yet');
  const litPart = lit.kind === 'there' ? lit.part : null;
  const { width, height } = scene.layout;
  const density = useDensity();
  const ink = useRef<{ theme: string; ink: Ink } | null>(null);

  useLayoutEffect(() => {
    const pen = penOf(below);
    if (!pen || !below.current) return;
    if (ink.current?.theme !== theme) ink.current = { theme, ink: readInk(below.current) };
    fit(pen.canvas, width, height, density);
    paintBase(pen, { ...scene, ink: ink.current.ink }, focus, density, cells?.paintTaps ?? null);
  }, [scene, cells, focus, theme, width, height, density]);

  useLayoutEffect(() => {
    const [pen, pointer] = [penOf(above), penOf(over)];
    if (!pen || !pointer || !ink.current) return undefined;
    const full: Scene = { ...scene, ink: ink.current.ink };
    for (const { canvas } of [pen, pointer]) fit(canvas, width, height, density);
    const doneOf = (state: BoardState): Done =>
      state.view === 'whole'
        ? appeared(scene.computed.geometry, state.running)
        : doneAt(scene.computed.geometry, shownIn(state).frame);
    const paint = (state: BoardState) => {
      begin(pen, width, height, density);
      const { ghost, view } = state;
      const { frame } = shownIn(state);
      const done = doneOf(state);
      if (view === 'whole' || !cells) paintProgress(pen, full, done);
      else cells.paintStep(pen, full, frame, done);
      if (ghost) litPart?.paintGhost(pen, full, ghost, done);
    };
    const paintPointer = (state: BoardState) => {
      const operand = litPart && operandOf(state.pointed ?? state.pinned, shownIn(state).frame);
      const isLit = !!operand;
      // Nothing is there to be wiped away.
      if (!isLit && pointer.canvas.dataset.lit !== 'true') return;
      begin(pointer, width, height, density);
      if (operand) litPart.paintLit(pointer, full, operand, doneOf(state));
      pointer.canvas.dataset.lit = String(isLit);
    };
    paint(board.getState());
    paintPointer(board.getState());
    return board.subscribe((state, old) => {
      // What changes the arrangement comes by way of React, in the same picture.
      const { computed, frame } = shownIn(state);
      const isOther = computed !== scene.computed || !isSameFocus(focusIn(frame), focus);
      if (state.view !== old.view || (state.view === 'cells' && isOther)) return;
      const changed = (keys: readonly (keyof BoardState)[]) => keys.some((key) => state[key] !== old[key]);
      if (changed(STEPPED)) paint(state);
      if (changed(STEPPED) || changed(POINTED)) paintPointer(state);
    });
  }, [board, scene, cells, focus, focusIn, litPart, theme, width, height, density]);

  return (
    <>
      <canvas ref={below} className="board-canvas" aria-hidden="true" />
      <canvas ref={above} className="board-canvas" aria-hidden="true" />
      <canvas ref={over} className="board-canvas" aria-hidden="true" />
      {asked === 'yes' && lit.kind === 'awaited' && <Awaited isOver />}
      {asked === 'yes' && lit.kind === 'absent' && (
        <NotArrivedOver again={LIT.again} onClose={() => setAsked('closed')} />
      )}
    </>
  );
}

const ALL: Done = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

function doneAt(geometry: LayerGeometry, { step }: Frame): Done {
  const isMixing = step.stage === 'pointwise';
  return [cellsDone(geometry, 0, step.step), isMixing ? cellsDone(geometry, 1, step.step) : 0];
}

/** While the whole runs through, row by row: the cells that are there by then. */
function appeared({ stages, output }: LayerGeometry, running: number | null): Done {
  if (running === null) return ALL;
  const rows = stages.map((stage) => stage.output.channels * output.height);
  const done = Math.floor(running * rows.reduce((a, b) => a + b, 0));
  const first = Math.min(done, rows[0]);
  return [first * output.width, (done - first) * output.width];
}

/** What of the board's state is painted with the step, and what with the pointer. */
const STEPPED = ['frame', 'ghost', 'running'] as const;
const POINTED = ['pointed', 'pinned'] as const;

function begin(pen: Pen, width: number, height: number, density: number): void {
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, width, height);
}

export const isSameFocus = (a: Focus, b: Focus): boolean =>
  a.stage === b.stage && a.channel === b.channel && a.map === b.map && a.filter === b.filter;

const penOf = (canvas: RefObject<HTMLCanvasElement | null>) => canvas.current?.getContext('2d') ?? null;

/** Device pixels for a CSS pixel, also after the window was zoomed or moved to another screen. */
function useDensity(): number {
  const [density, setDensity] = useState(densityNow);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const hear = () => setDensity(densityNow());
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, [density]);
  return density;
}
