// What a board knows: the facts of one instrument. What it shows of them is derived by app/board.
import type { BuildName, EngineNote, Plan } from '../../../kernels/index.ts';
import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import type { TraceUnit } from '../../../kernels/trace/trace.ts';
import type { Frame, RaceReply, StandardResult, StandardWeights } from '../../../kernels/worker/protocol.ts';
import type { Photo } from '../../image/photo.ts';
import type { Bank } from '../../model/bank.ts';
import type { OperandRef, Ref } from '../../model/refs.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Crop, Source } from '../address/types.ts';
import type { History } from './history.ts';

/** What can be edited in place: input cells, weights of both steps, biases (of step 0 or 1). */
export type Editable =
  Extract<OperandRef, { kind: 'in' | 'dw' | 'pw' }> | { kind: 'bias'; stage: 0 | 1; index: number };

export type CompareMode = 'off' | 'merged' | 'own';
export type ScaleMode = 'shared' | 'own';
export type CodeTab = 'typescript' | 'numpy';

/** What a person makes: undo and the address cover exactly this. Never changed in place. */
export interface Made {
  settings: LayerSettings;
  bank: Bank;
  /** Own weights of the standard layer that is compared with; null: not edited, the default ones. */
  standard: StandardWeights | null;
  source: Source;
  /** The input before edits: (H, W, C) values from 0 to 1 from a picture, any numbers when typed. */
  input: Float32Array;
  /** Input cells typed over, by index in (H, W, C). */
  edits: ReadonlyMap<number, number>;
}

/** What the engine gave for one `Made`: board and numbers are drawn from here, so that they always agree. */
export interface Computed {
  made: Made;
  spec: LayerSpec;
  geometry: LayerGeometry;
  /** (H, W, C) with edits in place. */
  input: Float32Array;
  /** (Ho, Wo, Q) after `between`; the same as `output` when the layer has one step. */
  filtered: Float32Array;
  /** (Ho, Wo, N) */
  output: Float32Array;
  standard: StandardResult | null;
  build: BuildName;
  threads: number;
  /** How the run was cut up; null for the reference. */
  plan: Plan | null;
  /** Why the engine is not the fastest that there could be. */
  notes: readonly EngineNote[];
  /** Milliseconds of the run; null for the baked opening, which the worker has never seen. */
  ms: number | null;
}

/** The same layer on the whole photograph. */
export interface WholePhoto {
  made: Made;
  photo: Photo;
  height: number;
  width: number;
  outHeight: number;
  outWidth: number;
  /** (outHeight, outWidth, maps) */
  output: Float32Array;
  maps: number;
}

/** The photograph behind the input. */
export type BoardPhoto =
  | { kind: 'none' } // the input is numbers
  | { kind: 'awaited' } // not read yet, or it could not be had
  | { kind: 'ready'; photo: Photo };

/** The maps of the whole photograph: none yet, there, or why there are none. */
export type Whole =
  | { kind: 'none' }
  | ({ kind: 'ready' } & WholePhoto)
  | { kind: 'too-small' } // it has fewer pixels than a window
  | { kind: 'failed' };

/** One cell of one output map, from 0. */
export interface RaceCell {
  row: number;
  column: number;
  channel: number;
}

/** One output cell tap by tap in both layers, then all outputs of its pixel. While there is one, it lies over the board. */
export interface Race {
  cell: RaceCell;
  reply: RaceReply;
  /** The results that it was made with. */
  of: Computed;
  /** Ticks done, over both parts: race.ts. */
  step: number;
}

/** The brush of drawing on the input maps. */
export interface Drawing {
  /** null: the eraser, which brings back what was there before. */
  value: number | null;
  /** Whether a stroke goes through all channels or stays in the map that it is drawn on. */
  everyChannel: boolean;
}

/** A board as it was: results and frame at the present step, and the layer at a glance where that is shown. */
export interface LookBack {
  computed: Computed;
  frame: Frame;
  overview: Computed | null;
}

/** The finished layer at a glance, or its cells one by one. */
export type BoardView = 'whole' | 'cells';

export interface BoardState {
  view: BoardView;
  /** The layer at a glance, and of which `Made` it is; null: not computed yet. */
  overview: { of: Made; computed: Computed } | null;
  /** While the whole appears row by row: the part (0 to 1) that is there. */
  running: number | null;
  /** What was made and what can be undone; `madeOf` gives what is made now. */
  history: History<Made>;
  computed: Computed;
  /** The current step with all terms of its cell. `frame.step.step` is the position; nothing else stores it. */
  frame: Frame;
  /** What one step is. */
  unit: TraceUnit;
  playing: boolean;
  /** 0 (slow) to 1 (the whole layer in about 20 s). */
  speed: number;
  compare: CompareMode;
  scale: ScaleMode;
  codeTab: CodeTab;
  /** Under the pointer or keyboard cursor; null: nothing. */
  pointed: Ref | null;
  /** Pointing that stays: tap on touch screens, pin with the mouse. */
  pinned: Ref | null;
  /** The operand whose value is being edited. */
  selected: Editable | null;
  /** First lane and first output shown where not all fit; null: where the step is. */
  lanePage: number | null;
  outputPage: number | null;
  /** The same of inputs where they stand apart from the lanes. */
  inputPage: number | null;
  /** Output before the weight being dragged began to change; its ghost is drawn behind the new one. */
  ghost: { filtered: Float32Array; output: Float32Array } | null;
  /** What the board shows while somebody looks back at its weights as they were; null: what it computed last. */
  before: LookBack | null;
  race: Race | null;
  photo: BoardPhoto;
  whole: Whole;
  /** Where the frame on the photograph stands while it is dragged. */
  draggedCrop: Crop | null;
  /** Set while pointer and keys paint on the input maps. */
  drawing: Drawing | null;
  /** A picture being read: 0 to 1, null within where that is not known; null when idle. */
  working: { done: number | null; cancel: () => void } | null;
}

/** What is made now. */
export const madeOf = ({ history }: Pick<BoardState, 'history'>): Made => history.present;

/** Whether the results on the board are those of what is made now. */
export const isUpToDate = ({ history, computed }: Pick<BoardState, 'history' | 'computed'>): boolean =>
  computed.made === history.present;

/** Whether the worker has computed a layer of the board's; before that there is only the baked opening. */
export const hasResults = ({ computed }: Pick<BoardState, 'computed'>): boolean => computed.ms !== null;

/** Results and frame that are on the screen. */
export const shownIn = (
  state: Pick<BoardState, 'before' | 'computed' | 'frame'>,
): Pick<BoardState, 'computed' | 'frame'> => state.before ?? state;

export const photoIn = ({ photo }: Pick<BoardState, 'photo'>): Photo | null =>
  photo.kind === 'ready' ? photo.photo : null;

export const wholeIn = ({ whole }: Pick<BoardState, 'whole'>): WholePhoto | null =>
  whole.kind === 'ready' ? whole : null;

/** Lanes, inputs and outputs are shown where the step is. */
export const FOLLOWING = { inputPage: null, lanePage: null, outputPage: null } as const;

/** Nothing pointed at, nothing chosen. */
export const NOTHING_CHOSEN = { selected: null, pinned: null, pointed: null } as const;
