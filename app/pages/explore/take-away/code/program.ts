// The layer as a program of its own: its weights, a few pixels, what comes of them, and an assert that says so.
import type { TakeAwayWords } from '../../../../i18n/words/take-away.en.ts';
import { layerTensors } from '../../../../model/layer-tensors.ts';
import { channelCount, filteredCount, mapSize, usedDepthwise } from '../../../../model/picture-layer.ts';
import { paddingOf, toleranceOf } from './example.ts';
import type { Example } from './example.ts';
import { lines, list } from './python.ts';

export const FRAMEWORKS = ['numpy', 'pytorch', 'keras'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

type Comments = TakeAwayWords['comments'];

/** Python, with comments in the reader's language. */
export function program(framework: Framework, example: Example, comments: Comments): string {
  return PROGRAMS[framework](example, comments);
}

/** Every letter of a program that stands for a size, and what a kernel spans. */
function sizesOf({ layer, rect }: Example) {
  const [kh, kw] = layer.kernel;
  const C = channelCount(layer.channels);
  const { stride, dilation, depthMultiplier: M, filters: N } = layer;
  return { kh, kw, C, M, N, Q: filteredCount(layer), stride, dilation, ...mapSize(layer, rect) };
}

const PROGRAMS: Record<Framework, (example: Example, comments: Comments) => string> = {
  numpy(example, comments) {
    const { stride, dilation } = sizesOf(example);
    return lines(
      'import numpy as np\n',
      inputOf(example, comments),
      tensorflowWeights(example, comments),
      expectedOf(example, comments),
      borderOf(example, comments),
      `stride, dilation = ${stride}, ${dilation}`,
      'kh, kw, C, M = depthwise.shape',
      'height, width, N = expected.shape\n',
      `# ${comments.filter}`,
      'filtered = np.zeros((height, width, C, M), np.float32)',
      'for u in range(kh):',
      '    for v in range(kw):',
      '        rows = slice(dilation * u, dilation * u + stride * (height - 1) + 1, stride)',
      '        columns = slice(dilation * v, dilation * v + stride * (width - 1) + 1, stride)',
      '        filtered += x[rows, columns, :, None] * depthwise[u, v]',
      example.layer.between === 'relu' && 'filtered = np.maximum(filtered, 0)',
      `\n# ${comments.mix}`,
      'filtered = filtered.reshape(height, width, C * M)',
      'y = np.zeros((height, width, N), np.float32)',
      'for q in range(C * M):',
      '    y += filtered[:, :, q, None] * pointwise[q]\n',
      check(comments),
    );
  },

  pytorch(example, comments) {
    const { kh, kw, C, Q, N, stride, dilation } = sizesOf(example);
    const tensors = layerTensors(example.layer);
    const tensor = (name: keyof typeof tensors) =>
      `    "${name}": torch.tensor(${list(tensors[name].values, tensors[name].shape, 4)}, dtype=torch.float32),`;
    const isRelu = example.layer.between === 'relu';
    return lines(
      'import numpy as np',
      'import torch\n',
      inputOf(example, comments),
      expectedOf(example, comments),
      borderOf(example, comments),
      '\nclass Separable(torch.nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      `        # ${comments.filter}`,
      `        self.depthwise = torch.nn.Conv2d(`,
      `            ${C}, ${Q}, (${kh}, ${kw}), stride=${stride}, dilation=${dilation}, groups=${C}, bias=False`,
      '        )',
      `        # ${comments.mix}`,
      `        self.pointwise = torch.nn.Conv2d(${Q}, ${N}, 1, bias=False)\n`,
      '    def forward(self, x):',
      `        return self.pointwise(${isRelu ? 'torch.relu(self.depthwise(x))' : 'self.depthwise(x)'})\n\n`,
      'layer = Separable()',
      `# ${comments.stateDict}`,
      example.layer.isNormalised && `# ${comments.normalised}`,
      'layer.load_state_dict({',
      tensor('depthwise.weight'),
      tensor('pointwise.weight'),
      '})',
      'with torch.no_grad():',
      '    y = layer(torch.from_numpy(x).permute(2, 0, 1)[None])',
      'y = y[0].permute(1, 2, 0).numpy()\n',
      check(comments),
    );
  },

  keras(example, comments) {
    const { N, M, stride, dilation } = sizesOf(example);
    const isSpread = stride > 1 && dilation > 1;
    return lines(
      'import keras',
      'import numpy as np\n',
      inputOf(example, comments),
      tensorflowWeights(example, comments),
      expectedOf(example, comments),
      borderOf(example, comments),
      isSpread && `# ${comments.spread}`,
      isSpread && `kh, kw = ${dilation} * np.array(depthwise.shape[:2]) - ${dilation - 1}`,
      isSpread && 'spread = np.zeros((kh, kw, *depthwise.shape[2:]), np.float32)',
      isSpread && `spread[::${dilation}, ::${dilation}] = depthwise`,
      isSpread && 'depthwise = spread\n',
      'layer = keras.Sequential([',
      '    keras.Input(x.shape),',
      `    # ${comments.filter}`,
      '    keras.layers.DepthwiseConv2D(',
      `        depthwise.shape[:2], strides=${stride}, dilation_rate=${isSpread ? 1 : dilation}, depth_multiplier=${M},`,
      `        use_bias=False, activation=${example.layer.between === 'relu' ? '"relu"' : 'None'},`,
      '    ),',
      `    # ${comments.mix}`,
      `    keras.layers.Conv2D(${N}, 1, use_bias=False),`,
      '])',
      'layer.layers[0].set_weights([depthwise])',
      'layer.layers[1].set_weights([pointwise[None, None]])',
      'y = layer.predict(x[None], verbose=0)[0]\n',
      check(comments),
    );
  },
};

const inputOf = ({ layer, rect, input }: Example, comments: Comments): string =>
  lines(
    `# ${comments.input(rect.y + 1, rect.y + rect.height, rect.x + 1, rect.x + rect.width)}`,
    `# ${comments.channels[layer.channels]}`,
    `x = np.array(${list(input, [rect.height, rect.width, channelCount(layer.channels)])}, np.float32)\n`,
  );

function tensorflowWeights(example: Example, comments: Comments): string {
  const { layer } = example;
  const { kh, kw, C, M, N, Q } = sizesOf(example);
  return lines(
    `# ${comments.depthwise}`,
    layer.isNormalised && `# ${comments.normalised}`,
    `depthwise = np.array(${list(usedDepthwise(layer), [kh, kw, C, M])}, np.float32)`,
    `# ${comments.pointwise}`,
    `pointwise = np.array(${list(layer.pointwise, [Q, N])}, np.float32)\n`,
  );
}

function expectedOf(example: Example, comments: Comments): string {
  const { height, width, N, kh, kw, Q } = sizesOf(example);
  return lines(
    `# ${comments.expected}`,
    `expected = np.array(${list(example.output, [height, width, N])}, np.float32)`,
    `# ${comments.tolerance(kh * kw + Q)}`,
    `tolerance = np.array([${toleranceOf(example).map(decimal).join(', ')}])\n`,
  );
}

const decimal = (n: number): string => String(n).replace('e+', 'e');

/** What is laid around the pixels. PyTorch and Keras know no other border than zeros: NumPy lays it for all. */
function borderOf({ layer, rect }: Example, comments: Comments): string | false {
  const { top, bottom, left, right } = paddingOf(rect, layer);
  if (top + bottom + left + right === 0) return false;
  const isWide = Math.max(top, bottom) >= rect.height || Math.max(left, right) >= rect.width;
  const comment = `# ${comments.borders[layer.border]}`;
  if (layer.border === 'reflect' && isWide) {
    return lines(
      comment,
      'def mirrored(n, before, after):',
      '    at = np.arange(-before, n + after) % max(1, 2 * (n - 1))',
      '    return np.minimum(at, max(1, 2 * (n - 1)) - at)\n\n',
      `rows = mirrored(x.shape[0], ${top}, ${bottom})`,
      `columns = mirrored(x.shape[1], ${left}, ${right})`,
      'x = x[rows][:, columns]\n',
    );
  }
  const mode = { zero: '', edge: ', mode="edge"', reflect: ', mode="reflect"' }[layer.border];
  return lines(comment, `x = np.pad(x, ((${top}, ${bottom}), (${left}, ${right}), (0, 0))${mode})\n`);
}

const check = (comments: Comments): string =>
  lines(
    'assert y.shape == expected.shape',
    'error = np.abs(y - expected)',
    `assert (error <= tolerance).all(), f"${comments.differs} {error.max()}"`,
    `print(f"${comments.agrees} {error.max()}")\n`,
  );
