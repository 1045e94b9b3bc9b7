import type { ToolsWords } from './tools.en.ts';

export const toolsZh: ToolsWords = {
  row: {
    label: '编辑',
    groups: '分组数',
    groupsValue: (g, c, n, mixing) => {
      const kind =
        g === c ? `${c}：深度卷积` : g === 1 ? '1：标准卷积' : `${g}：分组卷积，每组 ${c / g} 个通道`;
      return !mixing && g === c ? `${kind}；输出变为 ${n} 个通道` : kind;
    },
    mixing: '1×1 混合',
    race: '单格比赛',
    preset: '预设卷积核',
    presetFor: '用于',
    presetAll: '所有通道',
    presets: {
      identity: '恒等',
      'sobel-x': 'Sobel x',
      'sobel-y': 'Sobel y',
      laplacian: '拉普拉斯',
      box: '均值模糊',
      gaussian: '高斯模糊',
      sharpen: '锐化',
      emboss: '浮雕',
      random: '随机',
    },
    presetNone: '请选择……',
    undo: '撤销',
    redo: '重做',
    reset: '重置',
    compare: '与标准卷积比较',
    groupsDemo: '用 12 个通道试试',
  },
  bar: {
    label: '数值',
    less: '减小',
    more: '增大',
    done: '完成',
    before: '改动前',
    beforeHold: '改动前：按住查看原来的权重',
    unpin: '取消固定',
  },
  presetHere: (name) => `当前：${name}`,
  presetDone: (preset, target) => `已将${target}${/\d$/.test(target) ? ' ' : ''}的卷积核设为“${preset}”。`,
  wholeKernel: '整个卷积核',
  preset: '预设……',
  place: (map, row, column) => `${map}，第 ${row} 行，第 ${column} 列`,
  mixingPlace: (output, from) => `混合权重，输出 ${output}，${from}`,
  value: (v) => `值 ${v}`,
  notYet: '尚未计算。',
  onlyPadding: '读到的全是填充，按 0 计算。',
  partlyPadding: '其余落在填充区。',
  field: (rows, columns) => `来自输入第 ${rows} 行、第 ${columns} 列。`,
};
