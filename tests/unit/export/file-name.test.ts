// File names: whatever a map is called, every file system takes its file.
import { expect, test } from 'vitest';
import { DEFAULT_BASE_NAME, fileName, safeBaseName } from '@/lib/export/file-name';

test.each([
  ['Buying a coffee machine', 'Buying a coffee machine'],
  ['购买一台咖啡机', '购买一台咖啡机'],
  ['', DEFAULT_BASE_NAME],
  ['   ', DEFAULT_BASE_NAME],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\windows', 'windows'],
  ['.hidden', 'hidden'],
  ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
  ['trailing dots...', 'trailing dots'],
  ['con', 'con-journey'],
  ['COM1.txt', 'COM1.txt-journey'],
  ['line\nbreak\u0000\u0007', 'line break'],
  ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
  ['e\u0301te\u0301', 'été'],
])('%j becomes %j', (name, safe) => expect(safeBaseName(name)).toBe(safe));

test('a long name is cut between two characters', () => {
  const name = safeBaseName('🙂'.repeat(100));
  expect(name.length).toBeLessThanOrEqual(80);
  expect(name).toBe('🙂'.repeat(40));
  expect(safeBaseName(`${'a'.repeat(79)}🙂`)).toBe('a'.repeat(79));
});

test('a file that its ending alone does not tell is called by what is in it', () => {
  expect(['bundle', 'html', 'png', 'csv'].map((id) => fileName(id as 'csv', DEFAULT_BASE_NAME))).toEqual([
    'journey.walkmap',
    'journey.html',
    'journey.png',
    'journey-tables.zip',
  ]);
  expect(fileName('csv', 'autumn')).toBe('autumn-tables.zip');
});
