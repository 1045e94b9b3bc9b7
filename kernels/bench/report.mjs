// From blocks of times to the tables that are printed.
const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => sorted(values)[values.length >> 1];
export const geometricMean = (values) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The ratio within each round, so that a machine that slows down does so for both. */
export const paired = (ours, theirs) => median(ours.map((ms, round) => theirs[round] / ms));

const ms = (value) => value.toPrecision(3);
const row = (cells) => `| ${cells.join(' | ')} |`;

/**
 * results: [{ set, name, threads, times: { ours: [ms…], litert: […] }, floor }] → Markdown, a table for each set and number of threads.
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
    for (const { name, times, floor } of rows) {
      const { ours, ...others } = times;
      const [best] = Object.keys(others).sort((a, b) => median(others[a]) - median(others[b]));
      if (!ours) continue;
      const ratio = best ? paired(ours, others[best]) : NaN;
      const share = floor / median(ours);
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
  return lines.join('\n');
}

function groupBy(results) {
  const groups = new Map();
  for (const result of results) {
    const title = `${result.set}, ${result.threads} thread${result.threads > 1 ? 's' : ''}`;
    groups.set(title, [...(groups.get(title) ?? []), result]);
  }
  return groups;
}
