// A formula of a sentence as plain words and signs, for the snippets of the search: `\lfloor q/M \rfloor` is ⌊q/M⌋.

/** What stands for a command. A command that is not here ends the build: no TeX reaches the page. */
const SIGNS = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', varepsilon: 'ε', mu: 'μ', sigma: 'σ', varphi: 'φ' },
  ...{ times: '×', cdot: '·', le: '≤', ge: '≥', sum: 'Σ', max: 'max', min: 'min' },
  ...{ lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉' },
};

const SMALL = { 0: '₀', 1: '₁', 2: '₂' };
const RAISED = { 2: '²' };

/**
 * @param {string} tex as it stands between two `$`
 * @returns {string}
 */
export function plainTex(tex) {
  return tex
    .replace(/\\(?:text|mathrm|operatorname)\{([^}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, (command, name) => {
      if (!(name in SIGNS)) throw new Error(`${command} has no plain sign: ${tex}`);
      return SIGNS[name];
    })
    .replace(/\\[;:,!]/g, ' ')
    .replace(/\^(\d)/g, (power, digit) => RAISED[digit] ?? power)
    .replace(/_(\d)/g, (label, digit) => SMALL[digit] ?? label)
    .replace(/_\{([^}]*,[^}]*)\}/g, '[$1]')
    .replace(/[{}]/g, '')
    .replace(/'/g, '′')
    .replace(/-/g, '−')
    .replace(/\s+/g, ' ')
    .replace(/([⌊⌈|[]) | (?=[⌋⌉\]])/g, '$1')
    .trim();
}
