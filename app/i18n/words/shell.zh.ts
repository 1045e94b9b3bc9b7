import type { ShellWords } from './shell.en.ts';

export const shellZh: ShellWords = {
  title: '先滤后混：逐步看懂深度可分离卷积',
  pages: { label: '页面', names: { step: '单步', learn: '学习', explore: '探索' } },
  skip: { label: '跳转', board: '跳到演示区', controls: '跳到步进控制', text: '跳到正文' },
  theme: { label: '主题', light: '浅色', dark: '深色', projector: '投影', system: '跟随系统' },
  share: '分享',
  help: '帮助',
  menu: '菜单',
  close: '关闭',
  blank: {
    label: '黑屏',
    words: '屏幕已变黑。按任意键或点一下，页面就会原样回来。',
  },
  loading: '正在载入……',
  notLoaded: {
    title: '页面的一部分没有加载成功。',
    words: '演示区的内容没有变。请检查网络，再试一次。',
  },
  absent: {
    title: '页面的一部分没有加载成功。',
    words: '其余部分照常可用，做好的内容都在。网络恢复后会自动再试一次。',
    again: '再试一次',
    awaited: '页面的一部分还在加载。',
    severalAwaited: '页面的几个部分还在加载。',
    comes: '其余部分可以先用。',
  },
  crash: {
    title: '页面自身出了故障。',
    words:
      '你做的内容没有丢。层设置、权重和步骤都在网址里；网址装不下的（画的、很长的数据）和你自己的图片都保存在这台设备上，除非浏览器不允许保存。',
    reload: '接着做',
    anew: '如果问题再次出现，可以从最初的层重新开始，页面届时仍会问你要不要恢复：',
    begin: '重新开始',
  },
};
