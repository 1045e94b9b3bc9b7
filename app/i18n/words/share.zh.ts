import { count, megabytes } from '../numbers.ts';
import type { ShareWords } from './share.en.ts';

export const shareZh: ShareWords = {
  title: '分享当前状态',
  lead: '打开这个链接的人，看到的是同样的层、同样的权重和同一步。',
  link: '链接',
  copy: '复制',
  copied: '已复制',
  selected: '浏览器不允许本页自动复制。链接已选中，请按 Ctrl+C 或 ⌘C。',
  save: '保存当前画面为图片',
  saved: '已保存：当前画面，附上面的链接。',
  notSaved: '浏览器没能生成图片。截屏也能得到同样的画面。',
  saveLesson: '把这一课存成文件',
  savedLesson: (bytes) => `已保存：${megabytes(bytes)} MB，打开时不需要网络。`,
  noLesson: '文件没有加载成功。请联网后再试；上面的链接不受影响。',
  oneFile:
    '本页是这台设备上的一个文件，上面的链接也只能在这台设备上打开。要交给别人，请保存这一课，把文件发出去。文件里的页面只用一个线程计算。',
  look: '打开的人看到',
  lookNote: '没有勾选的项，由各人自己的浏览器决定。',
  language: (name) => `${name}${/[a-z]$/i.test(name) ? ' ' : ''}界面`,
  theme: (name) => `“${name}”主题`,
  hide: '用于课堂：不显示',
  hideNote: '勾选的部分不会出现在链接打开的页面上，本页不受影响。',
  parts: {
    layer: '层设置',
    presets: '预设卷积核',
    compare: '与标准卷积比较',
    cost: '计算量',
    code: '代码',
    formula: '公式',
    photo: '整张照片',
    groups: '分组滑块',
  },
  ownPicture: '你自己的图片不在链接里，只留在这台设备上。别人会看到一张示例照片，页面也会说明这一点。',
  long: (characters) =>
    `这个链接有 ${count(characters)} 个字符，有些聊天软件和邮件程序会把它截断。可以把它放进文档，或者少改几个权重。`,
};
