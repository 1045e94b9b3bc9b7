// From blocks of times to the tables that are printed.
const sorted = (values) => [...values].sort((a, b) => a - b);
export const quantile = (values, share) => sorted(values)[Math.floor(values.length * share)];
export const median = (values) => quantile(values, 0.5);
export const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The ratio within each round, so that a machine that slows down does so for both. */
export const paired = (ours, theirs) => median(ours.map((ms, round) => theirs[round] / ms));

const ms = (value) => value.toPrecision(3);
const row = (cells) => `| ${cells.join(' | ')} |`;

/**
 * results: [{ set, name, threads, times: { ours: [ms…], litert: […] }, floors: [ms…] }] → Markdown, a table for each set and number of
 * threads, then what the second thread gained.
 */
export function tables(results) {
  const lines = [];
  const groups = groupBy(results);
  for (const [title, rows] of groups) {
    lines.push(
      '',
      `**${title}**`,
      '',
      row(['layer', 'ours ms', 'best other', 'ms', 'times faster', 'of the floor']),
      row(Array(6).fill('---')),
    );
    const ratios = [];
    const shares = [];
    for (const { name, times, floors } of rows) {
      const { ours, ...others } = times;
      const [best] = Object.keys(others).sort((a, b) => median(others[a]) - median(others[b]));
      if (!ours) continue;
      const ratio = best ? paired(ours, others[best]) : NaN;
      const share = median(floors) / median(ours);
      ratios.push(ratio);
      shares.push(share);
      lines.push(
        row([
          name,
          ms(median(ours)),
          best ?? '–',
          best ? ms(median(others[best])) : '–',
          ratio.toFixed(2),
          `${(100 * share).toFixed(0)} %`,
        ]),
      );
    }
    lines.push(
      row([
        'geometric mean (worst)',
        '',
        '',
        '',
        `${geometricMean(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)})`,
        `${(100 * geometricMean(shares)).toFixed(0)} %`,
      ]),
    );
  }
  return [...lines, ...gains(results)].join('\n');
}

/** A shorter run is over before a second thread is worth much. */
const GAIN_MS = 0.5;

/** What two threads gain over one, and what the machine's own limit gains from one to two in the same rounds. */
function gains(results) {
  const ratio = (one, two) => median(one.map((ms, round) => ms / two[round]));
  const rows = results
    .filter(({ threads, times }) => threads === 1 && times.ours && median(times.ours) > GAIN_MS)
    .flatMap((one) => {
      const two = results.find((r) => r.threads === 2 && r.set === one.set && r.name === one.name);
      if (!two?.times.ours) return [];
      const own = ratio(one.times.ours, two.times.ours);
      const limit = ratio(one.floors, two.floors);
      return [{ name: one.name, own, limit, share: own / limit }];
    });
  if (!rows.length) return [];
  const cells = ({ name, own, limit, share }) =>
    row([name, own.toFixed(2), limit.toFixed(2), share.toFixed(2)]);
  return [
    '',
    `**one thread to two, layers over ${GAIN_MS} ms**`,
    '',
    row(['layer', 'times faster', 'the machine', 'share']),
    row(Array(4).fill('---')),
    ...rows.map(cells),
    row(['least', '', '', Math.min(...rows.map(({ share }) => share)).toFixed(2)]),
  ];
}

function groupBy(results) {
  const groups = new Map();
  for (const result of results) {
    const title = `${result.set}, ${result.threads} thread${result.threads > 1 ? 's' : ''}`;
    groups.set(title, [...(groups.get(title) ?? []), result]);
  }
  return groups;
}
