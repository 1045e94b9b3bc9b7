import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import './Tabs.css';

export interface Tab<V extends string> {
  id: V;
  label: string;
  content: ReactNode;
}

export interface TabsProps<V extends string> {
  label: string;
  tabs: readonly Tab<V>[];
  selected: V;
  /** underline: a rule below (default). text: small words, as beside "Code". chips: boxes, the chosen black. */
  look?: 'underline' | 'text' | 'chips';
  /** One element to the left of the tabs, which then stand at the right. */
  heading?: ReactNode;
  className?: string;
  onSelect: (id: V) => void;
}

/** Arrows, Home and End move and select; Tab goes on into the panel. */
export function Tabs<V extends string>({
  label,
  tabs,
  selected,
  look = 'underline',
  heading,
  className = '',
  onSelect,
}: TabsProps<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.id === selected);

  const keyDown = (event: KeyboardEvent) => {
    const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    const next = (goal + tabs.length) % tabs.length;
    onSelect(tabs[next].id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next].focus();
  };

  return (
    <div className={`ui-tabs ui-tabs-${look} ${className}`}>
      <div className="ui-tabs-bar">
        {heading}
        <div ref={list} className="ui-tabs-list" role="tablist" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === selected}
              aria-controls={tab.id === selected ? `${id}-panel` : undefined}
              tabIndex={tab.id === selected ? 0 : -1}
              onClick={() => onSelect(tab.id)}
              onKeyDown={keyDown}
            >
              {tab.label}
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} tabIndex={0}>
        {tabs[at]?.content}
      </div>
    </div>
  );
}
