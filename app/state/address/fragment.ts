import { unmangled } from './mangled.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';

/** No address is longer, written or read. */
export const MOST_CHARACTERS = 65_536;

/** The key-value pairs of an address; each can be taken once, what is left at the end is unknown. */
export class Pairs {
  private readonly values = new Map<string, string>();

  constructor(query: string, repairs: RepairList) {
    const twice = new Set<string>();
    for (const part of query.split('&')) {
      if (part === '') continue;
      const equals = part.indexOf('=');
      const key = decoded(equals < 0 ? part : part.slice(0, equals));
      if (this.values.has(key)) {
        if (!twice.has(key)) repairs.add({ code: 'twice', key: clipped(key) });
        twice.add(key);
      } else this.values.set(key, equals < 0 ? '' : decoded(part.slice(equals + 1)));
    }
  }

  /** The text of a key, null if the address does not have it. */
  take(key: string): string | null {
    const text = this.values.get(key) ?? null;
    this.values.delete(key);
    return text;
  }

  /** The same, if the text is of this kind; else it stays. */
  takeIf(key: string, is: (text: string) => boolean): string | null {
    const text = this.values.get(key);
    return text !== undefined && is(text) ? this.take(key) : null;
  }

  left(): string[] {
    return [...this.values.keys()];
  }
}

/** `#/learn/5?k=3` → page "learn/5" and its pairs. What is too long is cut after the last whole pair that fits. */
export function splitFragment(fragment: string, repairs: RepairList): { page: string; pairs: Pairs } {
  let text = fragment;
  if (fragment.length > MOST_CHARACTERS) {
    const head = fragment.slice(0, MOST_CHARACTERS);
    text = head.slice(0, Math.max(head.lastIndexOf('&'), head.indexOf('?'), 0));
    repairs.add({ code: 'too-long', most: MOST_CHARACTERS });
  }
  const whole = unmangled(text);
  if (whole !== text) repairs.add({ code: 'mangled' });
  text = whole;
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const page = decoded(path)
    .replace(/^#?\/?/, '')
    .replace(/\/$/, '');
  return { page, pairs: new Pairs(mark < 0 ? '' : text.slice(mark + 1), repairs) };
}

/** Percent signs resolved (messengers encode commas and colons); as it stands where they make no sense. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
