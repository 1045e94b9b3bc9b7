/** A piece of a sentence: words, a number that is set off, or the name of a lane, written in its hue. */
export type Said = string | { number: string } | { lane: string };

export const number = (text: string): Said => ({ number: text });
export const lane = (name: string): Said => ({ lane: name });

/** A sentence in pieces, as it is written: said`the weight ${number('4')} of ${lane('green')}`. */
export function said(
  texts: TemplateStringsArray,
  ...values: readonly (number | Said | readonly Said[])[]
): Said[] {
  const pieces = texts.flatMap((text, i): Said[] => {
    const value = values[i] ?? '';
    return [text, ...(Array.isArray(value) ? (value as readonly Said[]) : [pieceOf(value as number | Said)])];
  });
  return pieces.filter((piece) => piece !== '');
}

const pieceOf = (value: number | Said): Said => (typeof value === 'number' ? String(value) : value);

/** The same as plain text, for who listens. */
export const plain = (pieces: readonly Said[]): string => pieces.map(textOf).join('');

export function textOf(piece: Said): string {
  if (typeof piece === 'string') return piece;
  return 'number' in piece ? piece.number : piece.lane;
}
