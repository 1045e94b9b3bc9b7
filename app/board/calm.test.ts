import { describe, expect, test } from 'vitest';
import { createCalm, PACE } from './calm.ts';
import type { Clock, Facts } from './calm.ts';

/** Time that stands until the test moves it on; `isBusy` holds back what waits for idle until its latest moment. */
function handClock() {
  let now = 0;
  let isBusy = false;
  let due: { at: number; isIdle: boolean; act: () => void }[] = [];
  const plan = (ms: number, isIdle: boolean, act: () => void) => {
    const entry = { at: now + ms, isIdle, act };
    due.push(entry);
    return () => void (due = due.filter((other) => other !== entry));
  };
  const clock: Clock = {
    now: () => now,
    after: (ms, act) => plan(ms, false, act),
    idle: (ms, act) => plan(ms, true, act),
  };
  const run = () => {
    const ready = due.find(({ at, isIdle }) => at <= now || (isIdle && !isBusy));
    if (!ready) return false;
    due = due.filter((entry) => entry !== ready);
    ready.act();
    return true;
  };
  return {
    clock,
    busy: (is: boolean) => void (isBusy = is),
    /** Lets `ms` pass, one by one. */
    pass(ms: number) {
      for (let i = 0; i < ms; i++) {
        now++;
        while (run());
      }
    },
  };
}

function board() {
  let facts = { computed: 'layer', frame: 0 } as unknown as Facts;
  const listeners = new Set<() => void>();
  const time = handClock();
  const put = (part: Record<string, unknown>) => {
    facts = { ...facts, ...part };
    for (const heard of listeners) heard();
  };
  const calm = createCalm(
    {
      getState: () => facts,
      subscribe(heard) {
        listeners.add(heard);
        return () => listeners.delete(heard);
      },
    },
    time.clock,
  );
  const seen: { at: number; frame: number }[] = [];
  calm.subscribe(() => seen.push({ at: time.clock.now(), frame: calm.facts().frame as unknown as number }));
  return { calm, seen, time, step: (frame: number) => put({ frame }), put };
}

describe('the calm of a board', () => {
  test('shows a step after a rest as soon as the browser has a moment', () => {
    const { seen, time, step } = board();
    time.pass(500);
    step(1);
    expect(seen).toEqual([]);
    time.pass(1);
    expect(seen).toEqual([{ at: 501, frame: 1 }]);
  });

  test('shows at most ten steps a second, however fast they come', () => {
    const { seen, time, step } = board();
    for (let ms = 0, frame = 0; ms < 3000; ms += 4) {
      step(++frame);
      time.pass(4);
    }
    expect(seen.length).toBeGreaterThanOrEqual(28);
    expect(seen.length).toBeLessThanOrEqual(31);
    const gaps = seen.slice(1).map(({ at }, i) => at - seen[i].at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PACE);
  });

  test('stands on the last step within 100 ms of rest, also where the browser never has a moment', () => {
    for (const isBusy of [false, true]) {
      for (let rest = 1; rest <= 250; rest += 7) {
        const { calm, time, step } = board();
        time.busy(isBusy);
        for (let frame = 1; frame <= rest; frame++) {
          step(frame);
          time.pass(1);
        }
        time.pass(PACE);
        expect(calm.facts().frame).toBe(rest);
      }
    }
  });

  test('shows a changed layer at once, with the step on it', () => {
    const { calm, seen, time, step, put } = board();
    step(1);
    time.pass(1);
    step(2);
    put({ computed: 'another', frame: 7 });
    expect(calm.facts()).toEqual({ computed: 'another', frame: 7 });
    time.pass(300);
    expect(seen.map(({ frame }) => frame)).toEqual([1, 7]);
  });

  test('says nothing of a step that was taken back before it was read', () => {
    const { seen, time, step } = board();
    step(1);
    step(0);
    time.pass(300);
    expect(seen).toEqual([]);
  });

  test('is silent once it is closed', () => {
    const { calm, seen, time, step } = board();
    step(1);
    calm.close();
    step(2);
    time.pass(300);
    expect(seen).toEqual([]);
  });
});
