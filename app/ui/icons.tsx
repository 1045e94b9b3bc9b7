import './icons.css';

/** Paths on a 20 × 20 grid: `fill` is solid, `line` a stroke of the theme's weight. */
const SHAPES = {
  first: { fill: 'M4 4h2v12H4zM16 3.5v13L6.5 10z' },
  back: { fill: 'M13.5 3.5v13L5 10z' },
  play: { fill: 'M6 3.5v13L16.5 10z' },
  replay: { line: 'M4 3.5v4.25h4.25M4.2 7.6A6.25 6.25 0 1 1 3.75 10', fill: 'M8.5 7.25v5.5l4.5-2.75z' },
  race: { fill: 'M2 5h16v4H2zM2 11h8v4H2z' },
  tune: {
    line: 'M3 6.5h6M13 6.5h4M9 6.5a2 2 0 1 0 4 0 2 2 0 0 0-4 0M3 13.5h2M9 13.5h8M5 13.5a2 2 0 1 0 4 0 2 2 0 0 0-4 0',
  },
  pause: { fill: 'M5 4h3.5v12H5zM11.5 4H15v12h-3.5z' },
  forward: { fill: 'M6.5 3.5v13L15 10z' },
  last: { fill: 'M14 4h2v12h-2zM4 3.5v13l9.5-6.5z' },
  speed: {
    line: 'M4.4 15a7.25 7.25 0 1 1 11.2 0M10 12 13.25 7.5',
    fill: 'M10 10.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8z',
  },
  undo: { line: 'M7 4 3.5 7.5 7 11M4 7.5h7.75a4.25 4.25 0 0 1 0 8.5H8' },
  redo: { line: 'M13 4l3.5 3.5L13 11M16 7.5H8.25a4.25 4.25 0 0 0 0 8.5H12' },
  reset: { line: 'M4 3.5v4.25h4.25M4.2 7.6A6.25 6.25 0 1 1 3.75 10' },
  share: { line: 'M10 12.5V3M6.5 6.5 10 3l3.5 3.5M6 9.5H4V17h12V9.5h-2' },
  help: {
    line: 'M7 7.25a3 3 0 1 1 4.75 2.4C10.6 10.4 10 11 10 12.5',
    fill: 'M10 14.5a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2z',
  },
  theme: { line: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z', fill: 'M10 3.5a6.5 6.5 0 0 0 0 13z' },
  sun: {
    line: 'M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 2v1.75M10 16.25V18M2 10h1.75M16.25 10H18M4.35 4.35l1.2 1.2M14.45 14.45l1.2 1.2M4.35 15.65l1.2-1.2M14.45 5.55l1.2-1.2',
  },
  moon: { line: 'M8 3.5a6.75 6.75 0 1 0 8.5 8.5A6 6 0 0 1 8 3.5z' },
  screen: { line: 'M2.5 3.5h15M4 3.5v9h12v-9M10 12.5V15M6.5 17.5 10 15l3.5 2.5' },
  menu: { line: 'M3 5h14M3 10h14M3 15h14' },
  close: { line: 'M5 5l10 10M15 5 5 15' },
  check: { line: 'M4 10.5l4 4 8-9' },
  image: {
    line: 'M3 4h14v12H3zM3 13.5l4-4 4 4 2.5-2.5 3.5 3.5',
    fill: 'M13 6.5a1.25 1.25 0 1 1 0 2.5 1.25 1.25 0 0 1 0-2.5z',
  },
  book: {
    line: 'M10 5.5C8 4 5.5 3.75 3 4v11.5c2.5-.25 5 0 7 1.5 2-1.5 4.5-1.75 7-1.5V4c-2.5-.25-5 0-7 1.5zM10 5.5V17',
  },
  camera: { line: 'M3 6h3.5L8 4h4l1.5 2H17v10H3zM10 8a3 3 0 1 1 0 6 3 3 0 0 1 0-6z' },
  grid: { line: 'M3.5 3.5h13v13h-13zM3.5 8h13M3.5 12h13M8 3.5v13M12 3.5v13' },
  draw: { line: 'M4 16l.75-3.5L13 4.25 15.75 7 7.5 15.25zM11 6.25 13.75 9' },
  paste: { line: 'M7 4.5H4.5V17h11V4.5H13M7.5 3h5v3h-5zM7.5 10h5M7.5 13h5' },
  download: { line: 'M10 3v10M6.5 9.5 10 13l3.5-3.5M4 13.5V17h12v-3.5' },
  plus: { line: 'M10 4v12M4 10h12' },
  minus: { line: 'M4 10h12' },
  pin: { line: 'M7 3.5h6M8 3.5v5L5.5 12h9L12 8.5v-5M10 12v5' },
  left: { line: 'M12.5 4.5 7 10l5.5 5.5' },
  right: { line: 'M7.5 4.5 13 10l-5.5 5.5' },
  up: { line: 'M4.5 12.5 10 7l5.5 5.5' },
  down: { line: 'M4.5 7.5 10 13l5.5-5.5' },
} as const satisfies Record<string, { fill?: string; line?: string }>;

export type IconName = keyof typeof SHAPES;

/** A drawing without a name: the control around it carries the words. */
export function Icon({ name }: { name: IconName }) {
  const shape: { fill?: string; line?: string } = SHAPES[name];
  return (
    <svg className="ui-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shape.fill && <path fill="currentColor" d={shape.fill} />}
      {shape.line && <path className="ui-icon-line" d={shape.line} />}
    </svg>
  );
}
