import { count, shape } from '../numbers.ts';
import type { TakeAwayWords } from './take-away.en.ts';

export const takeAwayZh: TakeAwayWords = {
  open: '带走结果',
  title: '带走结果',
  close: '关闭',
  map: '图',
  picture: (name) => `当前显示：${name}`,
  png: 'PNG',
  pngNote: '与显示的一样，保留颜色，每个数值对应一个像素。',
  pngWaits: '与显示的一样；要等这一层算完整张图片。',
  values: (name, h, w) => `${name}的数值：${shape(h, w)}`,
  deep: '16 位 PNG',
  deepNote: '灰度，从最小值到最大值分 65,536 级；两端的数值以文字写在文件里。',
  npy: 'NPY',
  npyNote: '供 NumPy 使用：float32，先行后列，每个数都精确。',
  csv: 'CSV',
  csvNote: '供电子表格使用：每行一行文字，位数足以还原每个数。',
  working: (kind) => `正在写入 ${kind}`,
  cancel: '取消',
  saved: (name, bytes) => `已保存 ${name}，${count(Math.max(1, Math.round(bytes / 1024)))} kB。`,
  cancelled: '已取消，没有保存文件。',
  failed: '无法生成文件，可能是设备内存不足。各张图没有变化。请换一张较小的图片，或再试一次。',
  link: '本页的链接只带设置，绝不带图片：打开链接的人看到的是同样的设置作用在自己那里的图片上。',
};
