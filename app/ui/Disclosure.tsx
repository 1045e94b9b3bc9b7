import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import './Disclosure.css';

export interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  /** lines: a hairline above and below (default). plain: without. */
  look?: 'lines' | 'plain';
  className?: string;
  children: ReactNode;
  onToggle?: (open: boolean) => void;
}

export function Disclosure({
  summary,
  open,
  look = 'lines',
  className = '',
  children,
  onToggle,
}: DisclosureProps) {
  return (
    <details
      className={`ui-disclosure ${look === 'plain' ? 'ui-disclosure-plain' : ''} ${className}`}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Icon name="right" />
        <span>{summary}</span>
      </summary>
      <div className="ui-disclosure-body">{children}</div>
    </details>
  );
}
