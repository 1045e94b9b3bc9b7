/** The frame of the challenges; tasks and answers are in app/pages/learn/challenges. */
export const challengesEn = {
  label: 'Challenges',
  lead: 'Five tasks on the board. The kernels decide whether they are done.',
  challengeOf: (n: number, of: number) => `Challenge ${n} of ${of}`,
  solved: 'Solved.',
  solvedBefore: 'You have solved this one.',
  hint: 'A hint',
  board: 'Board',
  tools: 'Tools',
  multiplier: 'Depth multiplier M',
  anew: 'Begin again',
  previous: 'Previous challenge',
  next: 'Next challenge',
  back: 'Back to',
  contents: 'Contents',
  done: 'solved',
  goal: {
    title: 'The goal',
    cells: { 'not-zero': 'anything but 0', zero: '0', any: 'as it likes' },
  },
};

export type ChallengeWords = typeof challengesEn;
