import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canRedo,
  canUndo,
  createHistory,
  endGesture,
  MOST_ENTRIES,
  push,
  redo,
  redoLabel,
  undo,
  undoLabel,
} from './history.ts';

describe('history', () => {
  test('begins with one state and nothing to undo or redo', () => {
    const history = createHistory('a');
    expect(history.present).toBe('a');
    expect(canUndo(history)).toBe(false);
    expect(canRedo(history)).toBe(false);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  test('goes back and forth through what was pushed', () => {
    const history = push(push(createHistory('a'), 'b'), 'c');
    expect(undo(history).present).toBe('b');
    expect(undo(undo(history)).present).toBe('a');
    expect(redo(undo(undo(history))).present).toBe('b');
    expect(redo(redo(undo(undo(history)))).present).toBe('c');
  });

  test('forgets what could be redone when something new is pushed', () => {
    const history = push(undo(push(createHistory('a'), 'b')), 'c');
    expect(canRedo(history)).toBe(false);
    expect(undo(history).present).toBe('a');
  });

  test('stays the same when the present is pushed again', () => {
    const history = undo(push(createHistory('a'), 'b'));
    expect(push(history, 'a')).toBe(history);
  });

  test('merges the changes of one gesture into one entry', () => {
    const history = push(push(push(createHistory(0), 1, 'drag'), 2, 'drag'), 3, 'drag');
    expect(history.present).toBe(3);
    expect(undo(history).present).toBe(0);
    expect(redo(undo(history)).present).toBe(3);
  });

  test('begins a new entry with another gesture, with none, and after a gesture has ended', () => {
    const start = push(createHistory(0), 1, 'drag');
    expect(undo(push(start, 2, 'wheel')).present).toBe(1);
    expect(undo(push(start, 2)).present).toBe(1);
    expect(undo(push(push(start, 2), 3)).present).toBe(2);
    expect(undo(push(endGesture(start), 2, 'drag')).present).toBe(1);
    expect(endGesture(createHistory(0)).gesture).toBeNull();
  });

  test('does not merge across an undo or a redo', () => {
    const start = push(push(createHistory(0), 1), 2, 'drag');
    expect(undo(push(undo(start), 3, 'drag')).present).toBe(1);
    expect(undo(push(redo(undo(start)), 3, 'drag')).present).toBe(2);
  });

  test('names what undo takes back and redo brings again', () => {
    const history = push(push(createHistory(0), 1, null, 'stride'), 2, 'drag', 'weight');
    expect(undoLabel(history)).toBe('weight');
    expect(undoLabel(push(history, 3, 'drag', 'other'))).toBe('weight');
    expect(undoLabel(undo(history))).toBe('stride');
    expect(redoLabel(undo(history))).toBe('weight');
    expect(undoLabel(redo(undo(history)))).toBe('weight');
    expect(redoLabel(history)).toBeNull();
  });

  test('keeps the newest 200 entries', () => {
    let history = createHistory(0);
    for (let i = 1; i <= 500; i++) history = push(history, i);
    expect(history.past).toHaveLength(MOST_ENTRIES);
    for (let i = 0; i < 500; i++) history = undo(history);
    expect(history.present).toBe(300);
    expect(history.future).toHaveLength(MOST_ENTRIES);
  });

  test('undo and redo undo each other wherever one stands', () => {
    const moves = fc.array(
      fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.integer()),
    );
    fc.assert(
      fc.property(moves, (list) => {
        let history = createHistory<{ n: number }>({ n: 0 });
        for (const move of list) {
          history =
            move === 'undo' ? undo(history) : move === 'redo' ? redo(history) : push(history, { n: move });
        }
        if (canUndo(history)) expect(redo(undo(history)).present).toBe(history.present);
        if (canRedo(history)) expect(undo(redo(history)).present).toBe(history.present);
        if (canUndo(history)) expect(redo(undo(history))).toEqual({ ...history, gesture: null });
      }),
    );
  });
});
