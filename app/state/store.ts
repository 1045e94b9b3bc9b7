import type { TraceUnit } from '../../kernels/trace/trace.ts';
import { createStore } from 'zustand/vanilla';
import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../kernels/spec/layer.ts';
import type { BuildName, EngineNote, Plan } from '../../kernels/index.ts';
import type { Frame, RaceReply, StandardResult, StandardWeights } from '../../kernels/worker/protocol.ts';
import type { Photo } from '../image/photo.ts';
import type { Bank } from '../model/bank.ts';
import type { OperandRef, Ref } from '../model/refs.ts';
import type { Lang } from '../i18n/numbers.ts';
import type { Progress } from '../model/lesson.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { Crop, Hideable, Source } from './address.ts';
import type { History } from './history.ts';
import type { Notice } from './notices.ts';
import type { PageName } from './page/routes.ts';

/** What can be edited in place: input cells, weights of both steps, biases (of step 0 or 1). */
export type Editable =
  Extract<OperandRef, { kind: 'in' | 'dw' | 'pw' }> | { kind: 'bias'; stage: 0 | 1; index: number };

export type CompareMode = 'off' | 'merged' | 'own';
export type ScaleMode = 'shared' | 'own';
export type CodeTab = 'typescript' | 'numpy';
export type Theme = 'light' | 'dark' | 'projector';

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
  /** Milliseconds of the run; null for the baked opening. */
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

/** The brush of drawing on the input maps. */
export interface Drawing {
  /** null: the eraser, which brings back what was there before. */
  value: number | null;
  /** Whether a stroke goes through all channels or stays in the map that it is drawn on. */
  everyChannel: boolean;
}

/** The person's own layer while a lesson has the board. */
export interface Lent {
  made: Made;
  history: History<Made>;
  unit: TraceUnit;
  step: number;
  compare: CompareMode;
}

export interface AppState {
  page: PageName;
  /** Where one is in the page, and where the other pages were left; nothing for those that were not opened. */
  places: Readonly<Partial<Record<PageName, string>>>;
  /** What was predicted, read and solved, as kept on this device. */
  progress: Progress;
  lent: Lent | null;
  made: Made;
  history: History<Made>;
  computed: Computed;
  /** The current step with all terms of its cell. `frame.step.step` is the position; nothing else stores it. */
  frame: Frame;
  /** The photograph behind the input; null for numbers, and until it has arrived. */
  photo: Photo | null;
  whole: WholePhoto | null;
  /** Why there are no maps of the whole photograph: it has fewer pixels than a window, or the run failed. */
  wholeProblem: 'too-small' | 'failed' | null;
  race: { cell: { row: number; column: number; channel: number }; reply: RaceReply; step: number } | null;
  /** Output before the weight being dragged began to change; its ghost is drawn behind the new one. */
  ghost: { filtered: Float32Array; output: Float32Array } | null;
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
  lang: Lang;
  /** null: as the system says. */
  theme: Theme | null;
  hide: ReadonlySet<Hideable>;
  notices: readonly Notice[];
  /** A picture being read or a long layer being computed: 0 to 1, null when idle. */
  working: { done: number | null; cancel: () => void } | null;
  /** Where the frame on the photograph stands while it is dragged. */
  draggedCrop: Crop | null;
  /** Set while pointer and keys paint on the input maps. */
  drawing: Drawing | null;
  blank: boolean;
  /** False while an address other than the opening one is still being put on the board. */
  ready: boolean;
}

export type Store = ReturnType<typeof createAppStore>;

/** The one store. It is made by `start.ts` from the address and the baked opening. */
export function createAppStore(initial: AppState) {
  return createStore<AppState>(() => initial);
}

let current: Store | null = null;

/** The page's store. Throws until `setStore` was called, which happens before anything is drawn. */
export function appStore(): Store {
  if (!current) throw new Error('the store is used before start()');
  return current;
}

export function setStore(store: Store): void {
  current = store;
}

export const getState = (): AppState => appStore().getState();
export const setState = (change: Partial<AppState>): void => appStore().setState(change);
