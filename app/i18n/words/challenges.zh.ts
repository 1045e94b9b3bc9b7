import type { ChallengeWords } from './challenges.en.ts';

export const challengesZh: ChallengeWords = {
  label: '挑战',
  lead: '五道动手题，就在演示区里做。做没做到，由算出来的结果说了算。',
  challengeOf: (n, of) => `挑战 ${n}，共 ${of} 题`,
  solved: '完成了。',
  solvedBefore: '这一题你解出过了。',
  hint: '提示',
  board: '演示区',
  tools: '工具',
  multiplier: '深度乘数 M',
  anew: '重新开始',
  previous: '上一题',
  next: '下一题',
  back: '回到',
  contents: '目录',
  done: '已解出',
  goal: {
    title: '目标',
    cells: { 'not-zero': '不为 0', zero: '0', any: '随意' },
  },
};
