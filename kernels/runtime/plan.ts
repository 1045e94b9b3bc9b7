// How a layer is cut up: pure, from sizes alone. The kernels do what is written here, a page can say it in a line.
import type { ResolvedLayer } from '../spec/layer.ts';
import { kernelExtent } from '../spec/geometry.ts';
import type { LayerGeometry, Macs } from '../spec/geometry.ts';
import { chooseFilter, chooseMix } from './choose.ts';
import type { FilterKernel, MixKernel } from './kernel.ts';

/** The nearest cache and the next one, in bytes, as they are on most machines. */
const L1 = 32768;
const L2 = 1.5e6;
/** Layers of so many bytes come from memory whatever the caches are. */
const FAR = 1e7;
/** A job may not take longer than a click is noticed: 50 ms on a device of 2.4 billion multiply-adds a second. */
const JOB_MACS = 1.2e8;
/** No layer's scratch is larger, whatever its sizes. */
const SCRATCH = 6e6;
/** A run under this many multiply-adds is over before a second thread has woken up. */
const THREAD_MACS = 4e5;

export type PlanKind = 'filter' | 'mix' | 'filter-mix' | 'gather-mix' | 'gather-mix-mix';

export interface Plan {
  readonly kind: PlanKind;
  readonly layout: 'nhwc' | 'nchw';
  /** The kernels that do the most of its steps, if it has such. */
  readonly filter: FilterKernel | null;
  readonly mix: MixKernel | null;
  /** What one job computes: that many output pixels (nhwc) or rows (nchw), and that many filters. */
  readonly tile: number;
  readonly filters: number;
  /** nchw: columns and rows at once. */
  readonly strip: number;
  readonly rows: number;
  /** Kernel taps gathered before they are mixed. */
  readonly tapBlock: number;
  readonly jobs: number;
  readonly threads: number;
  readonly jobMacs: Macs;
  /** Why it is cut up so. */
  readonly reason: 'fits-cache' | 'weights-exceed-cache' | 'one-piece';
  /** Bytes of the parts of a thread's scratch, in this order. */
  readonly scratch: {
    readonly list: number;
    readonly tail: number;
    readonly copy: number;
    readonly map: number;
  };
  /** Numbers of zeros that stand for rows outside the map. */
  readonly zeros: number;
  /** nchw with few channels: pixels that are mixed for all filters before the next ones. */
  readonly burst: number;
  /** SPLIT as the kernels read it: panels of eight (nhwc) or filters (nchw). */
  readonly split: number;
}

function kindOf({ kind, groups, channels }: ResolvedLayer): PlanKind {
  switch (kind) {
    case 'depthwise':
      return 'filter';
    case 'pointwise':
      return 'mix';
    case 'separable':
      return groups === channels ? 'filter-mix' : 'gather-mix-mix';
    default:
      return 'gather-mix';
  }
}

const up = (n: number, to: number) => Math.ceil(n / to) * to;
/** `most`, or less (down to half, in steps) if the threads then end together: the busiest has at least 2 % less to do. */
function evenTile(total: number, most: number, step: number, threads: number): number {
  let best = most;
  const busiest = (tile: number) => Math.ceil(Math.ceil(total / tile) / threads) * tile;
  for (let tile = most - step; tile >= most / 2 && threads > 1; tile -= step)
    if (busiest(tile) < 0.98 * busiest(best)) best = tile;
  return best;
}
const between = (low: number, n: number, high: number) => Math.max(low, Math.min(n, high));

/** The kernels of a layer. `taps` are those of its mix, or of its last one. */
function kernelsOf(layer: ResolvedLayer, geometry: LayerGeometry, kind: PlanKind, taps: number) {
  const hasFilter = kind === 'filter' || kind === 'filter-mix';
  return {
    filter: hasFilter ? chooseFilter(layer, geometry) : null,
    mix: kind === 'filter' ? null : chooseMix(layer.layout, taps),
  };
}

export function planLayer(layer: ResolvedLayer, geometry: LayerGeometry, threads: number): Plan {
  const useful = geometry.multiplyAdds < THREAD_MACS ? 1 : threads;
  return layer.layout === 'nhwc' ? planPixels(layer, geometry, useful) : planPlanes(layer, geometry, useful);
}

function planPixels(layer: ResolvedLayer, geometry: LayerGeometry, threads: number): Plan {
  const kind = kindOf(layer);
  const { channels: C, groups: G, depthMultiplier: M, filters: N } = layer;
  const [kh, kw] = layer.kernel;
  const { width: wo, height: ho } = geometry.output;
  const taps = kh * kw;
  const pixels = geometry.batch * ho * wo;
  const q = C * M;
  const isGathered = kind === 'gather-mix' || kind === 'gather-mix-mix';
  const perGroup = isGathered ? C / G : C;
  // 512 inputs of six pixels and of eight filters are 28 KB: they stay in L1 while the tile is mixed.
  const tapBlock = isGathered ? between(1, Math.round(512 / perGroup), taps) : 1;
  const gathered = isGathered ? tapBlock * perGroup : 0;
  const made = kind === 'mix' || kind === 'gather-mix' ? 0 : q + 4;
  const perPixel = 4 * Math.max(gathered + made, kind === 'mix' ? C : 1);

  const weightBytes = 4 * geometry.weights;
  const isLarge = weightBytes > L2;
  // Small maps stay in L1; larger ones in L2, and the weights are walked once for each tile: more pixels when they are large.
  const budget = isLarge ? 524288 : perPixel <= 256 ? L1 : isGathered ? 196608 : 98304;
  let tile = Math.max(12, Math.floor(budget / perPixel));
  // 3×3 filters do two rows at once; with many channels more pixels for each walk through the weights count for more.
  const pair = perPixel <= 256 && tile > 2 * wo ? 2 * wo : wo;
  tile = tile > wo ? Math.floor(tile / pair) * pair : Math.ceil(wo / Math.ceil(wo / tile));
  tile = between(1, Math.min(tile, Math.floor(SCRATCH / (perPixel + 32))), pixels);
  // Inputs are gathered anew for each piece of the filters: no more than two, as long as the next cache has the weights.
  if (isGathered && isLarge && weightBytes < FAR && tile > wo) {
    const most = (2 * JOB_MACS * pixels) / geometry.multiplyAdds;
    tile = Math.min(tile, Math.max(1, Math.floor(most / wo)) * wo);
  }
  if (tile > wo && pixels / tile > 4 * threads - 1) tile = evenTile(pixels, tile, wo, threads);
  let tiles = Math.ceil(pixels / tile);

  const groupFilters = kind === 'gather-mix' ? N / G : N;
  const panels = Math.ceil(groupFilters / 8);
  let split = panels;
  let reason: Plan['reason'] = tiles === 1 ? 'one-piece' : 'fits-cache';
  if (threads > 1 && tiles < 4 * threads) {
    if (isLarge && panels >= 8 * threads) {
      split = Math.ceil(panels / threads); // each thread reads its own part of the weights
      reason = 'weights-exceed-cache';
    } else {
      // As many for each thread, so that all end together: four, as long as a tile has two blocks of six pixels.
      const each = between(1, Math.floor(pixels / (12 * threads)), 4);
      tile = Math.ceil(pixels / Math.min(each * threads, Math.ceil(pixels / 6)));
      tiles = Math.ceil(pixels / tile);
    }
  }
  if (kind !== 'filter') {
    let pieces = Math.ceil(panels / split);
    pieces = Math.max(pieces, Math.ceil(geometry.multiplyAdds / tiles / JOB_MACS));
    if (pieces > 1 && tiles < 4 * threads) pieces = up(pieces, threads); // all end together
    split = Math.ceil(panels / Math.min(pieces, panels));
  }
  const jobs = tiles * Math.ceil(panels / split);
  const span = 3 * layer.stride[1] + kernelExtent(kw, layer.dilation[1]); // input columns of four outputs
  return {
    ...kernelsOf(layer, geometry, kind, geometry.stages.at(-1)!.taps),
    ...{
      kind,
      layout: 'nhwc',
      tile,
      split,
      filters: Math.min(8 * split, groupFilters),
      strip: 0,
      rows: 0,
      burst: 0,
    },
    ...{ tapBlock, jobs, threads, jobMacs: geometry.multiplyAdds / jobs, reason },
    scratch: {
      list: up(Math.max(16 * taps, 16 * span) + 384, 64),
      tail: up(32 * tile + 64, 64),
      copy: up(4 * gathered * tile + 64, 64),
      map: up(4 * made * tile + 64, 64),
    },
    zeros: span * C + 16,
  };
}

function planPlanes(layer: ResolvedLayer, geometry: LayerGeometry, threads: number): Plan {
  const kind = kindOf(layer);
  const { channels: C, groups: G, depthMultiplier: M, filters: N } = layer;
  const [kh, kw] = layer.kernel;
  const [sh, sw] = layer.stride;
  const [dh, dw] = layer.dilation;
  const { width: wo, height: ho } = geometry.output;
  const isGathered = kind === 'gather-mix' || kind === 'gather-mix-mix';
  const q = kind === 'filter' || kind === 'mix' || kind === 'gather-mix' ? 0 : C * M;
  const copied = isGathered ? C / G : 1;

  /** Bytes of the copied input rows and of the map between the steps. */
  const slots = (rows: number) => (rows === 1 ? kh : (rows - 1) * sh + (kh - 1) * dh + 1);
  const cells = (strip: number) => (strip - 1) * sw + (kw - 1) * dw + 1;
  const slot = (strip: number) => 4 * (sw === 1 ? cells(strip) + 8 : up(cells(strip), sw) + 8 * sw);
  const copy = (rows: number, strip: number) =>
    kind === 'mix'
      ? 0
      : copied * Math.max(slots(rows), rows === 4 ? 6 : 0) * slot(strip) + 4 * cells(strip) + 256;
  const map = (rows: number, strip: number) => 4 * q * rows * strip;
  const fits = (rows: number, strip: number, bytes: number) => copy(rows, strip) + map(rows, strip) <= bytes;

  // Four rows share what they read, as long as they and their copies stay in cache.
  const rows = fits(4, Math.min(wo, 64), 524288) ? 4 : 1;
  let strips = 1;
  const width = () => (strips === 1 ? wo : up(Math.ceil(wo / strips), 16));
  while (width() > 64 && !fits(rows, width(), isGathered ? 262144 : 160000)) strips++;
  let strip = width();
  while (strip > 1 && !fits(rows, strip, SCRATCH)) strip = Math.ceil(strip / 2);

  // Rows for each thread six times over, in fours: the last thread to end waits little.
  let tile = between(4, up(Math.ceil(ho / (threads * 6)), 4), 32);
  const rowMacs = geometry.multiplyAdds / (geometry.batch * ho);
  while (tile > 4 && tile * rowMacs > JOB_MACS) tile -= 4;
  while (kind === 'gather-mix-mix' && tile > 1 && tile * rowMacs > JOB_MACS) tile--;
  tile = evenTile(ho, tile, rows, threads);
  if (kind === 'mix') tile = between(1, Math.floor(262144 / (4 * C * wo)), Math.ceil(ho / threads));
  const blocks = geometry.batch * Math.ceil(ho / tile);
  const canSplit = kind !== 'filter' && kind !== 'gather-mix-mix';
  const few = blocks < threads * 2 && N >= 24 ? threads : 1;
  const slow = Math.ceil((Math.min(tile, ho) * rowMacs) / JOB_MACS);
  const split = canSplit ? Math.min(N, up(Math.ceil(N / Math.max(few, slow)), 6)) : N;
  const jobs = blocks * Math.ceil(N / split);
  // Maps beyond the cache: planes are written side by side, so that their first lines are fetched at once and not in turn.
  const burst = geometry.bytes.fused > FAR ? (geometry.bytes.fused > 4e7 ? 128 : 1024) : 2 ** 30;
  const tapCount = kh * kw * copied;
  return {
    ...kernelsOf(layer, geometry, kind, geometry.stages.at(-1)!.taps),
    ...{ kind, layout: 'nchw', tile, split, filters: split, strip, rows, tapBlock: kh * kw, burst },
    ...{ jobs, threads, jobMacs: geometry.multiplyAdds / jobs },
    reason: jobs === 1 ? 'one-piece' : 'fits-cache',
    scratch: {
      list: up(
        4 * Math.max(copied * (slots(rows) + kh * kw) + 8, tapCount + 16, q, kind === 'mix' ? C : 0) + 256,
        64,
      ),
      tail: 256,
      copy: up(copy(rows, strip), 64),
      map: up(map(rows, strip) + 256, 64),
    },
    zeros: slot(strip) / 4 + 64,
  };
}
