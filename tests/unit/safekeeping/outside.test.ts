// Outside: when a person hears that the library has no recent copy outside the browser, and what its files are called.
import { expect, test, vi } from 'vitest';
import { backupFileName } from '@/lib/safekeeping/backup-name';
import { isCopyDue, type Standing } from '@/lib/safekeeping/outside';

vi.mock('wxt/browser', () => ({ browser: {} }));

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const tally = { database: '01J00000000000000000000000', sequence: 7, tables: {} };
const copy = (days: number, sequence: number, database = tally.database) =>
  ({ at: NOW - days * DAY, database, sequence, to: 'file' }) as const;
const due = (change: Partial<Standing>) =>
  isCopyDue({ copy: null, tally, touchpoints: 10, later: 0, now: NOW, ...change });

test('without any copy it is ten touchpoints that are worth one', () => {
  expect(due({ touchpoints: 9 })).toBe(false);
  expect(due({ touchpoints: 10 })).toBe(true);
  expect(due({ tally: null })).toBe(false);
});

test('a copy is old after fourteen days, but only where something was written since', () => {
  expect(due({ copy: copy(14, 6) })).toBe(false);
  expect(due({ copy: copy(14.1, 6) })).toBe(true);
  expect(due({ copy: copy(400, 7) })).toBe(false);
  expect(due({ copy: copy(15, 9, '01J00000000000000000000001') })).toBe(true);
});

test('a folder that was not written for three days is spoken of, since nobody else would', () => {
  const inFolder = (days: number, sequence: number) => ({ ...copy(days, sequence), to: 'folder' as const });
  expect(due({ copy: inFolder(3, 6) })).toBe(false);
  expect(due({ copy: inFolder(3.1, 6) })).toBe(true);
  expect(due({ copy: inFolder(400, 7) })).toBe(false);
});

test('later is later', () => {
  expect(due({ later: NOW + 1 })).toBe(false);
  expect(due({ later: NOW })).toBe(true);
});

test('files are named by the time of this computer, parts by their number', () => {
  const at = new Date(2026, 10, 22, 9, 5, 7).getTime();
  expect(backupFileName(at, { number: 1, of: 1 })).toBe('walkmap-backup-2026-11-22-090507.walkmap');
  expect(backupFileName(at, { number: 2, of: 3 })).toBe('walkmap-backup-2026-11-22-090507-2-of-3.walkmap');
});
