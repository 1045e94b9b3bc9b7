import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trustOwnScripts } from './own-scripts.ts';

type Rule = (address: string) => string | null;
const created: Rule[] = [];
const trustedTypes = {
  defaultPolicy: null as object | null,
  createPolicy(_: string, { createScriptURL }: { createScriptURL: Rule }) {
    created.push(createScriptURL);
    return (this.defaultPolicy = {});
  },
};

beforeEach(() => {
  created.length = 0;
  trustedTypes.defaultPolicy = null;
  vi.stubGlobal('location', new URL('https://school.example/lesson/#/'));
  vi.stubGlobal('trustedTypes', trustedTypes);
});
afterEach(() => void vi.unstubAllGlobals());

test('a thread may start scripts of its own origin and blobs, and no others', () => {
  trustOwnScripts();
  const [rule] = created;
  for (const own of [
    'https://school.example/lesson/assets/serve.js',
    'assets/serve.js',
    'blob:https://school.example/1',
  ])
    expect(rule(own)).toBe(own);
  for (const other of [
    'https://elsewhere.example/serve.js',
    '//elsewhere.example/serve.js',
    'http://school.example/serve.js',
    'data:text/javascript,alert(1)',
    'javascript:alert(1)',
  ])
    expect(rule(other), other).toBeNull();
});

test('a page opened from a disk starts blobs alone', () => {
  vi.stubGlobal('location', new URL('file:///media/stick/lesson.html'));
  trustOwnScripts();
  expect(created[0]('blob:null/1')).toBe('blob:null/1');
  expect(created[0]('file:///media/stick/other.js')).toBeNull();
});

test('the policy is made once for a thread, and not at all where browsers know none', () => {
  trustOwnScripts();
  trustOwnScripts();
  expect(created).toHaveLength(1);
  vi.stubGlobal('trustedTypes', undefined);
  expect(trustOwnScripts).not.toThrow();
});
