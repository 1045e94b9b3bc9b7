// How busy the machine is with something else. Linux only: elsewhere nobody is seen.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // no Linux, or the process has ended
  }
};

/** Ticks of this process and of all that it has started. */
function ownTicks() {
  const processes = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = read(`/proc/${name}/stat`).split(') ').at(-1).split(' ').map(Number);
    processes.set(Number(name), { parent: fields[1], ticks: fields[11] + fields[12] });
  }
  const isOwn = (pid) => pid === process.pid || (processes.has(pid) && isOwn(processes.get(pid).parent));
  return [...processes].reduce((sum, [pid, { ticks }]) => sum + (isOwn(pid) ? ticks || 0 : 0), 0);
}

function now() {
  const [, user, nice, system, , , irq, softirq, steal] = read('/proc/stat')
    .split('\n')[0]
    .split(/ +/)
    .map(Number);
  return { ms: performance.now(), others: user + nice + system + irq + softirq + steal - ownTicks() };
}

/** A function that says what share of one core others have used since it was last called. */
export function watchOthers() {
  if (!read('/proc/stat')) return () => 0;
  let last = now();
  return () => {
    const next = now();
    const share = ((next.others - last.others) * TICK_MS) / (next.ms - last.ms);
    last = next;
    return share;
  };
}
