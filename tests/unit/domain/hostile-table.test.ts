// Hostile tables: whatever stands in the cells, what comes out can be stored, and no word of it is lost without a trace.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Finding } from '@/lib/domain/finding';
import { Touchpoint } from '@/lib/domain/touchpoint';
import { TOUCHPOINT_FIELDS } from '@/lib/domain/touchpoint-heads';
import { readTouchpointTable } from '@/lib/domain/touchpoint-table';
import { findingRow, touchpointRow } from '../../support/one-row';

const ODD = [
  '1970-01-01',
  '25569',
  '00001',
  '9999999999999',
  '9'.repeat(400),
  '-0',
  '1e999',
  'NaN',
  '=cmd|x',
  '__proto__',
  'javascript:alert(1)',
  'https://a.b:99999/',
  'http://[::1]/%zz',
  'x'.repeat(30_000),
  '\u202e\u2066\0\u0007',
  '(3 major)',
  ' (2)',
  'validated',
  '★'.repeat(9),
  '|'.repeat(300),
  'yes',
  '24:60',
  '12 Nov 2026 99:99 PM',
];
const cell = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 60 }), fc.double().map(String));
const FIELDS = TOUCHPOINT_FIELDS.length;

it('gives rows that fit the store, and keeps what it does not understand in the note', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: FIELDS, maxLength: FIELDS }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: -14, max: 14 }),
      (body, hours) => {
        const table = readTouchpointTable(body, () => hours * 3_600_000, { headed: false, uses: TOUCHPOINT_FIELDS });
        for (const { draft, troubles } of table.rows) {
          const { at, emotion, expectation, engagement, findings, stage, step, walkthrough, shopper, ...said } = draft;
          const rating = (scale: string, value: number | null) => value !== null && { scale, value, at: at ?? 0 };
          const row = {
            ...touchpointRow(),
            ...said,
            at: at ?? 0,
            emotion: rating('emotion', emotion) || null,
            expectation: rating('emotion', expectation) || null,
            engagement: rating('engagement', engagement) || null,
          };
          expect(Touchpoint.safeParse(row).error).toBeUndefined();
          for (const finding of findings)
            expect(Finding.safeParse({ ...findingRow(), ...finding }).error).toBeUndefined();
          expect(Math.max(...[stage, step, walkthrough, shopper].map(({ length }) => length))).toBeLessThanOrEqual(500);
          const unread = troubles.filter(({ is }) => is === 'unread');
          if (draft.note.length < 9_000) for (const { text } of unread) expect(draft.note).toContain(text);
          expect(JSON.stringify(draft)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        }
      },
    ),
    { numRuns: 150 },
  );
});
