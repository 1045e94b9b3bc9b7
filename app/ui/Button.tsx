import type { ComponentProps, MouseEvent } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './Button.css';

export type ButtonKind = 'plain' | 'solid' | 'ghost' | 'bar';

export interface ButtonProps extends ComponentProps<'button'> {
  /** plain: hairline box (default). solid: black chip. ghost: words only. bar: the end of a part, a hairline above. */
  kind?: ButtonKind;
  size?: 'normal' | 'large';
  icon?: IconName;
  /** Makes it a toggle: aria-pressed, and the look of a chosen thing while true. */
  pressed?: boolean;
}

/** Stays focusable while disabled, so that a key pressed at the end of the road does not throw the reader off it. */
export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  pressed,
  disabled = false,
  className = '',
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      data-kind={kind}
      className={`ui-button ui-button-${kind} ui-button-${size} ${className}`}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={click}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends ComponentProps<'a'> {
  kind?: ButtonKind;
  size?: 'normal' | 'large';
}

/** A way to another place that looks like a button. */
export function ButtonLink({
  kind = 'plain',
  size = 'normal',
  className = '',
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={`ui-button ui-button-${kind} ui-button-${size} ${className}`}>
      {children}
    </a>
  );
}
