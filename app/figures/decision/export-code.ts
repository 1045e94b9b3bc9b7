// A layer in the words of each framework: stride 1, padding that keeps the size. Pure.
import type { Candidate } from '../../model/decision.ts';

export const FRAMEWORKS = ['keras', 'pytorch', 'tfjs', 'onnx'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const FRAMEWORK_NAMES: Record<Framework, string> = {
  keras: 'Keras',
  pytorch: 'PyTorch',
  tfjs: 'TensorFlow.js',
  onnx: 'ONNX',
};

type Layer = Omit<Candidate, 'target'>;

const list = (values: readonly (number | string)[]) => values.join(', ');

/** The layer's code; the standard one where it is not to be separable. */
export function exportCode(layer: Layer, framework: Framework, isSeparable: boolean): string {
  return WRITERS[framework](layer, isSeparable);
}

const WRITERS: Record<Framework, (layer: Layer, isSeparable: boolean) => string> = {
  keras({ dimensions, size, channels, filters, kernel }, isSeparable) {
    const places = dimensions === 1 ? [size] : [size, size];
    return `# (batch, ${list([...places, channels])}) -> (batch, ${list([...places, filters])})
layers.${isSeparable ? 'Separable' : ''}Conv${dimensions}D(
    ${filters}, ${kernel}, padding="same",
)
`;
  },

  pytorch({ dimensions, size, channels, filters, kernel }, isSeparable) {
    const places = dimensions === 1 ? [size] : [size, size];
    const conv = `nn.Conv${dimensions}d`;
    const head = `# (batch, ${list([channels, ...places])}) -> (batch, ${list([filters, ...places])})\n`;
    if (!isSeparable) return `${head}${conv}(${channels}, ${filters}, ${kernel}, padding="same")\n`;
    return `${head}nn.Sequential(
    ${conv}(
        ${channels}, ${channels}, ${kernel}, padding="same",
        groups=${channels}, bias=False,
    ),
    ${conv}(${channels}, ${filters}, 1),
)
`;
  },

  tfjs({ dimensions, size, channels, filters, kernel }, isSeparable) {
    const isRow = dimensions === 1 && isSeparable;
    const places = dimensions === 1 ? (isRow ? [1, size] : [size]) : [size, size];
    const note = isRow ? '// It has none for one dimension: a picture one row high.\n' : '';
    const name = isSeparable ? 'separableConv2d' : `conv${dimensions}d`;
    return `${note}// [batch, ${list([...places, channels])}] -> [batch, ${list([...places, filters])}]
tf.layers.${name}({
  filters: ${filters},
  kernelSize: ${isRow ? `[1, ${kernel}]` : kernel},
  padding: 'same',
})
`;
  },

  onnx({ dimensions, channels, filters, kernel }, isSeparable) {
    const square = (k: number) => (dimensions === 1 ? [k] : [k, k]);
    const node = (inputs: string, output: string, attributes: readonly string[]) =>
      `helper.make_node(
    "Conv", [${inputs}], ["${output}"],
    ${attributes.join(',\n    ')},
)
`;
    const kept = [`kernel_shape=[${list(square(kernel))}]`, 'auto_pad="SAME_UPPER"'];
    if (!isSeparable) {
      return `# w (${list([filters, channels, ...square(kernel)])}), bias (${filters})
${node('"x", "w", "bias"', 'y', kept)}`;
    }
    return `# w_dw (${list([channels, 1, ...square(kernel)])})
# w_pw (${list([filters, channels, ...square(1)])}), bias (${filters})
${node('"x", "w_dw"', 'filtered', [`group=${channels}`, ...kept])}${node('"filtered", "w_pw", "bias"', 'y', [`kernel_shape=[${list(square(1))}]`])}`;
  },
};
