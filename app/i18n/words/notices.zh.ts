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
  actionFailed: {
    title: '这一步没有做成：页面自身出了故障。',
    words: INTACT,
  },
  layerTitle: '这一层没能算出来。',
  notTaken: {
    title: '拖放到这里的内容没有采用。',
    words: '图片文件可以拖放到“单步”页面（那里有照片可选），数据可以粘贴到那里。什么都没有变。',
  },
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
  ownNewest: {
    title: '这个链接没有说明用的是你的哪张图片。',
    words: '演示区里放的是这台设备上最近保存的那一张。新的链接会指明是哪张图片。',
  },
  notKeptTitle: '刷新后图片不会保留。',
  piecesAbsentTitle: '链接里提到的内容，有一部分不在这台设备上。',
  workNotKeptTitle: '网址装不下的内容没有保存。',
  workNotKept: {
    'no-storage': '浏览器在这个窗口里不保存任何内容，刷新后这些数字就会消失。现在它们完好无损。',
    'no-room': '这台设备没有空间存放这些数字了，刷新后它们就会消失。现在它们完好无损。',
    failed: '这些数字没能保存，刷新后就会消失。现在它们完好无损。',
  },
  wordsLate: {
    title: '中文还在加载。',
    words: '加载完成之前先显示英文，其余都可以用；加载完成后会自动换成中文。',
  },
  workWaiting: {
    title: '你上次做的层还保存在这台设备上。',
    words: '可以照原样恢复，也可以从开始的那一层重新做起。',
  },
  updateReady: {
    title: '本页有了新版本。',
    words:
      '由你决定何时换用；本页的标签页全部关闭后，下次打开也会是新版本。换用时页面会重新载入，你做的内容都在。',
  },
  update: '换用新版本',
  bringBack: '恢复',
  startAfresh: '重新开始',
};
