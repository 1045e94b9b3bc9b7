import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './Alert.css';

interface AlertBase {
  /** error: something failed (default). notice: something was repaired or left out. */
  tone?: 'error' | 'notice';
  /** What happened. */
  title: string;
  /** What is still intact, and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

export type AlertProps = AlertBase &
  ({ onDismiss: () => void; dismissLabel: string } | { onDismiss?: undefined; dismissLabel?: undefined });

export function Alert({
  tone = 'error',
  title,
  children,
  actions,
  className = '',
  onDismiss,
  dismissLabel,
}: AlertProps) {
  return (
    <div role="alert" className={`ui-alert ui-alert-${tone} ${className}`}>
      <div className="ui-alert-words">
        <p className="ui-alert-title">{title}</p>
        {children && <div>{children}</div>}
        {actions && <div className="ui-alert-actions">{actions}</div>}
      </div>
      {onDismiss && (
        <IconButton kind="ghost" icon="close" label={dismissLabel} tip="none" onClick={onDismiss} />
      )}
    </div>
  );
}
