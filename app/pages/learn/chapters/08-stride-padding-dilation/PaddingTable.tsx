import { PRESETS } from '../../../../figures/ruler/fixture.ts';
import { compareRules, ruled } from '../../../../figures/ruler/rules.ts';
import type { Sides } from '../../../../figures/ruler/rules.ts';
import type { Both } from '../../../../i18n/both.ts';
import { count } from '../../../../i18n/numbers.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import '../../prose.css';

interface TableWords {
  label: string;
  head: readonly string[];
  verdicts: { identical: string; shifted: (by: string) => string; sizes: string };
}

const WORDS: Both<TableWords> = {
  en: {
    label: 'Padding and output size in TensorFlow and PyTorch',
    head: ['n, k, s', 'TensorFlow SAME', 'PyTorch', 'and so'],
    verdicts: {
      identical: 'identical',
      shifted: (by) => `shifted by ${by}`,
      sizes: 'sizes differ',
    },
  },
  zh: {
    label: 'TensorFlow 与 PyTorch 的填充和输出大小',
    head: ['n, k, s', 'TensorFlow SAME', 'PyTorch', '结果'],
    verdicts: { identical: '完全一致', shifted: (by) => `错开 ${by} 格`, sizes: '大小不同' },
  },
};

const NO_BREAK = '\u00a0';

const cell = ({ padding, outputs }: { padding: Sides; outputs: number }) =>
  `(${padding.join(', ')}) → ${count(outputs)}`.replaceAll(' ', NO_BREAK);

/** Sizes of real layers: what each rule pads, how many outputs are left, and whether the two agree. All computed. */
export function PaddingTable({ lang }: { lang: Lang }) {
  const { label, head, verdicts } = WORDS[lang];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys
    <div className="learn-table-box" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text.replaceAll(', ', `,${NO_BREAK}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PRESETS.map(({ n, k, s }) => {
            const axis = { n, k, s, d: 1 };
            const verdict = compareRules(axis);
            return (
              <tr key={n}>
                <th scope="row">{[n, k, s].join(`,${NO_BREAK}`)}</th>
                <td>{cell(ruled(axis, 'same'))}</td>
                <td>{cell(ruled(axis, 'pytorch'))}</td>
                <td>
                  {verdict.kind === 'shifted' ? verdicts.shifted(count(verdict.by)) : verdicts[verdict.kind]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
