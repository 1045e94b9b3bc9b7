// Bakes the diverging colour maps of the three themes into app/image/colour-tables.ts, so that the page does not load
// d3-scale-chromatic (12 kB). Run: node tools/bake/colour-maps.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hcl, interpolateLab, interpolatePuOr, lab, rgb } from 'd3';

const PATH = fileURLToPath(new URL('../../app/image/colour-tables.ts', import.meta.url));

/** PuOr at v from −1 (orange) over 0 (made exactly white) to 1 (purple), using `reach` of its two arms; d3's runs from purple to orange. */
function onWhite(v, reach) {
  const colour = rgb(interpolatePuOr(0.5 - (v * reach) / 2));
  const middle = rgb(interpolatePuOr(0.5));
  const lift = (channel) => colour[channel] + (255 - middle[channel]) * (1 - Math.abs(v));
  return rgb(lift('r'), lift('g'), lift('b'));
}

/** The same two hues on a dark ground: zero is the ground's own colour and large values shine. */
const DARK_MIDDLE = '#1d2026';
const shining = (t, lightness, chroma) => {
  const hue = hcl(interpolatePuOr(t)).h;
  return lab(hcl(hue, chroma, lightness));
};
const DARK_ENDS = { orange: shining(0.78, 77, 66), purple: shining(0.14, 70, 56) };

function onDark(v) {
  return rgb(interpolateLab(DARK_MIDDLE, v < 0 ? DARK_ENDS.orange : DARK_ENDS.purple)(Math.abs(v)));
}

const MAPS = {
  light: (v) => onWhite(v, 0.8),
  dark: onDark,
  projector: (v) => onWhite(v, 0.98),
};

/**
 * All reds, then all greens, then all blues of entries 0 … 255; entry 128 is zero, 1 and 255 are the ends, 0 repeats 1. Written
 * as the letter so many after M that a byte is larger than the one before it, which starts at 128: neighbours differ little,
 * and little text compresses well.
 */
function table(colourOf) {
  const colours = Array.from({ length: 256 }, (_, i) => colourOf(Math.max(-1, (i - 128) / 127)).clamp());
  const bytes = ['r', 'g', 'b'].flatMap((channel) => colours.map((colour) => Math.round(colour[channel])));
  let text = '';
  let last = 128;
  for (const byte of bytes) {
    // A jump from one channel to the next takes several letters.
    for (; Math.abs(byte - last) > 12; last += 12 * Math.sign(byte - last)) text += byte > last ? '+' : '-';
    text += String.fromCharCode(77 + byte - last);
    last = byte;
  }
  return text;
}

/** The text of app/image/colour-tables.ts. */
export function bake() {
  const constants = Object.entries(MAPS).map(([theme, map]) => `const ${theme} =\n  '${table(map)}';\n`);
  return `// Template: none. Generator: tools/bake/colour-maps.mjs. Do not edit.
// From d3-scale-chromatic's PuOr: 256 reds, greens and blues, each as its letter's distance from M to the one before.
// + and - stand for 12 more and less; the first follows 128. Entry 128 of the table is zero.

${constants.join('')}
export const DIVERGING = { ${Object.keys(MAPS).join(', ')} } as const;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PATH, bake());
