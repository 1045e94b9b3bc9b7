import { Button, type ButtonProps } from './Button.tsx';
import type { IconName } from './icons.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'icon'> {
  /** The accessible name, also shown as a tip under a resting mouse or the keyboard's focus. */
  label: string;
  icon: IconName;
  /** Key that does the same, shown in the tip and told to screen readers ("Space", "Control+Z"). */
  keys?: string;
  tip?: 'above' | 'below' | 'none';
  tipAlign?: 'start' | 'centre' | 'end';
}

export function IconButton({
  label,
  keys,
  tip = 'below',
  tipAlign = 'centre',
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <Button
      {...rest}
      aria-label={label}
      aria-keyshortcuts={keys}
      data-tip={tip === 'none' ? undefined : keys ? `${label}  ${keys}` : label}
      className={`ui-icon-button ui-tip-${tip} ui-tip-${tipAlign} ${className}`}
    />
  );
}
