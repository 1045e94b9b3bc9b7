/**
 * Typed ids shared by cells on the board, symbols of the formula, lines of code and words of the prose.
 * Indices are 0-based. `q` counts filtered maps (C·M of them), `c` input channels, `o` output maps.
 */
export type Ref =
  | { kind: 'in'; row: number; column: number; channel: number }
  | { kind: 'dw'; u: number; v: number; channel: number; map: number }
  | { kind: 'mid'; row: number; column: number; map: number }
  | { kind: 'pw'; map: number; filter: number }
  | { kind: 'out'; row: number; column: number; filter: number }
  | { kind: 'term'; index: number }
  | { kind: 'line'; index: number }
  | { kind: 'symbol'; name: SymbolName };

/** Parts of the symbolic formula that can be pointed at; `\htmlData{ref=…}` carries them into the page. */
export type SymbolName =
  'input' | 'kernel' | 'filtered' | 'weight' | 'output' | 'sum' | 'bias' | 'activation';

export type OperandRef = Extract<Ref, { kind: 'in' | 'dw' | 'mid' | 'pw' | 'out' }>;

/** `in:2,3,c0` · `dw:1,1,c0,q0` · `mid:0,4,q1` · `pw:q1,o2` · `out:0,4,o2` · `term:4` · `line:5` · `symbol:kernel` */
export function refId(ref: Ref): string {
  switch (ref.kind) {
    case 'in':
      return `in:${ref.row},${ref.column},c${ref.channel}`;
    case 'dw':
      return `dw:${ref.u},${ref.v},c${ref.channel},q${ref.map}`;
    case 'mid':
      return `mid:${ref.row},${ref.column},q${ref.map}`;
    case 'pw':
      return `pw:q${ref.map},o${ref.filter}`;
    case 'out':
      return `out:${ref.row},${ref.column},o${ref.filter}`;
    case 'term':
    case 'line':
      return `${ref.kind}:${ref.index}`;
    case 'symbol':
      return `symbol:${ref.name}`;
  }
}

const SYMBOLS: readonly string[] = [
  ...([
    'input',
    'kernel',
    'filtered',
    'weight',
    'output',
    'sum',
    'bias',
    'activation',
  ] satisfies SymbolName[]),
];

/** The inverse of `refId`; null for anything else. */
export function parseRef(id: string): Ref | null {
  const [kind, rest] = id.split(':');
  if (rest === undefined) return null;
  if (kind === 'symbol') return SYMBOLS.includes(rest) ? { kind, name: rest as SymbolName } : null;
  const numbers = rest.split(',').map((part) => Number(part.replace(/^[cqo]/, '')));
  if (numbers.some((n) => !Number.isInteger(n) || n < 0)) return null;
  const [a, b, c, d] = numbers;
  const ref: Ref | null =
    kind === 'in' && numbers.length === 3
      ? { kind, row: a, column: b, channel: c }
      : kind === 'dw' && numbers.length === 4
        ? { kind, u: a, v: b, channel: c, map: d }
        : kind === 'mid' && numbers.length === 3
          ? { kind, row: a, column: b, map: c }
          : kind === 'pw' && numbers.length === 2
            ? { kind, map: a, filter: b }
            : kind === 'out' && numbers.length === 3
              ? { kind, row: a, column: b, filter: c }
              : (kind === 'term' || kind === 'line') && numbers.length === 1
                ? { kind, index: a }
                : null;
  return ref && refId(ref) === id ? ref : null;
}
