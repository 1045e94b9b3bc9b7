import type { ComponentProps, MouseEvent } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './Button.css';

export type ButtonKind = 'plain' | 'solid' | 'ghost';

export interface ButtonProps extends ComponentProps<'button'> {
  /** plain: hairline box (default). solid: black chip. ghost: words only. */
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
