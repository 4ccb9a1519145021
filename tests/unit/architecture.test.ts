// The architecture: imports go one way, files stay small and say what they are, and nothing forbidden is said.
import { describe, expect, test } from 'vitest';
import { badNames, forbiddenWords, switchedOff, tooLong, withoutOpening } from './architecture/check-files';
import { brokenDirections, cycles, needlessExceptions, readImports } from './architecture/check-imports';
import { BROWSER_EXCEPTIONS, EXCEPTIONS } from './architecture/layers';
import { readTree, type Tree } from './architecture/source-tree';

describe('the tree', () => {
  const tree = readTree(['lib', 'components', 'entrypoints'], /\.(tsx?|css|js)$/);
  const tests = readTree(['tests'], /\.tsx?$/, /^tests\/fixtures|^tests\/e2e-tmp/);
  const imports = readImports(tree);

  test('is read whole', () => {
    expect(tree.size).toBeGreaterThan(150);
    expect(imports.get('lib/capture/guard.ts')?.length).toBeGreaterThan(10);
  });
  test('imports only in the directions of the table', () => expect(brokenDirections(imports)).toEqual([]));
  test('has no cycle', () => expect(cycles(tree, imports)).toEqual([]));
  test('needs every exception that is listed', () => {
    expect(needlessExceptions(imports)).toEqual([]);
    for (const { reason } of [...EXCEPTIONS, ...BROWSER_EXCEPTIONS]) expect(reason.length).toBeGreaterThan(20);
  });
  test('has no oversized file', () => expect([...tooLong(tree), ...tooLong(tests)]).toEqual([]));
  test('has files that open with a sentence', () => expect(withoutOpening(tree)).toEqual([]));
  test('has names that say something', () => expect(badNames(tree)).toEqual([]));
  test('says nothing that is forbidden', () => expect(forbiddenWords(tree)).toEqual([]));
  test('has no test that is switched off', () => expect(switchedOff(tests)).toEqual([]));
});

describe('the checks can fail', () => {
  const tree = (files: Record<string, string>): Tree => new Map(Object.entries(files));
  const directions = (file: string, text: string) => brokenDirections(readImports(tree({ [file]: text })));

  test.each([
    ['lib/domain/a.ts', "import { b } from '@/lib/db/b';", 'lib/db/b'],
    ['lib/domain/a.ts', "import type { B } from '../db/b';", 'types of lib/db/b'],
    ['lib/domain/a.ts', "export { b } from '../db/b';", 'lib/db/b'],
    ['lib/domain/a.ts', "const b = await import('../db/b');", 'lib/db/b'],
    ['lib/domain/a.ts', "type B = import('../db/b').B;", 'types of lib/db/b'],
    ['lib/domain/a.ts', "import { signal } from '@preact/signals';", 'package @preact/signals'],
    ['lib/settings/a.ts', "import { browser } from 'wxt/browser';", 'package wxt/browser'],
    ['lib/db/a.ts', "import fs from 'node:fs';", 'node:fs'],
    ['lib/page/a.ts', "new Worker(new URL('../db/worker.ts', import.meta.url));", 'lib/db/worker.ts'],
    ['components/touchpoint/A.tsx', "import { b } from '@/lib/state/b';", 'lib/state/b'],
    ['components/touchpoint/A.tsx', "import { type B, b } from '@/lib/state/b';", 'lib/state/b'],
    ['components/touchpoint/A.tsx', "import { B } from '../map/B';", 'components/map/B'],
    ['components/map/A.tsx', "import type { B } from '@/lib/settings/b';", 'types of lib/settings/b'],
    ['lib/export/a.ts', "import { b } from '@/entrypoints/map/b';", 'imported by nothing'],
    ['entrypoints/map/a.ts', "import { b } from '../options/b';", 'imported by nothing'],
    ['lib/misc/a.ts', '', 'no folder of the table'],
  ])('%s with %s', (file, text, said) => {
    const problems = directions(file, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
    expect(problems[0]).toContain(file);
  });

  test.each([
    ['lib/db/a.ts', "import { b } from '@/lib/domain/b';"],
    ['components/touchpoint/A.tsx', "import type { B } from '@/lib/state/b';"],
    ['components/touchpoint/A.tsx', "import { type B, type C } from '@/lib/state/b';"],
    ['entrypoints/map/a.tsx', "import { b } from './b'; import '@/assets/tokens.css';"],
  ])('but not %s with %s', (file, text) => expect(directions(file, text)).toEqual([]));

  test('a cycle, unless types alone close it', () => {
    const a = "import { b } from './b';";
    const closed = tree({ 'lib/db/a.ts': a, 'lib/db/b.ts': "import { a } from './a';" });
    const open = tree({ 'lib/db/a.ts': a, 'lib/db/b.ts': "import type { A } from './a';" });
    const index = tree({ 'lib/db/a.ts': "import './b';", 'lib/db/b/index.ts': "await import('../a');" });
    expect(cycles(closed, readImports(closed))).toEqual(['lib/db/a.ts -> lib/db/b.ts -> lib/db/a.ts is a cycle.']);
    expect(cycles(index, readImports(index))).toHaveLength(1);
    expect(cycles(open, readImports(open))).toEqual([]);
  });

  test('a file of 251 lines', () => {
    expect(tooLong(tree({ 'lib/db/a.ts': 'x\n'.repeat(250) }))).toEqual([]);
    expect(tooLong(tree({ 'lib/db/a.ts': 'x\n'.repeat(251) }))).toHaveLength(1);
  });

  test.each([
    "import { a } from './a';\n",
    '// a small letter.\n',
    '// No full stop\n',
    '/** A block. */\n',
    '\n// Late.\n',
  ])('an opening such as %j', (text) => expect(withoutOpening(tree({ 'lib/db/a.ts': text }))).toHaveLength(1));
  test('but not a sentence', () => {
    const files = { 'lib/db/a.ts': '// It lives\n// here.\nx', 'components/map/a.css': '/* It lives here. */\n.a {}' };
    expect(withoutOpening(tree(files))).toEqual([]);
    expect(withoutOpening(tree({ 'components/map/a.css': '.a {}' }))).toHaveLength(1);
  });

  test.each([
    'lib/db/someThing.ts',
    'lib/db/Some.ts',
    'components/map/map-grid.tsx',
    'lib/utils/a.ts',
    'lib/db/helpers.ts',
  ])('the name %s', (file) => expect(badNames(tree({ [file]: '' }))).toHaveLength(1));

  test.each([
    ['lib/page/a.ts', "host.innerHTML = '';"],
    ['lib/page/a.ts', "host['outerHTML'] = '';"],
    ['lib/page/a.ts', "host.outerHTML += '';"],
    ['components/map/A.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: b }} />;'],
    ['lib/db/a.ts', "eval('1');"],
    ['lib/db/a.ts', "new Function('1');"],
    ['lib/export/a.ts', "await fetch('https://a.example');"],
    ['entrypoints/background.ts', "globalThis.fetch('/a');"],
    ['lib/db/a.ts', 'browser.tabs.query({});'],
    ['lib/db/a.ts', '(globalThis as Any).chrome.tabs.query({});'],
    ['lib/domain/a.ts', 'const now = Date.now();'],
    ['lib/domain/a.ts', 'const now = Date.now;'],
    ['lib/domain/a.ts', 'new Date(0);'],
    ['lib/domain/a.ts', 'Math.random();'],
  ])('%s with %s', (file, text) => expect(forbiddenWords(tree({ [file]: text }))).not.toEqual([]));
  test('but not a word in a comment or a property of ours', () => {
    const text =
      '// eval, fetch( and innerHTML\nconst a = context.browser; const b = Date.UTC; prefetch(); const c = host.outerHTML;';
    expect(forbiddenWords(tree({ 'lib/db/a.ts': text }))).toEqual([]);
  });

  test.each(['it.skip', 'test.only', 'describe.todo', 'test.each.only', 'test.describe.fixme'])('%s', (word) =>
    expect(switchedOff(tree({ 'tests/unit/a.test.ts': `${word}('a', () => {});` }))).toHaveLength(1),
  );
});
