/** Names by which tests find things: the contract of the design's §4, and the names that we chose ourselves. */
export const en = {
  controls: 'Step controls',
  first: 'First step',
  previous: 'Previous step',
  play: 'Play',
  replay: 'Replay',
  changeWeight: 'Change a weight',
  value: 'Value',
  before: 'Before: hold to see the weights as they were',
  pause: 'Pause',
  next: 'Next step',
  last: 'Last step',
  stepBy: 'Step by',
  units: { tap: 'Multiply-add', cell: 'Cell', row: 'Row', map: 'Map', stage: 'Stage' },
  step: 'Step',
  speed: 'Speed',
  now: 'Current step',
  formula: 'Formula',
  code: 'Code',
  cost: 'Cost',
  sum: 'Sum',
  input: (c: number) => `Input, channel ${c}`,
  kernel: (c: number) => `Depthwise kernel, channel ${c}`,
  filtered: (q: number) => `Filtered, channel ${q}`,
  stepThrough: 'Step through it',
  raceOne: 'Race one cell',
  change: 'Change picture or layer',
  view: 'View',
  frame: 'Frame on the photograph',
  mixingOf: (o: number) => `Mixing weights, output ${o}`,
  output: (o: number) => `Output, channel ${o}`,
  cell: (row: number, column: number) => new RegExp(`^row ${row}, column ${column}, `),
  groups: 'Groups',
  oneByOne: '1×1 mixing',
  preset: 'Kernel preset',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  share: 'Share',
  help: 'Help',
  compare: 'Compare with standard',
  layer: 'Layer',
  photograph: 'Photograph',
  chooseImage: 'Choose an image',
  drop: 'Drop an image here',
  working: 'Working',
  cancel: 'Cancel',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', projector: 'Projector' },
  otherLanguage: '中文',
  pages: 'Pages',
  blank: 'Blank screen',
  shareParts: { layer: 'Layer settings' },
  link: 'Link',
  savePicture: 'Save the picture of the board',
  saveLesson: 'Save this lesson as a file',
  measure: {
    title: 'Time on this device',
    start: 'Measure here',
    again: 'Measure again',
    measuring: 'Measuring',
    result: 'Measurement',
    whole: /^Whole photograph, \d+×\d+$/,
    about: 'About this run',
    rows: { separable: 'Separable', standard: 'Standard' },
  },
  fields: {
    height: 'Height',
    width: 'Width',
    channels: 'Channels',
    filters: 'Filters',
    kernel: 'Kernel size',
    stride: 'Stride',
    dilation: 'Dilation',
    padding: 'Padding',
    multiplier: 'Depth multiplier',
    activation: 'Activation',
  },
};

/** The first stops of Tab, and where the second leads. */
export const skip = {
  en: { board: 'To the board', controls: 'To the step controls', toolbar: 'Step controls' },
  zh: { board: '跳到演示区', controls: '跳到步进控制', toolbar: '步进控制' },
};

/** Learn, in both languages. */
export const learn = {
  en: {
    page: 'Learn',
    contents: 'Contents',
    prediction: 'Prediction',
    record: 'Record my prediction',
    skip: 'Skip: show it without my prediction',
    keep: 'To keep',
    later: 'The answer stands here. It opens when you have predicted, or skipped.',
    toQuestion: 'To the question',
    figure: 'Figure',
    next: 'Next chapter',
    clear: 'Clear my progress',
    search: 'Search',
    searchField: 'Search chapters, questions and terms',
    symbols: 'Symbols',
    answer: 'My answer',
    quizAnswer: (n: number) => `Question ${n}: Answer`,
    check: 'Check my answers',
    screenOn: 'On',
    screenBack: 'Back',
    giveUp: 'It cannot be done',
    multiplier: 'Depth multiplier M',
  },
  zh: {
    prediction: '预测',
    skip: '跳过，直接看结果',
    keep: '请记住',
    figure: '演示',
    later: '这里写着答案。先作出预测，或者选择跳过，它才会打开。',
    toQuestion: '去回答问题',
  },
};

export const zh: Pick<
  typeof en,
  | 'controls'
  | 'next'
  | 'previous'
  | 'play'
  | 'pause'
  | 'now'
  | 'formula'
  | 'otherLanguage'
  | 'step'
  | 'cost'
  | 'sum'
  | 'measure'
> = {
  controls: '步进控制',
  next: '下一步',
  previous: '上一步',
  play: '播放',
  pause: '暂停',
  now: '当前步骤',
  formula: '公式',
  otherLanguage: 'English',
  step: '步骤',
  cost: '计算量',
  sum: '累加和',
  measure: {
    title: '在本机上的用时',
    start: '在本机测量',
    again: '重新测量',
    measuring: '正在测量',
    result: '测量结果',
    whole: /^整张照片 \d+×\d+$/,
    about: '关于这次运行',
    rows: { separable: '可分离', standard: '标准' },
  },
};

/** The race of one cell, in both languages. */
export const race = {
  en: {
    title: 'Race one cell',
    run: 'Run the race',
    hold: 'Hold the race',
    position: 'Race position',
    now: 'Race step',
    another: 'Race another cell',
    map: (o: number) => `Output ${o} to race`,
  },
  zh: { title: '单格比赛', run: '开跑', now: '比赛的这一步' },
};

/** The Explore page. */
export const explore = {
  exact: 'Exact, full size',
  value: 'Value',
  choose: 'Choose an image',
  filter: 'Filter',
  undo: 'Undo',
  maps: 'Maps',
  fit: 'Fit',
  choosePart: 'Step through a part',
  part: 'The part',
  stepThrough: 'Step through it',
  matrix: 'Mixing weights',
  takeAway: 'Take away',
  bank: 'Standard kernels',
  compass: 'edges at 8 angles (compass)',
  line: 'Line between standard and separable',
  recent: 'Recent work',
  recentList: 'Recent work, newest first',
  keepPictures: 'Keep my own pictures with them',
  forgetRecent: 'Delete recent work',
};

export const exploreZh = {
  ...{ exact: '精确，原尺寸', maps: '各张图', takeAway: '带走结果' },
  ...{ recent: '最近的工作', keepPictures: '把我自己的图片一起保存' },
  ...{ bank: '标准卷积核', against: '与标准卷积对比', opponent: '一种颜色与它周围的颜色' },
  line: '标准与可分离之间的分界线',
};
