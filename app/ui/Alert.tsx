import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import './Alert.css';

interface AlertBase {
  /** error: something failed (default). notice: something was repaired or left out. */
  tone?: 'error' | 'notice';
  /** alert: read out at once (default). status: when the reader has finished. */
  role?: 'alert' | 'status';
  /** Nothing in it yet: a status is read out only where it changes after it has come. */
  isEmpty?: boolean;
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
  role = 'alert',
  isEmpty = false,
  title,
  children,
  actions,
  className = '',
  onDismiss,
  dismissLabel,
}: AlertProps) {
  return (
    <div role={role} className={`ui-alert ui-alert-${tone} ${className}`}>
      {!isEmpty && (
        <div className="ui-alert-words">
          <p className="ui-alert-title">{title}</p>
          {children && <div>{children}</div>}
          {actions && <div className="ui-alert-actions">{actions}</div>}
        </div>
      )}
      {!isEmpty && onDismiss && (
        <IconButton
          kind="ghost"
          icon="close"
          label={dismissLabel}
          tip="none"
          className="ui-alert-close"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
