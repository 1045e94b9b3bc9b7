import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import { channelNames } from './channel-names.ts';
import type { ChannelName } from './channel-names.ts';

/**
 * The fixed layer that makes C channels of a picture in red, green and blue (H×W×3, values 0 to 1), to be run by the kernels.
 * Null for C = 3: the picture is its own channels. Values stay between −1 and 1, signed ones centred at 0.
 */
export function firstLayer(
  C: number,
  height: number,
  width: number,
): { spec: LayerSpec; weights: LayerWeights } | null {
  if (C === 3) return null;
  const size = { height, width, channels: 3, filters: C };
  if (C === 1)
    return { spec: { kind: 'pointwise', ...size }, weights: { pointwise: Float32Array.from(LUMA) } };
  const names = channelNames(C);
  const standard = new Float32Array(3 * 3 * 3 * C);
  names.forEach((name, o) => {
    const { colour, kernel } = RECIPES[name];
    kernel.forEach((weight, uv) => {
      for (let c = 0; c < 3; c++) standard[(uv * 3 + c) * C + o] = weight * colour[c];
    });
  });
  return { spec: { kind: 'standard', ...size, kernel: 3, padding: 'same' }, weights: { standard } };
}

type Colour = readonly [red: number, green: number, blue: number];

/** Weights of the sRGB values in luma. Source: ITU-R BT.709. */
const LUMA: Colour = [0.2126, 0.7152, 0.0722];

const CELL = [0, 0, 0, 0, 1, 0, 0, 0, 0];
const BLUR = [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16);
const DETAIL = CELL.map((weight, i) => weight - BLUR[i]);
/** Sobel kernels, divided by the sum of their positive weights. */
const ACROSS = [1, 0, -1, 2, 0, -2, 1, 0, -1].map((weight) => weight / 4);
const DOWN = [1, 2, 1, 0, 0, 0, -1, -2, -1].map((weight) => weight / 4);
const DIAGONAL = [2, 1, 0, 1, 0, -1, 0, -1, -2].map((weight) => weight / 4);
const ANTIDIAGONAL = [0, 1, 2, -1, 0, 1, -2, -1, 0].map((weight) => weight / 4);

/** Each channel is one kernel over one mix of the colours. */
const RECIPES: Record<ChannelName, { colour: Colour; kernel: readonly number[] }> = {
  red: { colour: [1, 0, 0], kernel: CELL },
  green: { colour: [0, 1, 0], kernel: CELL },
  blue: { colour: [0, 0, 1], kernel: CELL },
  luminance: { colour: LUMA, kernel: CELL },
  'edges-x': { colour: LUMA, kernel: ACROSS },
  'edges-y': { colour: LUMA, kernel: DOWN },
  blur: { colour: LUMA, kernel: BLUR },
  detail: { colour: LUMA, kernel: DETAIL },
  'red-green': { colour: [1, -1, 0], kernel: CELL },
  'blue-yellow': { colour: [-0.5, -0.5, 1], kernel: CELL },
  'diagonal-down': { colour: LUMA, kernel: DIAGONAL },
  'diagonal-up': { colour: LUMA, kernel: ANTIDIAGONAL },
};
