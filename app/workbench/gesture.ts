/** Changes of one thing that follow each other within this time, in ms, are one entry of undo. */
const QUIET = 800;

let number = 0;
let last = { name: '', at: -Infinity };

/** The gesture that a change belongs to: the same as before while `name` goes on without a rest. */
export function gestureOf(name: string, now: number = performance.now()): string {
  if (name !== last.name || now - last.at > QUIET) number++;
  last = { name, at: now };
  return `${name} ${number}`;
}
