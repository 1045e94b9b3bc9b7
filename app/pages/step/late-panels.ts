// The panels that come after the first step is on the screen.
export { CodePanel } from '../../board/CodePanel.tsx';
export { CostPanel } from '../../board/CostPanel.tsx';
export { FormulaPanel } from '../../board/FormulaPanel.tsx';
export { PanelLinks } from '../../board/PanelLinks.tsx';
export { MeasurePart } from '../../workbench/measure/MeasurePart.tsx';
