// What is more than an address can hold: the address names it by its content, and it is kept on this device.
import { bankSizes } from '../../model/bank.ts';
import type { Bank } from '../../model/bank.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { isContentId, plainId } from '../content-id.ts';
import type { Pairs } from './fragment.ts';
import { BANK_KEYS } from './weight-keys.ts';
import type { Address, LongKey } from './types.ts';

/** The value of such a key: all numbers of an array, or the cells of `ie` by their index. */
export type Piece = Float32Array | ReadonlyMap<number, number>;

const LONG_KEYS: readonly LongKey[] = ['in', 'ie', 'dw', 'dwb', 'pw', 'pwb', 'sw', 'swb'];
const MARK = 'kept-';
/** Characters that so many names take in an address at most. */
export const NAMES_LENGTH = LONG_KEYS.length * '&dwb=kept-0123456789abcdef'.length;

export const namedPiece = (id: string): string => `${MARK}${id}`;

/** Names of the pieces that an address does not hold itself. */
export function takeKept(pairs: Pairs): Map<LongKey, string> {
  const kept = new Map<LongKey, string>();
  for (const key of LONG_KEYS) {
    const text = pairs.takeIf(
      key,
      (value) => value.startsWith(MARK) && isContentId(value.slice(MARK.length)),
    );
    if (text !== null) kept.set(key, text.slice(MARK.length));
  }
  return kept;
}

export const isPiece = (thing: unknown): thing is Piece =>
  thing instanceof Float32Array || thing instanceof Map;

export function pieceId(piece: Piece): string {
  const sorted = (edits: ReadonlyMap<number, number>) => [...edits].sort(([a], [b]) => a - b).flat();
  const numbers = piece instanceof Float32Array ? piece : Float64Array.from(sorted(piece));
  return plainId(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

/** What an address has under a long key; null where it has nothing of the kind. */
export function pieceOf({ source, inputEdits, bank, standard }: Address, key: LongKey): Piece | null {
  if (key === 'in') return source.kind === 'numbers' ? source.values : null;
  if (key === 'ie') return inputEdits;
  if (key === 'sw') return standard?.standard ?? null;
  if (key === 'swb') return standard?.bias ?? null;
  return bank[BANK_KEYS[key]];
}

/**
 * The address with what it names put in. What is not found, or does not fit the layer, is as the layer begins, and is listed:
 * it was made on another device, or is kept no longer.
 */
export async function withPieces(
  address: Address,
  find: (id: string) => Promise<Piece | null>,
): Promise<{ address: Address; missing: LongKey[] }> {
  let whole: Address = { ...address, kept: new Map() };
  const missing: LongKey[] = [];
  for (const [key, id] of address.kept) {
    const piece = await find(id);
    const next = piece && withPiece(whole, key, piece);
    if (next) whole = next;
    else missing.push(key);
  }
  // Edits of numbers that are not there would be edits of a photograph.
  if (missing.includes('in')) whole = { ...whole, inputEdits: new Map() };
  return { address: whole, missing };
}

function withPiece(address: Address, key: LongKey, piece: Piece): Address | null {
  const { settings: s, bank } = address;
  const cells = s.height * s.width * s.channels;
  if (key === 'ie') {
    if (piece instanceof Float32Array || [...piece.keys()].some((index) => !(index < cells))) return null;
    return { ...address, inputEdits: piece };
  }
  if (!(piece instanceof Float32Array)) return null;
  if (key === 'in')
    return piece.length === cells ? { ...address, source: { kind: 'numbers', values: piece } } : null;
  if (key === 'sw' || key === 'swb') {
    const { standard = new Float32Array(), bias } = address.standard ?? standardWeights(s);
    const own = key === 'sw' ? standard : bias;
    if (own?.length !== piece.length) return null;
    const changed = key === 'sw' ? { standard: piece, ...(bias ? { bias } : {}) } : { standard, bias: piece };
    return { ...address, standard: changed };
  }
  const part: keyof Bank = BANK_KEYS[key];
  return piece.length === bankSizes(s)[part] ? { ...address, bank: { ...bank, [part]: piece } } : null;
}
