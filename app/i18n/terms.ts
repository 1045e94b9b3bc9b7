import { count, weight } from './numbers.ts';

/** A factor or term with a sign of its own stands in brackets: 0.5·(−2). */
export const inBrackets = (v: number): string => (v < 0 ? `(${weight(v)})` : weight(v));

/** A share as people say it: 4.2 %, 57 %. */
export function percent(share: number): string {
  const p = share * 100;
  return `${p >= 10 ? Math.round(p) : Number(p.toPrecision(2))}\u202f%`;
}

/** Decimals with which a time in milliseconds has three digits. */
const decimalsOf = (ms: number): number => Math.max(0, Math.min(9, 2 - Math.floor(Math.log10(ms || 1))));

/** A time in three digits: 0.00123, 4.56, 789. */
export const milliseconds = (ms: number): string => (ms >= 1000 ? count(ms) : ms.toFixed(decimalsOf(ms)));

/** From … to, as exactly as the time between them is said. */
export function millisecondsRange(low: number, high: number, middle: number): string {
  if (middle >= 1000) return `${count(low)}–${count(high)}`;
  const decimals = decimalsOf(middle);
  return `${low.toFixed(decimals)}–${high.toFixed(decimals)}`;
}

/** Multiply-adds of one cell: 9 + 9 + 9 + 3 = 30, or 9·48 + 48 = 480 where the list would be long. */
export function sumText(maps: number, first: number, mixing: number): string {
  if (maps === 0) return count(first);
  const filtered =
    maps <= 4 ? new Array<string>(maps).fill(count(first)).join(' + ') : `${count(first)}·${count(maps)}`;
  return `${filtered} + ${count(mixing)} = ${count(first * maps + mixing)}`;
}

/** The same for n outputs: 9·3 + 3·4 = 39; without maps in between 27·4 = 108. */
export function sharedSumText(maps: number, first: number, mixing: number, n: number): string {
  if (maps === 0) return `${count(first)}·${count(n)} = ${count(first * n)}`;
  return `${count(first)}·${count(maps)} + ${count(mixing)}·${count(n)} = ${count(first * maps + mixing * n)}`;
}
