// What the programs say in English beside their code, and the same in Chinese: the code is one, its comments are not.

/** By the text of a comment, without its sign; docstrings without their quotes. */
const CHINESE: Readonly<Record<string, string>> = {
  'Keras 3: the repaired model, from data to test accuracy.': 'Keras 3：改好的模型，从数据到测试准确率。',
  'Pixels to 0…1, and a channel axis: (B, 28, 28, 1).': '像素缩放到 0…1，再加一个通道维：(B, 28, 28, 1)。',
  'It reads one channel, so it stays standard.': '只读一个通道，所以保留标准卷积。',
  '45,034 parameters': '45,034 个参数',
  'PyTorch: the same model. Images are (batch, channel, row, column).':
    'PyTorch：同一个模型。图像的次序是（批量、通道、行、列）。',
  'groups=c: one kernel per channel. No bias here, as in Keras.':
    'groups=c：每个通道一个卷积核。和 Keras 一样，这里没有偏置。',
  'no softmax: the loss brings it': '没有 softmax：损失函数自带',
  'Weight decay for all weights but biases and depthwise kernels.':
    '权重衰减：除偏置和深度卷积的核以外，都要加。',
  'NumPy alone: the two steps as two sums, and every number of the table.':
    '只用 NumPy：两步写成两个求和，再算出表里的每个数。',
  'x (rows, columns, C), d (k, k, C) -> (rows-k+1, columns-k+1, C)':
    'x（行, 列, C），d（k, k, C）->（行-k+1, 列-k+1, C）',
  'w (k, k, C, N) -> (rows-k+1, columns-k+1, N)': 'w（k, k, C, N）->（行-k+1, 列-k+1, N）',
  'p (C, N): the same small matrix at each pixel': 'p（C, N）：每个像素用同一个小矩阵',
  'Nothing in between: both steps together are one standard kernel.':
    '两步之间什么也没有：合起来就是一个标准卷积核。',
  'side of the output, C, N, k, is it separable?': '输出的边长、C、N、k、是否可分离',
  'one bias for each output': '每个输出一个偏置',
};

/** What stands after a sign of a comment, or between the quotes of a docstring. Numbers alone need no other language. */
const SAID = /(?<=# )(?!\d+$).+$|(?<=""").+(?=""")/gm;

/** The comments of a program, in its order. */
export const commentsIn = (code: string): string[] => code.match(SAID) ?? [];

/** The program with its comments in Chinese. One that is not known stays as it is. */
export const inChinese = (code: string): string => code.replace(SAID, (text) => CHINESE[text] ?? text);
