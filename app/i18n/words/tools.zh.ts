import type { ToolsWords } from './tools.en.ts';

export const toolsZh: ToolsWords = {
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
};
