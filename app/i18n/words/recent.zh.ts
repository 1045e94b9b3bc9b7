import type { RecentWords } from './recent.en.ts';

export const recentZh: RecentWords = {
  open: '最近的工作',
  title: '最近的工作',
  lead: '最近五次的设置，以及当时所用的图片。',
  close: '关闭',
  list: '最近的工作，新的在前',
  empty: '还没有内容。只要改动这一层，或选用自己的图片，就会保存在这里。',
  waiting: '正在查找……',
  absent: '图片没有保存',
  absentNote: '只有设置：会用在当前打开的图片上。',
  pictures: '把我自己的图片一起保存',
  picturesNote: '只保存在这台设备上，直到在这里删除。不勾选时，你最近的图片会保留到被更新的图片取代为止。',
  forget: '删除最近的工作',
  forgotten: '最近的工作已删除，一起保存的图片也已删除。',
  forgetFailed: '浏览器不允许本页访问存储空间，什么也没有删除。',
  troubles: {
    'no-storage': '浏览器在这个窗口里不保存任何内容，所以无法提供最近的工作。',
    'no-room':
      '这台设备没有空间了，最近一次的工作没有完整保存；页面上的内容完好无损。删除最近的工作，或不保存图片，可以腾出空间。',
    failed: '浏览器没有保存最近一次的工作；页面上的内容完好无损。',
  },
};
