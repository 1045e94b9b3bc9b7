import type { Both } from '../../i18n/both.ts';
import { value } from '../../i18n/numbers.ts';
import type { At } from './sum.ts';

interface PixelInputsWords {
  picture: (cell: At | null) => string;
  channel: (c: number) => string;
  weights: string;
  map: (o: number, of: number) => string;
  choose: string;
  grid: (o: number) => string;
  cell: (row: number, column: number, v: number | null) => string;
  sum: (at: At, per: number, channels: number, shares: readonly number[], total: number | null) => string;
  allWeights: (maps: number, taps: number) => string;
  allMultiplyAdds: (cells: number, taps: number) => string;
  hint: string;
}

/** 5 − 3 + 7 */
const added = (shares: readonly number[]) =>
  shares
    .map((share, i) => (i === 0 ? value(share) : `${share < 0 ? '−' : '+'} ${value(Math.abs(share))}`))
    .join(' ');

const nines = (per: number, channels: number) => Array(channels).fill(per).join(' + ');

export const WORDS: Both<PixelInputsWords> = {
  en: {
    picture: (at) =>
      at
        ? `Three input maps, their kernels and the output map ${at.map + 1}. Row ${at.row + 1}, column ${at.column + 1} of the output reads rows ${at.row + 1} to ${at.row + 3}, columns ${at.column + 1} to ${at.column + 3} of every input map.`
        : 'Three input maps of 5×5 on the left, four output maps of 3×3 on the right; the weights between are not shown yet.',
    channel: (c) => `Channel ${c}`,
    weights: 'Weights',
    map: (o, of) => `Map ${o} of ${of}`,
    choose: 'Output map',
    grid: (o) => `Output, map ${o}`,
    cell: (row, column, v) => `row ${row}, column ${column}${v === null ? '' : `, ${value(v)}`}`,
    sum: ({ map, row, column }, per, channels, shares, total) =>
      `Map ${map + 1}, row ${row + 1}, column ${column + 1}: ${nines(per, channels)} = ${per * channels} products. Added up per channel: ${added(shares)} = ${total === null ? '…' : value(total)}`,
    allWeights: (maps, taps) => `weights: ${maps} maps × ${taps}`,
    allMultiplyAdds: (cells, taps) => `multiply-adds: ${cells} cells × ${taps}`,
    hint: 'Point at a cell of the output, or tap it.',
  },
  zh: {
    picture: (at) =>
      at
        ? `三张输入图、它们的卷积核和第 ${at.map + 1} 张输出图。输出的第 ${at.row + 1} 行第 ${at.column + 1} 列，读的是每张输入图的第 ${at.row + 1} 至 ${at.row + 3} 行、第 ${at.column + 1} 至 ${at.column + 3} 列。`
        : '左边是三张 5×5 的输入图，右边是四张 3×3 的输出图；中间的权重还没有显示。',
    channel: (c) => `通道 ${c}`,
    weights: '权重',
    map: (o, of) => `第 ${o}/${of} 张`,
    choose: '输出图',
    grid: (o) => `输出，第 ${o} 张`,
    cell: (row, column, v) => `第 ${row} 行，第 ${column} 列${v === null ? '' : `，${value(v)}`}`,
    sum: ({ map, row, column }, per, channels, shares, total) =>
      `第 ${map + 1} 张输出图，第 ${row + 1} 行第 ${column + 1} 列：${nines(per, channels)} = ${per * channels} 个乘积，按通道加：${added(shares)} = ${total === null ? '……' : value(total)}`,
    allWeights: (maps, taps) => `权重个数：${maps} 张输出图 × ${taps}`,
    allMultiplyAdds: (cells, taps) => `乘加次数：${cells} 个格子 × ${taps}`,
    hint: '把指针移到输出图的格子上，或者点一下。',
  },
};
