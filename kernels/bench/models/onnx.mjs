// A layer as an ONNX model: the few messages of its protobuf that this takes. Field numbers: onnx/onnx.proto3.
import { activationAfter } from '../shapes.mjs';
import { depthwiseToPytorch, describe, toPytorch } from '../../dist/index.js';

function varint(value) {
  const bytes = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}
function join(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
const int = (field, value) => Uint8Array.from([...varint(field << 3), ...varint(value)]);
const bytes = (field, value) => {
  const content = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return join(Uint8Array.from([...varint((field << 3) | 2), ...varint(content.length)]), content);
};

const TYPE = { FLOAT: 1, INT64: 7 };
const tensor = (name, dims, values) =>
  bytes(
    5,
    join(
      ...dims.map((d) => int(1, d)),
      int(2, values instanceof BigInt64Array ? TYPE.INT64 : TYPE.FLOAT),
      bytes(8, name),
      bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    ),
  );
const attribute = (name, value) =>
  bytes(
    5,
    Array.isArray(value)
      ? join(bytes(1, name), ...value.map((v) => int(8, v)), int(20, 7))
      : join(bytes(1, name), int(3, value), int(20, 2)),
  );
const node = (type, inputs, output, attributes = {}) =>
  bytes(
    1,
    join(
      ...inputs.map((name) => bytes(1, name)),
      bytes(2, output),
      bytes(4, type),
      ...Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    ),
  );
const shaped = (name, dims) =>
  join(
    bytes(1, name),
    bytes(2, bytes(1, join(int(1, TYPE.FLOAT), bytes(2, join(...dims.map((d) => bytes(1, int(1, d)))))))),
  );

/** `planes`, if given, becomes a constant, and one number of the result is the output. */
export function onnxModel(spec, weights, planes) {
  const { stages, input, output } = describe(spec);
  const names = {
    depthwise: ['depthwise', 'depthwiseBias'],
    pointwise: ['pointwise', 'bias'],
    standard: ['standard', 'bias'],
  };
  const parts = [];
  let last = 'x';
  const isLimited = (stage) => activationAfter(spec, stage) === 'relu6';
  const limit = stages.some(({ stage }) => isLimited(stage))
    ? [tensor('low', [], Float32Array.of(0)), tensor('high', [], Float32Array.of(6))]
    : [];
  stages.forEach(
    (
      { stage, kernel: [kh, kw], stride, dilation, padding: [top, right, bottom, left], weightShape, groups },
      i,
    ) => {
      const [name, biasName] = names[stage];
      const bias = weights[biasName];
      const shape = stage === 'pointwise' ? [1, 1, ...weightShape] : weightShape;
      const isDepthwise = stage === 'depthwise';
      const dims = isDepthwise ? [shape[2], 1, kh, kw] : [shape[3], shape[2], kh, kw];
      parts.push(tensor(`w${i}`, dims, (isDepthwise ? depthwiseToPytorch : toPytorch)(weights[name], shape)));
      if (bias) parts.push(tensor(`b${i}`, [bias.length], bias));
      const attributes = {
        kernel_shape: [kh, kw],
        strides: [...stride],
        dilations: [...dilation],
        pads: [top, left, bottom, right],
        group: groups,
      };
      parts.push(node('Conv', [last, `w${i}`, ...(bias ? [`b${i}`] : [])], `c${i}`, attributes));
      if (isLimited(stage)) parts.push(node('Clip', [`c${i}`, 'low', 'high'], `a${i}`));
      last = isLimited(stage) ? `a${i}` : `c${i}`;
    },
  );
  const dims = ({ height, width, channels }) => [1, channels, height, width];
  if (planes) {
    parts.push(
      tensor('x', dims(input), planes),
      tensor('from', [4], new BigInt64Array(4)),
      tensor('to', [4], new BigInt64Array(4).fill(1n)),
    );
    parts.push(node('Slice', [last, 'from', 'to'], 'y'), node('Identity', ['tick'], 'tock'));
    parts.push(
      bytes(11, shaped('tick', [1])),
      bytes(12, shaped('y', [1, 1, 1, 1])),
      bytes(12, shaped('tock', [1])),
    );
  } else {
    parts.push(
      node('Identity', [last], 'y'),
      bytes(11, shaped('x', dims(input))),
      bytes(12, shaped('y', dims(output))),
    );
  }
  const graph = join(bytes(2, 'layer'), ...parts, ...limit);
  return join(int(1, 8), bytes(7, graph), bytes(8, join(bytes(1, ''), int(2, 13))));
}
