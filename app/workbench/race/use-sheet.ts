import { useMemo } from 'react';
import type { RefObject } from 'react';
import { useSize } from '../../ui/use-size.ts';
import type { RaceFacts } from './race-facts.ts';
import { sheetLayout } from './sheet-layout.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** How the race is laid out in the room that the sheet has, of which `ref` is the measure. */
export function useSheet(
  facts: RaceFacts,
): [ref: RefObject<HTMLDivElement | null>, sheet: SheetLayout, height: number] {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const layout = useMemo(() => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return sheetLayout(facts, { width, height, rem });
  }, [facts, width, height]);
  return [ref, layout, height];
}
