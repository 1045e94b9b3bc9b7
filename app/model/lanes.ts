/** How a channel is told apart: a hue and, never colour alone, a marker. */
export interface Lane {
  /** Name of a colour; `styles/colours.css` decides which one it is in each theme. */
  hue: `lane-${number}`;
  marker: string;
}

/**
 * Solid shapes, then the same ones hollow. All are in GBK, JIS X 0208 and the common Latin system fonts, and none has an emoji
 * form that a phone might draw in its own colours.
 */
export const MARKERS: readonly string[] = ['●', '■', '▲', '◆', '▼', '★', '○', '□', '△', '◇', '▽', '☆'];

/** The lane of channel c; after the twelfth they begin again. */
export function laneOf(c: number): Lane {
  const i = c % MARKERS.length;
  return { hue: `lane-${i + 1}`, marker: MARKERS[i] };
}
