import type { OfflineWords } from './offline.en.ts';

export const offlineZh: OfflineWords = {
  mark: '离线',
  markSays: '页面正靠这台设备上保存的内容运行。',
  title: '没有网络时',
  all: (all) =>
    `本页已全部保存在这台设备上（${all}）：没有网络也能打开和使用，两种语言都在，也可以用自己的图片。`,
  part: (kept, all) =>
    `本页共 ${all}，其中 ${kept} 已保存在这台设备上。没有网络时可以打开和单步演示，尚未保存的章节和照片则看不到。`,
  unknown: '本页即将保存到这台设备上，以便没有网络时也能使用。',
  keep: '全部保存，供离线使用',
  keepSized: (left) => `全部保存，供离线使用（还需 ${left}）`,
  keeping: '正在把本页保存到这台设备上',
  progress: (kept, all) => `${kept} / ${all}`,
  trouble: {
    'no-room':
      '这台设备没有足够的空间存放全部内容。已保存的仍在，有网络时一切照常。请腾出一些空间，再试一次。',
    'no-network': '有一部分没有加载成功。已保存的仍在，有网络时一切照常。请在网络恢复后再试一次。',
    failed: '浏览器中断了保存。已保存的仍在，有网络时一切照常。',
    'no-worker':
      '浏览器在这里不保存本页的任何内容：可能是无痕窗口、网址不是 https，或设置里不允许。有网络时一切照常。',
  },
};
