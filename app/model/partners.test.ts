import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrace } from '../../kernels/trace/trace.ts';
import { partnerGeometry } from './partner-geometry.ts';
import type { PartnerGeometry } from './partner-geometry.ts';
import { partners } from './partners.ts';
import type { Partners } from './partners.ts';
import { distinctBank, smallSettings } from '../testing/random-settings.ts';
import { receptiveField } from './receptive-field.ts';
import { parseRef, refId } from './refs.ts';
import type { OperandRef } from './refs.ts';
import { firstOutputs, OPENING } from './settings.ts';
import type { LayerSettings } from './settings.ts';
import { toSpec, toWeights } from './to-spec.ts';

/** Operand id → ids of the operands that share a multiply-add of this step with it. */
type Meetings = Map<string, Set<string>>;

/** Walks every step of the trace and notes which operands meet. */
function walk(s: LayerSettings): [first: Meetings, second: Meetings] {
  const input = new Float32Array(s.height * s.width * s.channels);
  const trace = createTrace(toSpec(s), toWeights(s, distinctBank(s)), input);
  const meetings: [Meetings, Meetings] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (let step = 0; step < trace.length; step++) {
    const { tap, output, input: cell, inPadding } = trace.at(step);
    const isSecond = trace.stages.length > 1 && step >= trace.stages[1].start;
    const { row, column, channel } = output;
    const refs: OperandRef[] = isSecond
      ? [
          { kind: 'mid', row: cell.row, column: cell.column, map: cell.channel },
          { kind: 'pw', map: cell.channel, filter: channel },
          { kind: 'out', row, column, filter: channel },
        ]
      : [
          { kind: 'dw', u: tap.row, v: tap.column, channel: tap.channel, map: channel },
          { kind: 'mid', row, column, map: channel },
        ];
    if (!isSecond && !inPadding) refs.push({ kind: 'in', ...cell });
    note(meetings[Number(isSecond)], refs.map(refId));
  }
  return meetings;
}

function note(meetings: Meetings, ids: string[]): void {
  for (const id of ids) {
    const met = meetings.get(id) ?? new Set();
    meetings.set(id, met);
    for (const other of ids) if (other !== id) met.add(other);
  }
}

/** By definition: near are those that an operand meets, far those that its near filtered cells meet in the other step. */
function byDefinition([first, second]: [Meetings, Meetings], id: string): { near: string[]; far: string[] } {
  const near = new Set([...(first.get(id) ?? []), ...(second.get(id) ?? [])]);
  const far = new Set<string>();
  for (const [here, there] of [
    [first, second],
    [second, first],
  ]) {
    for (const mid of here.get(id) ?? []) {
      if (!mid.startsWith('mid')) continue;
      for (const other of there.get(mid) ?? []) if (other !== id && !near.has(other)) far.add(other);
    }
  }
  return { near: [...near].sort(), far: [...far].sort() };
}

/** Every operand in the regions, by id, repeats included. */
function listed({ cells, taps, mixing }: Partners, near: boolean): string[] {
  const refs: OperandRef[] = [];
  for (const { map, rows, columns } of cells.filter((region) => region.near === near)) {
    for (const row of rows)
      for (const column of columns) {
        const { kind, channel } = map;
        if (kind === 'in') refs.push({ kind, row, column, channel });
        else if (kind === 'mid') refs.push({ kind, row, column, map: channel });
        else refs.push({ kind, row, column, filter: channel });
      }
  }
  for (const { kind, channel, map, us, vs } of taps.filter((region) => region.near === near)) {
    for (const u of us) for (const v of vs) refs.push({ kind, u, v, channel, map });
  }
  for (const { kind, maps, filters } of mixing.filter((region) => region.near === near)) {
    for (const map of maps) for (const filter of filters) refs.push({ kind, map, filter });
  }
  return refs.map(refId).sort();
}

/** The grid of a map, a kernel or the mixing weights that a region belongs to. */
function gridsOf({ cells, taps, mixing }: Partners): string[] {
  return [
    ...cells.map(({ map }) => `${map.kind} ${map.channel}`),
    ...taps.map(({ channel, map }) => `dw ${channel} ${map}`),
    ...mixing.map(() => 'pw'),
  ];
}

/** Every operand of a dense bank and its maps, also kernels between groups, which the layer does not have. */
function* everyOperand(g: PartnerGeometry): Generator<OperandRef> {
  const { channels: C, firstOutputs: Q, filters } = g;
  for (let row = 0; row < g.height; row++)
    for (let column = 0; column < g.width; column++)
      for (let channel = 0; channel < C; channel++) yield { kind: 'in', row, column, channel };
  for (let u = 0; u < g.kernel[0]; u++)
    for (let v = 0; v < g.kernel[1]; v++)
      for (let channel = 0; channel < C; channel++)
        for (let map = 0; map < Q; map++) yield { kind: 'dw', u, v, channel, map };
  for (let row = 0; row < g.outHeight; row++)
    for (let column = 0; column < g.outWidth; column++) {
      for (let map = 0; map < Q; map++) yield { kind: 'mid', row, column, map };
      for (let filter = 0; filter < (filters ?? 0); filter++) yield { kind: 'out', row, column, filter };
    }
  for (let map = 0; map < Q; map++)
    for (let filter = 0; filter < (filters ?? 0); filter++) yield { kind: 'pw', map, filter };
}

const tinySettings = smallSettings.filter(
  (s) => s.height * s.width * s.channels <= 72 && firstOutputs(s) <= 8 && s.filters <= 4,
);

describe('partners', () => {
  it('are exactly the operands that a walk through every multiply-add meets, near and far, each listed once', () => {
    fc.assert(
      fc.property(tinySettings, fc.nat(), (s, offset) => {
        const g = partnerGeometry(s);
        const meetings = walk(s);
        const all = [...everyOperand(g)];
        const stride = Math.max(1, Math.floor(all.length / 40));
        for (let i = offset % stride; i < all.length; i += stride) {
          const found = partners(g, all[i]);
          const id = refId(all[i]);
          const lists = { near: listed(found, true), far: listed(found, false) };
          expect({ id, ...lists }).toEqual({ id, ...byDefinition(meetings, id) });
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('are symmetric: whoever is near to me has me near to it', () => {
    fc.assert(
      fc.property(tinySettings, fc.nat(), (s, pick) => {
        const g = partnerGeometry(s);
        const all = [...everyOperand(g)];
        const ref = all[pick % all.length];
        for (const id of listed(partners(g, ref), true).slice(0, 50)) {
          expect(listed(partners(g, parseRef(id) as OperandRef), true)).toContain(refId(ref));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come as one ascending region, never empty, for each map, kernel and the mixing weights', () => {
    fc.assert(
      fc.property(smallSettings, fc.nat(), (s, pick) => {
        const g = partnerGeometry(s);
        const all = [...everyOperand(g)];
        const found = partners(g, all[pick % all.length]);
        const grids = gridsOf(found);
        expect(new Set(grids).size).toBe(grids.length);
        const lists = [
          ...found.cells.flatMap(({ rows, columns }) => [rows, columns]),
          ...found.taps.flatMap(({ us, vs }) => [us, vs]),
          ...found.mixing.flatMap(({ maps, filters }) => [maps, filters]),
        ];
        for (const list of lists) {
          expect(list.length).toBeGreaterThan(0);
          expect([...new Set(list)].sort((a, b) => a - b)).toEqual(list);
        }
      }),
    );
  });

  it('of an input cell at stride 1 are its windows and, through them, the outputs at the same places', () => {
    const found = partners(partnerGeometry(OPENING), { kind: 'in', row: 0, column: 5, channel: 1 });
    expect(found.cells.filter(({ near }) => near)).toEqual([
      { map: { kind: 'mid', channel: 1 }, rows: [0], columns: [3, 4, 5], near: true },
    ]);
    expect(found.taps).toEqual([{ kind: 'dw', channel: 1, map: 1, us: [0], vs: [0, 1, 2], near: true }]);
    expect(found.mixing).toEqual([{ kind: 'pw', maps: [1], filters: [0, 1, 2, 3], near: false }]);
    expect(found.cells.filter(({ map }) => map.kind === 'out')).toHaveLength(4);
  });

  it('of a depthwise weight at stride 2 are every other input of its channel and the whole filtered map', () => {
    const g = partnerGeometry({ ...OPENING, stride: [2, 2] });
    const [input, filtered] = partners(g, { kind: 'dw', u: 1, v: 0, channel: 2, map: 2 }).cells;
    expect(input.rows).toEqual([1, 3, 5, 7]);
    expect(input.columns).toEqual([0, 2, 4, 6]);
    expect(filtered).toMatchObject({ map: { kind: 'mid', channel: 2 }, rows: [0, 1, 2, 3] });
  });

  it('are none for an operand that the layer does not have', () => {
    const g = partnerGeometry(OPENING);
    const none = { cells: [], taps: [], mixing: [] };
    expect(partners(g, { kind: 'dw', u: 0, v: 0, channel: 0, map: 1 })).toEqual(none);
    expect(partners(g, { kind: 'in', row: 10, column: 0, channel: 0 })).toEqual(none);
    expect(partners({ ...g, filters: null }, { kind: 'out', row: 0, column: 0, filter: 0 })).toEqual(none);
  });
});

describe('receptiveField', () => {
  it('spans the input cells among the partners and tells whether the window reaches into the padding', () => {
    fc.assert(
      fc.property(smallSettings, fc.nat(), (s, pick) => {
        const g = partnerGeometry(s);
        const all = [...everyOperand(g)].filter(({ kind }) => kind !== 'in');
        const ref = all[pick % all.length];
        const inputs = partners(g, ref).cells.filter(({ map }) => map.kind === 'in');
        const field = receptiveField(g, ref);
        if (!inputs.length) {
          expect(field).toBeNull();
          return;
        }
        const channels = inputs.map(({ map }) => map.channel);
        const span = (list: readonly number[]) => ({ first: Math.min(...list), last: Math.max(...list) });
        expect(field).toMatchObject({
          rows: span(inputs[0].rows),
          columns: span(inputs[0].columns),
          channels: span(channels),
        });
        if (ref.kind !== 'mid' && ref.kind !== 'out') return;
        const isWhole = inputs[0].rows.length * inputs[0].columns.length === g.kernel[0] * g.kernel[1];
        expect(field!.inPadding).toBe(!isWhole);
      }),
    );
  });

  it('of a corner under same padding is clipped and says so', () => {
    const g = partnerGeometry({ ...OPENING, padding: 'same' });
    expect(receptiveField(g, { kind: 'out', row: 0, column: 9, filter: 3 })).toEqual({
      rows: { first: 0, last: 1 },
      columns: { first: 8, last: 9 },
      channels: { first: 0, last: 2 },
      inPadding: true,
    });
    expect(receptiveField(g, { kind: 'mid', row: 4, column: 4, map: 1 })).toMatchObject({
      channels: { first: 1, last: 1 },
      inPadding: false,
    });
  });

  it('is null for an input cell, which comes from nowhere', () => {
    expect(
      receptiveField(partnerGeometry(OPENING), { kind: 'in', row: 0, column: 0, channel: 0 }),
    ).toBeNull();
  });
});
