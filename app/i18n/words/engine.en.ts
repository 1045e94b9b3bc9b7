// Why the engine did not compute, or not as fast as it could: the one table from cause to words, for whoever tells it.
import type { EngineNote } from '../../../kernels/index.ts';

const SLOWER = 'results are the same, only slower';
const ALONE = 'one does all the work';

const notes: Record<EngineNote, string> = {
  'no-simd': `This browser’s WebAssembly has no vector instructions: ${SLOWER}.`,
  'no-relaxed-simd': 'This browser has no fused multiply-adds: each takes a multiplication and an addition.',
  'not-isolated': `The page is not isolated (its server sends no headers for that, or it is a file), so threads may not share memory and ${ALONE}.`,
  'no-shared-memory': `The page is isolated, but this browser has no memory that threads could share, so ${ALONE}.`,
  'shared-memory-refused': `This device gave no memory for threads to share, so ${ALONE}.`,
  'no-thread-start': `Further threads could not be started, so ${ALONE}.`,
  'no-thread-answer': `Further threads were started but did not answer in time, so ${ALONE}.`,
  'no-thread-memory': `Further threads were started, but no memory was left for them, so ${ALONE}.`,
  'thread-lost': 'A thread stopped in the middle of a run. The run was repeated, and one thread goes on.',
  'not-loaded': `The file of the fast kernels did not arrive: ${SLOWER}. Loading the page again may bring it.`,
  late: `The file of the fast kernels was still on its way: ${SLOWER}.`,
  'not-compiled': `The file of the fast kernels arrived, but it is not the right one or this page may not run it: ${SLOWER}.`,
  'memory-refused': `This device gave the fast kernels no memory: ${SLOWER}. Closing other tabs may help.`,
};

export const engineEn = {
  /** By code: what is so, and what may help. No button is named: whoever has one shows it beside. */
  causes: {
    'worker-missing': {
      why: 'The file that computes did not arrive, or this browser cannot read it.',
      help: 'Check the connection.',
    },
    'worker-refused': {
      why: 'This browser does not let the page start the worker that computes.',
      help: 'A setting or an extension may forbid it.',
    },
    'worker-broken': {
      why: 'The file that computes arrived and stopped at once.',
      help: 'Loading the page again or a newer browser may help.',
    },
    crash: {
      why: 'The calculation stopped in the middle.',
      help: 'If it stops once more, choose a smaller size or load the page again.',
    },
    hung: {
      why: 'The calculation gave no sign of life for several seconds and was ended.',
      help: 'If that happens once more, choose a smaller size or load the page again.',
    },
    'no-memory': {
      why: 'This device has too little memory for it.',
      help: 'Choose a smaller size, or close other tabs.',
    },
    'too-large': { why: 'It is larger than this page computes.', help: 'Choose a smaller size.' },
    'no-output': {
      why: 'The kernel is larger than its padded input.',
      help: 'Choose a smaller kernel or more padding.',
    },
    'input-lost': {
      why: 'The picture went with a calculation that stopped, and could not be read again.',
      help: 'Choose the picture once more.',
    },
    'part-missing': { why: 'The file that measures did not arrive.', help: 'Check the connection.' },
    cancelled: { why: 'It was cancelled.', help: '' },
  },
  /** For the codes that no layer of this page should ever lead to. */
  refused: (code: string) => ({
    why: `The kernels refused it (${code}).`,
    help: 'Undo the last change.',
  }),
  /** By part: it is late, and what works meanwhile. */
  late: {
    worker: {
      title: 'The part that computes is still on its way.',
      words:
        'What you see stands. Steps, changes and what a link asks for follow by themselves as soon as it is here.',
    },
    kernels: {
      title: 'The fast kernels are still on their way.',
      words: 'The plain loops of the code panel compute meanwhile: the same results, only slower.',
    },
    measure: {
      title: 'The part that measures is still on its way.',
      words: 'The measurement begins by itself as soon as it is here. Everything else works.',
    },
  },
  /** Of a run: why it was not the fastest. */
  notes,
};

export type EngineWords = typeof engineEn;
