import { setTheme } from '../state/prefs.ts';
import type { Theme } from '../state/store.ts';
import { useApp } from '../state/use-app.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useShellWords } from './use-shell-words.ts';
import './theme-choice.css';

/** On a 20 × 20 grid: sun, moon, a screen on its stand, and a disc that is half of each. */
const SHAPES = {
  light: {
    line: 'M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5zM10 2v1.75M10 16.25V18M2 10h1.75M16.25 10H18M4.35 4.35l1.2 1.2M14.45 14.45l1.2 1.2M4.35 15.65l1.2-1.2M14.45 5.55l1.2-1.2',
    fill: '',
  },
  dark: { line: 'M8 3.5a6.75 6.75 0 1 0 8.5 8.5A6 6 0 0 1 8 3.5z', fill: '' },
  projector: { line: 'M2.5 3.5h15M4 3.5v9h12v-9M10 12.5V15M6.5 17.5 10 15l3.5 2.5', fill: '' },
  system: {
    line: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
    fill: 'M10 3.5a6.5 6.5 0 0 0 0 13z',
  },
} as const;

type Choice = Theme | 'system';
const CHOICES: readonly Choice[] = ['light', 'dark', 'projector', 'system'];

function ThemeIcon({ choice }: { choice: Choice }) {
  const { line, fill } = SHAPES[choice];
  return (
    <svg className="ui-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {fill && <path fill="currentColor" d={fill} />}
      <path className="ui-icon-line" d={line} />
    </svg>
  );
}

/** Light, dark, projector, or as the system says. As icons their names show under the pointer or the keyboard's focus. */
export function ThemeChoice({ look }: { look: 'icons' | 'words' }) {
  const words = useShellWords().theme;
  const theme = useApp((state) => state.theme);
  return (
    <RadioGroup<Choice>
      label={words.label}
      showLabel={look === 'words'}
      className={`theme-choice theme-choice-${look}`}
      value={theme ?? 'system'}
      options={CHOICES.map((value) => ({
        value,
        label: words[value],
        content: (
          <span className="theme-option">
            <ThemeIcon choice={value} />
            <span className="theme-name">{words[value]}</span>
          </span>
        ),
      }))}
      onChange={(choice) => setTheme(choice === 'system' ? null : choice)}
    />
  );
}
