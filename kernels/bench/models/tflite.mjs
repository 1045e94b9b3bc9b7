// A layer as a TensorFlow Lite model. Field numbers: tensorflow/lite/schema/schema.fbs.
import { Builder } from 'flatbuffers';
import { activationAfter } from '../shapes.mjs';
import { describe } from '../../dist/index.js';

const OPERATOR = { CONV_2D: 3, DEPTHWISE_CONV_2D: 4 };
const RELU6 = 3;

export function tfliteModel(spec, weights) {
  const b = new Builder(1 << 20);
  /** A table from [field, kind, value] rows; rows without a value are left out. */
  const table = (fields, rows) => {
    b.startObject(fields);
    for (const [field, kind, value] of rows) {
      if (kind === 'offset') b.addFieldOffset(field, value, 0);
      else if (kind === 'byte') b.addFieldInt8(field, value, 0);
      else b.addFieldInt32(field, value, 0);
    }
    return b.endObject();
  };
  const vector = (values, add) => {
    b.startVector(4, values.length, 4);
    for (const value of [...values].reverse()) add(value);
    return b.endVector();
  };
  const ints = (values) => vector(values, (value) => b.addInt32(value));
  const offsets = (values) => vector(values, (value) => b.addOffset(value));

  const buffers = [table(1, [])];
  const tensors = [];
  const operators = [];
  const bufferOf = (values) => {
    const content = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    b.startVector(1, content.length, 16);
    b.space -= content.length;
    b.bb.bytes().set(content, b.space);
    const data = b.endVector();
    return buffers.push(table(1, [[0, 'offset', data]])) - 1;
  };
  const tensor = (name, shape, values) => {
    const buffer = values ? bufferOf(values) : 0;
    const label = b.createString(name);
    const dims = ints(shape);
    return (
      tensors.push(
        table(8, [
          [0, 'offset', dims],
          [1, 'byte', 0],
          [2, 'int', buffer],
          [3, 'offset', label],
        ]),
      ) - 1
    );
  };
  const mapTensor = (name, { height, width, channels }) => tensor(name, [1, height, width, channels]);

  const { stages, input } = describe(spec);
  const first = mapTensor('x', input);
  let last = first;
  stages.forEach(({ stage, kernel: [kh, kw], stride: [s], dilation: [d], weightShape, output, taps }, i) => {
    const isDepthwise = stage === 'depthwise';
    const [name, biasName] = isDepthwise ? ['depthwise', 'depthwiseBias'] : [stage, 'bias'];
    const N = output.channels;
    // (kh, kw, C, N) → (N, kh, kw, C)
    const filter = isDepthwise
      ? weights[name]
      : Float32Array.from(
          { length: taps * N },
          (_, j) => weights[name][(j % taps) * N + Math.floor(j / taps)],
        );
    const shape = isDepthwise ? [1, kh, kw, N] : [N, kh, kw, weightShape.at(-2)];
    const inputs = [
      last,
      tensor(`w${i}`, shape, filter),
      tensor(`b${i}`, [N], weights[biasName] ?? new Float32Array(N)),
    ];
    const result = mapTensor(`y${i}`, output);
    const act = activationAfter(spec, stage) === 'relu6' ? RELU6 : 0;
    const options = isDepthwise
      ? table(7, [
          [1, 'int', s],
          [2, 'int', s],
          [3, 'int', 1],
          [4, 'byte', act],
          [5, 'int', d],
          [6, 'int', d],
        ])
      : table(6, [
          [1, 'int', s],
          [2, 'int', s],
          [3, 'byte', act],
          [4, 'int', d],
          [5, 'int', d],
        ]);
    const reads = ints(inputs);
    const writes = ints([result]);
    const rows = [
      [0, 'int', isDepthwise ? 1 : 0],
      [1, 'offset', reads],
      [2, 'offset', writes],
      [3, 'byte', isDepthwise ? 2 : 1],
      [4, 'offset', options],
    ];
    operators.push(table(6, rows));
    last = result;
  });

  const codes = offsets(
    Object.values(OPERATOR).map((code) =>
      table(4, [
        [0, 'byte', code],
        [2, 'int', 1],
        [3, 'int', code],
      ]),
    ),
  );
  const [tensorList, inputs, outputs, operatorList] = [
    offsets(tensors),
    ints([first]),
    ints([last]),
    offsets(operators),
  ];
  const graph = table(5, [
    [0, 'offset', tensorList],
    [1, 'offset', inputs],
    [2, 'offset', outputs],
    [3, 'offset', operatorList],
  ]);
  const [graphs, bufferList] = [offsets([graph]), offsets(buffers)];
  b.finish(
    table(8, [
      [0, 'int', 3],
      [1, 'offset', codes],
      [2, 'offset', graphs],
      [4, 'offset', bufferList],
    ]),
    'TFL3',
  );
  return b.asUint8Array();
}
