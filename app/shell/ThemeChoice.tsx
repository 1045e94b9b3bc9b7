import { setTheme } from '../state/page/prefs.ts';
import type { Theme } from '../state/page/app-state.ts';
import { useApp } from '../state/page/use-app.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useShellWords } from './use-shell-words.ts';

type Choice = Theme | 'system';
/** Sun, moon, a screen on its stand, and a disc that is half of each. */
const ICONS = { light: 'sun', dark: 'moon', projector: 'screen', system: 'theme' } as const;
const CHOICES = ['light', 'dark', 'projector', 'system'] as const satisfies readonly Choice[];

/** Light, dark, projector, or as the system says. Beside other tools as icons, in a menu as words. */
export function ThemeChoice({ look }: { look: 'icons' | 'words' }) {
  const words = useShellWords().theme;
  const theme = useApp((state) => state.theme);
  return (
    <RadioGroup<Choice>
      label={words.label}
      {...(look === 'icons' ? { look } : { columns: 2, showLabel: true })}
      value={theme ?? 'system'}
      options={CHOICES.map((value) => ({ value, label: words[value], icon: ICONS[value] }))}
      onChange={(choice) => setTheme(choice === 'system' ? null : choice)}
    />
  );
}
