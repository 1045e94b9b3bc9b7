import { CASE_IDS, CASES, decide } from '../../../../model/decision.ts';
import { dot, line, ROOM } from '../../miniatures/marks.ts';
import type { Mark } from '../../miniatures/marks.ts';

const ARM = 3.5;
const cross = (x: number, y: number): Mark[] => [
  line('line', [x - ARM, y - ARM], [x + ARM, y + ARM]),
  line('line', [x - ARM, y + ARM], [x + ARM, y - ARM]),
];

/** The six cases: to the right what saves more, further up what moves more bytes. Filled: yes; ring: measure; cross: no. */
export function miniature() {
  const decided = CASE_IDS.map((id) => decide(CASES[id]));
  const place = (of: (one: (typeof decided)[number]) => number, from: number, to: number) => {
    // The standard layer itself, which saves nothing and moves as much, is among them.
    const all = [0, ...decided.map((one) => Math.log(of(one)))];
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return (value: number) => from + ((to - from) * (Math.log(value) - least)) / (most - least);
  };
  const x = place(({ saving }) => saving, ROOM.x + 8, ROOM.x + ROOM.width - 8);
  const y = place(({ traffic }) => traffic.unfused, ROOM.y + ROOM.height - 8, ROOM.y + 8);
  return [
    line('dashed', [x(1), ROOM.y], [x(1), ROOM.y + ROOM.height]),
    line('dashed', [ROOM.x, y(1)], [ROOM.x + ROOM.width, y(1)]),
    ...decided.flatMap(({ verdict, saving, traffic }): Mark[] => {
      const at = [x(saving), y(traffic.unfused)] as const;
      if (verdict === 'no') return cross(...at);
      return [dot(...at, 4, verdict === 'yes' ? 'ink' : 'line')];
    }),
  ];
}
