// The panels that come after the first step is on the screen.
export { CodePanel } from './CodePanel.tsx';
export { CostPanel } from './CostPanel.tsx';
export { FormulaPanel } from './FormulaPanel.tsx';
