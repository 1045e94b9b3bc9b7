import { count, shape, value } from '../numbers.ts';
import type { PhotoWords } from './photo.en.ts';

export const photoZh: PhotoWords = {
  whole: {
    smaller: '缩小取景框',
    larger: '放大取景框',
    earlier: '前面的输出',
    later: '后面的输出',
    maps: '整张照片的各个输出',
    waiting: '照片正在加载……',
    scale: (w, h, reach) =>
      `同一层，作用于 ${shape(w, h)} 像素。${
        reach === null ? '每张图各用一个色标。' : `色标从 ≤\u00a0${value(-reach)} 到 ≥\u00a0${value(reach)}。`
      }`,
    tooSmall:
      '在这里显示的尺寸下，这张照片比本层的一个窗口还小，所以没有整张照片的结果。演示区不受影响。请改用较小的卷积核或膨胀率，或者换一张更大的图片。',
    failed: '没能在整张照片上运行本层。演示区不受影响，下次改动时会再试一次。',
  },
  picture: {
    title: '图片',
    group: '照片',
    ownGroup: '这台设备上你自己的图片',
    forget: (name) => `忘掉“${name}”`,
    choose: '选择图片',
    drop: '把图片拖到这里',
    dropNote: '也可以拖到或粘贴到本页的任何位置：JPEG、PNG、WebP、AVIF 或 GIF。',
    dropNow: '松手即可打开',
    numbers: '键入数据',
    draw: '绘制',
    sheet: '空白画布',
    working: '正在处理',
    cancel: '取消',
    pasted: '粘贴的图片',
    ownNote: (name) => `“${name}”只留在这台设备上，不会发送到任何地方。`,
    cells: (h, w) => `取景框分成 ${shape(h, w)} 个单元格，每格取其中像素的平均值。`,
    numbersNote: (h, w, c) => `演示区里是 ${c} 张 ${shape(h, w)} 的数据图，没有对应的照片。`,
  },
  numbers: {
    title: '键入或粘贴数据',
    field: '数据',
    hint: '文字的一行就是数据的一行，空一行表示换到下一个通道。也可以粘贴电子表格的单元格、JSON，以及 NumPy、PyTorch、TensorFlow 或 MATLAB 打印的数组。',
    layer: (h, w, c) => `本层会改用这个尺寸：输入 ${shape(h, w, c)}。位置仍然存在的权重保持不变。`,
    kernel: (h, w) => `数据太少，卷积核会改为 ${shape(h, w)}。`,
    clamped: (n, most) => `有 ${count(n)} 个数的绝对值超过 ${count(most)}，会按 ±${count(most)} 取值。`,
    comma: '逗号的作用',
    commas: { between: '分隔两个数', groups: '千位分隔', decimal: '小数点' },
    use: '放到演示区',
    close: '关闭',
  },
  drawing: {
    label: '绘制',
    value: '画笔',
    valueIs: (v) => value(v),
    eraser: '橡皮',
    everyChannel: '画在所有通道上',
    hint: '在输入图上拖动即可。也可以用键盘：方向键在图中移动，空格键上色。',
  },
};
