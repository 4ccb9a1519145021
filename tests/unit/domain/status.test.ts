// Status of several rows: what was met counts before what is assumed, and only what all validated is validated.
import { expect, test } from 'vitest';
import { type Status, statusOf } from '@/lib/domain/status';
import { statusWords, withStatus } from '@/lib/text/status-words';
import { loadText } from '@/lib/text/text';

const row = (evidence: Status['evidence'], validatedBy: string | null = null, validatedAt: number | null = null) => ({
  evidence,
  validatedBy,
  validatedAt,
});
const [observed, assumed] = [row('observed'), row('assumed')];
const [ana, bo] = [row('validated', 'Ana', 1_000), row('validated', 'Bo', 2_000)];

test.each([
  [[observed, assumed], observed],
  [[observed, ana], observed],
  [[ana, bo, assumed], bo],
  [[bo, ana], bo],
  [[assumed, assumed], assumed],
  [[], assumed],
])('%# say together', (rows, together) => expect(statusOf(rows)).toEqual(together));

test('is said with who and when, and what was observed goes without saying', async () => {
  const speech = { t: await loadText('en'), language: 'en' } as const;
  expect(statusWords(row('validated', 'Ana', Date.UTC(2026, 10, 12, 12)), speech)).toBe(
    'validated · Ana · Nov 12, 2026',
  );
  expect(withStatus('Slow', assumed, speech)).toBe('Slow (assumed)');
  expect(withStatus('Slow', observed, speech)).toBe('Slow');
});
