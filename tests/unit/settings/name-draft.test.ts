// Name draft: lines become names, each once, and what cannot be found safely is refused by name.
import { expect, test } from 'vitest';
import { checkNames } from '@/lib/settings/name-draft';

test.each<[string, ReturnType<typeof checkNames>]>([
  ['', { names: [] }],
  ['Ines  Weber\n\n 李雷 \nInes Weber\r\nO’Neil', { names: ['Ines Weber', '李雷', 'O’Neil'] }],
  ['Tom\nX', { problem: { code: 'too-short', name: 'X' } }],
  ['1234', { problem: { code: 'too-short', name: '1234' } }],
  ['x'.repeat(101), { problem: { code: 'too-long', name: `${'x'.repeat(40)}…` } }],
  [
    Array.from({ length: 1_001 }, (_, index) => `Name ${index}`).join('\n'),
    { problem: { code: 'too-many', name: '' } },
  ],
])('%j', (text, checked) => expect(checkNames(text)).toEqual(checked));
