import { expect, test } from 'vitest';
import { symbolUses } from './tex-symbols.ts';

const LABELLED = new Set(['H_out', 'φ_1', 'BN_1', 'k_e']);
const said = (tex: string) =>
  symbolUses(tex, (symbol) => LABELLED.has(symbol)).map(({ symbol, indices }) =>
    indices ? `${symbol}[${indices.join(' ')}]` : symbol,
  );

test('indices are read in brackets and below, and their own letters after them', () => {
  expect(said('Y[y,x,o] = P_{q,o}')).toEqual(['Y[y x o]', 'y', 'x', 'o', 'P[q o]', 'q', 'o']);
  expect(said('X[s_h y + u,\\; x{+}v, c]')[0]).toBe('X[s_h y + u x{+}v c]');
  expect(said('W&[u,v] \\\\[0.4em] D_{u,v,cM{+}m}')).toEqual(
    ['W[u v]', 'u', 'v', 'D[u v cM{+}m]', 'u', 'v', 'c', 'M', 'm'], // prettier-ignore
  );
});

test('a label makes another symbol of a letter, a prime too', () => {
  expect(said('H_\\text{out} \\cdot k_e')).toEqual(['H_out', 'k_e']);
  expect(said('\\varphi_1(\\mathrm{BN}_1(Z))')).toEqual(['φ_1', 'BN_1', 'Z']);
  expect(said("D'[u] + b'_q")).toEqual(['D′[u]', 'u', 'b′[q]', 'q']);
});

test('words and the names of commands are no letters', () => {
  expect(said('\\underbrace{k^2}_{\\text{window}} \\left\\lfloor \\frac{n}{2} \\right\\rfloor')).toEqual([
    'k',
    'n',
  ]);
  expect(said('\\operatorname{rank} \\le \\max(T, 0)')).toEqual(['T']);
  expect(said('\\sum_{q=0}^{MC-1}')).toEqual(['q', 'M', 'C']);
  expect(said('\\factor{kernel}{kernel}{D_{u}}\\mark{bias}{\\beta_o}')).toEqual(['D[u]', 'u', 'β[o]', 'o']);
});
