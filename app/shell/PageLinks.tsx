import { PlaceLink } from '../pages/PlaceLink.tsx';
import { PAGES } from '../pages/table.ts';
import { useApp } from '../state/page/use-app.ts';
import { Icon } from '../ui/icons.tsx';
import { useShellWords } from './use-shell-words.ts';

export function PageLinks({ className, hasIcons = false }: { className: string; hasIcons?: boolean }) {
  const words = useShellWords().pages;
  const current = useApp((state) => state.page);
  return (
    <nav aria-label={words.label} className={className}>
      {PAGES.map(({ name, icon }) => (
        <PlaceLink key={name} page={name} isCurrent={name === current}>
          {hasIcons && <Icon name={icon} />}
          {words.names[name]}
        </PlaceLink>
      ))}
    </nav>
  );
}
