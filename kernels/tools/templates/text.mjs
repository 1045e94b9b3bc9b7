// What all templates write with.
export const range = (n) => Array.from({ length: n }, (_, i) => i);

/** Lines of a block, `indent` spaces from the left. */
export const lines = (list, indent = 4) => list.join(`\n${' '.repeat(indent)}`);

/** Parameters of a function and, without their types, what it hands on. */
export const parameters = (list) => list.map(([name, type]) => `${name}: ${type}`).join(', ');
export const handedOn = (list) => list.map(([name]) => name).join(', ');
