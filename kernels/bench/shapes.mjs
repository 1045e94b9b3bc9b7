// The layers that are timed, as LayerSpecs. `layout` is left to each contender: it takes the one that suits it.
const layer = (height, width, channels, filters, more = {}) => {
  const { kind = 'separable', kernel = 3, activation = 'relu6', ...rest } = more;
  return {
    ...{ kind, height, width, channels, activation, padding: 'same', ...rest },
    ...(kind === 'pointwise' ? {} : { kernel }),
    ...(kind === 'depthwise' ? {} : { filters }),
    ...(kind === 'separable' ? { between: activation } : {}),
  };
};

const MOBILENET = [
  [112, 112, 32, 64],
  [112, 112, 64, 128, { stride: 2 }],
  [56, 56, 128, 128],
  [28, 28, 256, 256],
  [14, 14, 512, 512],
  [7, 7, 1024, 1024],
];
const IMAGE = [
  [224, 224, 3, 8],
  [512, 512, 3, 16],
  [1080, 1920, 3, 8],
];
/** The depthwise step and the 1×1 after it of every stage of MobileNetV3-Large and EfficientNet-B0 that is not among the above. */
const NETWORKS = [
  [112, 112, 16, 16],
  [112, 112, 64, 24, { stride: 2 }],
  [56, 56, 72, 24],
  [56, 56, 72, 40, { kernel: 5, stride: 2 }],
  [28, 28, 120, 40, { kernel: 5 }],
  [28, 28, 240, 80, { stride: 2 }],
  [14, 14, 200, 80],
  [14, 14, 480, 112],
  [14, 14, 672, 112],
  [14, 14, 672, 160, { kernel: 5, stride: 2 }],
  [7, 7, 960, 160, { kernel: 5 }],
  [112, 112, 32, 16],
  [112, 112, 96, 24, { stride: 2 }],
  [56, 56, 144, 24],
  [56, 56, 144, 40, { kernel: 5, stride: 2 }],
  [28, 28, 240, 40, { kernel: 5 }],
  [14, 14, 480, 80],
  [14, 14, 480, 112, { kernel: 5 }],
  [14, 14, 672, 112, { kernel: 5 }],
  [14, 14, 672, 192, { kernel: 5, stride: 2 }],
  [7, 7, 1152, 192, { kernel: 5 }],
  [7, 7, 1152, 320],
];
const as = (kind, rows) => rows.map(([h, w, c, n, more]) => layer(h, w, c, n, { ...more, kind }));

export const SETS = {
  mobilenet: MOBILENET.map((row) => layer(...row)),
  image: IMAGE.map((row) => layer(...row)),
  standard: as('standard', [...MOBILENET, ...IMAGE]),
  depthwise: as('depthwise', [MOBILENET[0], MOBILENET[4], IMAGE[1]]),
  pointwise: as('pointwise', [MOBILENET[0], MOBILENET[4], IMAGE[1]]),
  networks: NETWORKS.map(([h, w, c, n, more]) => ({ ...layer(h, w, c, n, more), activation: 'none' })),
  other: [
    layer(56, 56, 24, 24),
    layer(28, 28, 96, 96, { kernel: 5 }),
    layer(28, 28, 192, 192, { kernel: 7 }),
    layer(28, 28, 240, 240, { kernel: 5, stride: 2 }),
    layer(28, 28, 128, 128, { dilation: 2 }),
    layer(14, 14, 480, 480, { kernel: 5 }),
    layer(7, 7, 960, 960, { kernel: 5 }),
    layer(56, 56, 144, 144, { stride: 2, activation: 'none' }),
    layer(96, 96, 64, 64, { activation: 'none' }),
  ],
};

/** What follows a step: between the two steps of a separable layer `between`, else the layer's activation. */
export const activationAfter = (spec, stage) =>
  spec.kind === 'separable' && stage === 'depthwise' ? spec.between : spec.activation;

export function nameOf(spec) {
  const { kind, height, width, channels, filters, kernel = 1, stride = 1, dilation = 1, activation } = spec;
  const extra = [
    stride > 1 && `s${stride}`,
    dilation > 1 && `d${dilation}`,
    activation === 'none' && (spec.between === 'relu6' ? 'linear after' : 'linear'),
  ];
  return [
    kind,
    `${height}×${width}×${channels}→${filters ?? channels}`,
    `${kernel}×${kernel}`,
    ...extra.filter(Boolean),
  ].join(' ');
}
