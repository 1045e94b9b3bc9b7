/** The room of one lane, or of one output: a part of the board's height. */
export interface Band {
  top: number;
  height: number;
}

/** Cuts a height, from `top` on, into bands. The open one is higher than the others, which have `share` of its height; null: all alike. */
export function bandsOf(count: number, height: number, open: number | null, share: number, top = 0): Band[] {
  const weights = Array.from({ length: count }, (_, i) => (open === null || i === open ? 1 : share));
  const unit = height / weights.reduce((sum, weight) => sum + weight, 0);
  let from = top;
  return weights.map((weight) => {
    const band = { top: from, height: weight * unit };
    from += band.height;
    return band;
  });
}

export const middleOf = ({ top, height }: Band): number => top + height / 2;

/** The band that reaches over several. */
export const joined = (bands: readonly Band[]): Band => ({
  top: bands[0].top,
  height: bands.reduce((sum, { height }) => sum + height, 0),
});
