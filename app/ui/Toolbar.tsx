import type { KeyboardEvent, ReactNode } from 'react';
import './Toolbar.css';

export interface ToolbarProps {
  label: string;
  /** As wide as its place: the buttons share the room, a solid one takes half as much again. */
  full?: boolean;
  className?: string;
  children: ReactNode;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** While one of its buttons has the focus, arrows, Home and End walk along the buttons. */
export function Toolbar({ label, full = false, className = '', children }: ToolbarProps) {
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = STEPS[event.key];
    if (at < 0 || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    buttons[step(at, buttons.length - 1)].focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={label}
      className={`ui-toolbar ${full ? 'ui-toolbar-full' : ''} ${className}`}
      onKeyDown={keyDown}
    >
      {children}
    </div>
  );
}
