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
  /** What it costs, by what that is for; nothing where nothing is counted. */
  spent: Partial<Record<Purpose, Costs>>;
}

export interface Costs {
  parameters: number;
  multiplyAdds: number;
}

/** A standard layer does in one step what the two steps of a separable one do; a Dense layer is none of them. */
export const PURPOSES = ['standard', 'filter', 'mix', 'dense'] as const;
export type Purpose = (typeof PURPOSES)[number];

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
  const { output, weights, multiplyAdds, stages } = describe(layer);
  const whole = { parameters: weights + filters, multiplyAdds };
  const [filter] = stages;
  const filtering = { parameters: filter.weights, multiplyAdds: filter.multiplyAdds };
  return {
    id: `conv${conv}`,
    name: isSeparable ? 'SeparableConv2D' : 'Conv2D',
    output: [output.height, output.width, output.channels],
    ...whole,
    conv,
    isSeparable,
    // The biases come after the mixing.
    spent: isSeparable ? { filter: filtering, mix: less(whole, filtering) } : { standard: whole },
  };
}

/** A fully connected layer is a 1×1 convolution of one pixel. */
function dense(inputs: number, outputs: number, at: number): Row {
  const layer = { kind: 'pointwise', height: 1, width: 1, channels: inputs, filters: outputs } as const;
  const { weights, multiplyAdds } = describe(layer);
  const counts = { parameters: weights + outputs, multiplyAdds };
  return {
    ...counts,
    ...{ id: `dense${at}`, name: 'Dense', output: [outputs], conv: null, isSeparable: false },
    spent: { dense: counts },
  };
}

const less = (whole: Costs, part: Costs): Costs => ({
  parameters: whole.parameters - part.parameters,
  multiplyAdds: whole.multiplyAdds - part.multiplyAdds,
});

const uncounted = (id: string, name: string, output: readonly number[]): Row => ({
  ...{ id, name, output },
  ...{ parameters: null, multiplyAdds: null, conv: null, isSeparable: false, spent: {} },
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

/** Of the whole model, and what its Dense layers have of it. */
export function totalsOf(choice: Choice): Costs & { dense: Costs } {
  const rows = rowsOf(choice);
  return {
    ...sum(rows),
    dense: sum(rows.filter(({ id }) => id.startsWith('dense'))),
  };
}

export type Counted = keyof Costs;

/** One bar: by purpose, in their order, the share of the tutorial's whole. What nothing is spent on is not there. */
export function barOf(
  choice: Choice,
  counted: Counted,
  whole: Choice,
): { purpose: Purpose; share: number }[] {
  const rows = rowsOf(choice);
  const all = totalsOf(whole)[counted];
  return PURPOSES.map((purpose) => ({
    purpose,
    share: rows.reduce((sum, { spent }) => sum + (spent[purpose]?.[counted] ?? 0), 0) / all,
  })).filter(({ share }) => share > 0);
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
