// The job block: what the host tells the kernels, as 32-bit words. Read by both languages, so plain constants only.

/** Control block at a fixed address, one for the engine: how a run is shared between threads. */
export const CONTROL = 1024;
export const EPOCH = 0; // counts runs; helpers wait for it to change
export const DONE = 1; // helpers that have finished this run
export const NEXT = 2; // the next job that nobody has taken
export const UNTIL = 3; // jobs before this one are to be done now
export const JOB = 4; // address of the job block
export const HELPERS = 5; // helpers that take part
export const TICKS = 6; // jobs finished: a sign of life

/** Addresses. */
export const IN = 0;
export const OUT = 1;
export const FIRST = 2; // packed weights of the first step
export const SECOND = 3; // packed weights of the second step
export const ZERO = 4; // a stretch of zeros: rows outside the map
export const SCRATCH = 5; // of thread 0
export const SCRATCH_STEP = 6; // bytes from one thread's scratch to the next

/** What to do. */
export const KIND = 7;
export const LAYOUT = 8; // 0 nhwc, 1 nchw

/** The letters of the formulas. */
export const B = 9;
export const H = 10;
export const W = 11;
export const C = 12;
export const HO = 13;
export const WO = 14;
export const N = 15;
export const KH = 16;
export const KW = 17;
export const SH = 18;
export const SW = 19;
export const DH = 20;
export const DW = 21;
export const PT = 22;
export const PL = 23;
export const M = 24;
export const G = 25;

/** How it is cut up. */
export const JOBS = 26;
export const TILE = 27; // nhwc: output pixels of a tile; nchw: output rows of a job
export const SPLIT = 28; // panels (nhwc) or filters (nchw) that one job mixes
export const K_BLOCK = 29; // taps that are mixed before the next ones are gathered
export const STRIP = 30; // nchw: output columns at once
export const ROWS = 31; // nchw: output rows at once

/** Clamps as float32: after the first step, after the last. */
export const LOW_1 = 32;
export const HIGH_1 = 33;
export const LOW_2 = 34;
export const HIGH_2 = 35;

/** Offsets of the parts of a thread's scratch. */
export const AT_TAIL = 36;
export const AT_COPY = 37;
export const AT_MAP = 38;
export const BURST = 39; // nchw: pixels that are mixed for all filters before the next ones, when channels are few

/** The filter: which does the most of the layer (runtime/choose.ts); 0 is the one that takes every shape. */
export const KERNEL = 40;
export const IN_PAIRS = 41; // nhwc: 1 if two rows may be done at once
export const INSIDE = 42; // output columns from here on do not reach beyond the left border …
export const OUTSIDE = 43; // … and before here not beyond the right one
export const HALF = 44; // nhwc: columns that four outputs at the border may read beside the map: half a kernel
export const SPAN = 45; // nhwc: input columns of four outputs

/** nchw: input rows that have pointers. */
export const STEP = 46; // from one of them to the next, in rows
export const RISE = 47; // from one kernel row to the next, in pointers

export const WORDS = 48;

/** KIND. */
export const FILTER = 0; // depthwise alone
export const MIX = 1; // pointwise alone
export const FILTER_MIX = 2; // separable
export const GATHER_MIX = 3; // standard and grouped
export const GATHER_MIX_MIX = 4; // separable whose first step is grouped
export const PEAK = 5; // measuring: multiply-adds on registers
export const COPY = 6; // measuring: bytes through memory
