// The tutorial's model, layer by layer: sizes, counts, and the same as Keras code. Pure.
import { describe } from '../../../kernels/spec/geometry.ts';

/** Which of the three convolutions are separable. */
export type Choice = readonly [boolean, boolean, boolean];

export interface Row {
  id: string;
  /** Its name in Keras. */
  name: string;
  output: readonly number[];
  /** Null for layers that have and do nothing that is counted. */
  parameters: number | null;
  multiplyAdds: number | null;
  /** Its place among the convolutions, from 0; null for other layers. */
  conv: number | null;
  isSeparable: boolean;
}

export interface Costs {
  parameters: number;
  multiplyAdds: number;
}

const IMAGE = 28;
const CONVOLUTIONS = [{ filters: 32 }, { filters: 64 }, { filters: 64 }];
/** The last convolution is not followed by a pooling layer. */
const POOLED = [true, true, false];
const DENSE = [64, 10];
const KERNEL = 3;

/** Input channels of a convolution, by its place. */
export const channelsOf = (conv: number): number => (conv === 0 ? 1 : CONVOLUTIONS[conv - 1].filters);

/** One convolution, VALID, stride 1; Keras gives it one bias for each output, separable or not. */
function convolution(size: number, conv: number, isSeparable: boolean): Row {
  const { filters } = CONVOLUTIONS[conv];
  const kind = isSeparable ? 'separable' : 'standard';
  const layer = {
    kind,
    height: size,
    width: size,
    channels: channelsOf(conv),
    filters,
    kernel: KERNEL,
  } as const;
  const { output, weights, multiplyAdds } = describe(layer);
  return {
    id: `conv${conv}`,
    name: isSeparable ? 'SeparableConv2D' : 'Conv2D',
    output: [output.height, output.width, output.channels],
    parameters: weights + filters,
    multiplyAdds,
    conv,
    isSeparable,
  };
}

/** A fully connected layer is a 1×1 convolution of one pixel. */
function dense(inputs: number, outputs: number, at: number): Row {
  const layer = { kind: 'pointwise', height: 1, width: 1, channels: inputs, filters: outputs } as const;
  const { weights, multiplyAdds } = describe(layer);
  const counts = { parameters: weights + outputs, multiplyAdds };
  return { ...counts, id: `dense${at}`, name: 'Dense', output: [outputs], conv: null, isSeparable: false };
}

const uncounted = (id: string, name: string, output: readonly number[]): Row => ({
  ...{ id, name, output },
  ...{ parameters: null, multiplyAdds: null, conv: null, isSeparable: false },
});

/** The rows of the table. */
export function rowsOf(choice: Choice): Row[] {
  const rows: Row[] = [];
  let size = IMAGE;
  choice.forEach((isSeparable, conv) => {
    const row = convolution(size, conv, isSeparable);
    rows.push(row);
    size = row.output[0];
    if (!POOLED[conv]) return;
    size = Math.floor(size / 2);
    rows.push(uncounted(`pool${conv}`, 'MaxPooling2D', [size, size, row.output[2]]));
  });
  let inputs = size * size * CONVOLUTIONS.at(-1)!.filters;
  rows.push(uncounted('flatten', 'Flatten', [inputs]));
  DENSE.forEach((outputs, at) => {
    rows.push(dense(inputs, outputs, at));
    inputs = outputs;
  });
  return rows;
}

const sum = (rows: readonly Row[]): Costs => ({
  parameters: rows.reduce((all, row) => all + (row.parameters ?? 0), 0),
  multiplyAdds: rows.reduce((all, row) => all + (row.multiplyAdds ?? 0), 0),
});

/** Of the whole model, and what its convolutions and its Dense layers have of it. */
export function totalsOf(choice: Choice): Costs & { convolutions: Costs; dense: Costs } {
  const rows = rowsOf(choice);
  return {
    ...sum(rows),
    convolutions: sum(rows.filter(({ conv }) => conv !== null)),
    dense: sum(rows.filter(({ id }) => id.startsWith('dense'))),
  };
}

export type Counted = keyof Costs;

/** One bar: shares of the tutorial's whole, convolutions first. */
export function barOf(choice: Choice, counted: Counted, whole: Choice) {
  const { convolutions, dense } = totalsOf(choice);
  const all = totalsOf(whole)[counted];
  return { convolutions: convolutions[counted] / all, dense: dense[counted] / all };
}

/** What is lost and saved when the first layer becomes separable, which reads one channel only. */
export function firstLayer() {
  const [standard] = rowsOf([false, false, false]);
  const [separable] = rowsOf([true, false, false]);
  return {
    saved: standard.parameters! - separable.parameters!,
    maps: CONVOLUTIONS[0].filters,
    filters: channelsOf(0),
  };
}

/** The tutorial's model, in its own words. */
export const BEFORE = `model = tf.keras.Sequential([
    tf.keras.layers.Conv2D(32, (3, 3), activation='relu', input_shape=(28, 28, 1)),
    tf.keras.layers.MaxPooling2D((2, 2)),
    tf.keras.layers.Conv2D(64, (3, 3), activation='relu'),
    tf.keras.layers.MaxPooling2D((2, 2)),
    tf.keras.layers.Conv2D(64, (3, 3), activation='relu'),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(64, activation='relu'),
    tf.keras.layers.Dense(10, activation='softmax'),
])
`;

/** The same in Keras 3 with the choice made, and the numbers of the lines that say something else than the tutorial's. */
export function codeOf(choice: Choice): { code: string; changed: ReadonlySet<number> } {
  const lines = [{ text: 'model = keras.Sequential([', isChanged: false }];
  const add = (text: string, isChanged = false) => lines.push({ text: `    ${text},`, isChanged });
  add(`keras.Input((${IMAGE}, ${IMAGE}, 1))`, true);
  const last = rowsOf(choice).at(-1)!.id;
  for (const { name, output, conv, isSeparable, id } of rowsOf(choice)) {
    const units = output.at(-1)!;
    // The first one has lost its input_shape.
    if (conv !== null)
      add(`layers.${name}(${units}, ${KERNEL}, activation="relu")`, isSeparable || conv === 0);
    else if (name === 'Dense')
      add(`layers.Dense(${units}, activation="${id === last ? 'softmax' : 'relu'}")`);
    else add(name === 'Flatten' ? 'layers.Flatten()' : `layers.${name}(2)`);
  }
  lines.push({ text: '])', isChanged: false });
  return {
    code: `${lines.map(({ text }) => text).join('\n')}\n`,
    changed: new Set(lines.flatMap(({ isChanged }, i) => (isChanged ? [i] : []))),
  };
}
