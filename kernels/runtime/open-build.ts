// Which build to use, and bringing it up: the fastest that works here, asked for by name or found out.
import { LayerError } from '../spec/layer.ts';
import { createCrew } from './crew.ts';
import { canShareMemory, hasRelaxedSimd, hasSimd, isIsolated, isNode, usefulThreads } from './detect.ts';
import { fastPrograms } from './fast-program.ts';
import { VARIANTS } from './gen/variants.ts';
import { openLimits } from './limits.ts';
import { compile, instantiate } from './load.ts';
import { createHeap, createMemory } from './memory.ts';
import type { BuildName, EngineNote, OpenBuild } from './program.ts';
import { startHelpers, ThreadError } from './threads.ts';

/**
 * In a browser an engine does not wait for its threads longer than this: the first result may come from one, they
 * join for the next. In Node, where nobody looks at a page meanwhile, it waits until they are there.
 */
const JOIN_MS = 20;

async function openVariant(
  build: 'relaxed' | 'simd',
  threads: number,
  notes: EngineNote[],
): Promise<OpenBuild> {
  const hasThreads = threads > 1;
  const variant = VARIANTS.find((row) => row.build === build && row.hasThreads === hasThreads)!;
  const module = compile(variant.url());
  const memory = createMemory(hasThreads);
  const helpers = hasThreads ? startHelpers(threads - 1, module, memory) : null;
  helpers?.catch(() => {}); // it is answered below, or the module could not be had
  const kernels = await instantiate(await module, memory);
  const heap = createHeap(memory);
  const crew = createCrew(kernels, heap, threads, () => notes.push('thread-lost'));
  let isClosed = false;
  const joined = helpers
    ?.then((ready) => {
      if (isClosed) return ready.stop();
      try {
        crew.join(ready);
      } catch (error) {
        ready.stop();
        throw error;
      }
    })
    .catch((error: unknown) => {
      crew.stayAlone();
      notes.push(whyNoThreads(error));
    });
  await (isNode() ? joined : Promise.race([joined, new Promise((later) => setTimeout(later, JOIN_MS))]));
  return {
    build,
    get threads() {
      return crew.threads;
    },
    notes,
    createProgram: fastPrograms(heap, crew),
    openLimits: () => openLimits(heap, crew),
    get bytes() {
      return heap.used;
    },
    close() {
      isClosed = true;
      crew.stop();
    },
  };
}

function whyNoThreads(error: unknown): EngineNote {
  if (error instanceof ThreadError) return error.note;
  return isShort(error) ? 'no-thread-memory' : 'no-thread-start';
}

const isShort = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof LayerError && error.code === 'no-memory');

function whyNotOpened(error: unknown): EngineNote {
  if (isShort(error)) return 'memory-refused';
  return error instanceof WebAssembly.CompileError ? 'not-compiled' : 'not-loaded';
}

/**
 * Opens a WebAssembly build, or null where there is none and none was asked for by name. Rejects with LayerError 'unavailable' for
 * a build that this machine does not have.
 */
export async function openFast(
  wanted: 'auto' | Exclude<BuildName, 'reference'>,
  threads: number = usefulThreads(),
): Promise<OpenBuild | { notes: EngineNote[] }> {
  const unavailable = () => new LayerError('unavailable', 'build', { got: wanted });
  if (!hasSimd()) {
    if (wanted !== 'auto') throw unavailable();
    return { notes: ['no-simd'] };
  }
  if (wanted === 'relaxed' && !hasRelaxedSimd()) throw unavailable();
  const build = wanted === 'simd' || !hasRelaxedSimd() ? 'simd' : 'relaxed';
  const notes: EngineNote[] = hasRelaxedSimd() ? [] : ['no-relaxed-simd'];
  const isShared = threads > 1 && canShareMemory();
  if (threads > 1 && !isShared) notes.push(isIsolated() ? 'no-shared-memory' : 'not-isolated');
  try {
    if (!isShared) return await openVariant(build, 1, notes);
    try {
      return await openVariant(build, threads, notes);
    } catch (error) {
      if (!isShort(error)) throw error;
      return await openVariant(build, 1, [...notes, 'shared-memory-refused']);
    }
  } catch (error) {
    if (wanted !== 'auto') throw error;
    return { notes: [...notes, whyNotOpened(error)] };
  }
}
