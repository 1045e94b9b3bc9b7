import { shape } from '../numbers.ts';
import type { NoticesWords } from './notices.en.ts';

const INTACT = '演示区的内容、你的权重和当前步骤都没有变。';

export const noticesZh: NoticesWords = {
  dismiss: '知道了',
  again: '再试一次',
  restarted: {
    title: '计算曾经中断，已重新启动。',
    words: `${INTACT}无需任何操作。`,
  },
  keepsStopping: '计算反复中断。',
  doesNotStart: '计算没能启动。',
  intact: INTACT,
  layerTitle: '这一层没能算出来。',
  imageTitle: '这张图片没能采用。',
  numbersTitle: '这些数据没能采用。',
  imageRead: (name) => `“${name}”已放到演示区。`,
  averaged: (height, width) => `取景框内的图像已按平均值缩成 ${shape(height, width)} 格。`,
  stays: '它只留在这台设备上。',
  ownAbsent: {
    title: '这台设备上没有链接里的那张图片。',
    words:
      '自己的图片只保存在打开它的设备上。层、权重和步骤都与链接一致，图片则换成了一张示例照片。你可以另选一张自己的图片。',
  },
  notKeptTitle: '刷新后图片不会保留。',
  leftOutTitle: '网址装不下全部内容。',
};
