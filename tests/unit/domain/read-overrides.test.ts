// Reading overrides: what a map says of words, status and ratings, and that it never rates what somebody felt.
import { describe, expect, test } from 'vitest';
import type { MapKind, Override } from '@/lib/domain/journey-map';
import { isHidden, overrideFinding, overrideTouchpoint, readOverrides } from '@/lib/domain/read-overrides';
import { findingRow, idOf, overrideRow, START, touchpointRow } from '@/tests/support/rows';

const felt = touchpointRow({ id: idOf('tp', 1), emotion: { scale: 'emotion', value: -1, at: START + 5 } });
const assumed = touchpointRow({ id: idOf('tp', 1), emotion: null, expectation: null, evidence: 'assumed' });

type Said = Partial<Record<Override['field'], string | null>>;
const saying = (targetId: string, said: Said) =>
  readOverrides(
    Object.entries(said).map(([field, value]) => overrideRow({ targetId, field: field as Override['field'], value })),
  );
const read = (touchpoint: typeof felt, said: Said, kind: MapKind = 'current') =>
  overrideTouchpoint(touchpoint, saying(touchpoint.id, said), kind);

describe('ratings that a map says itself', () => {
  test('are not read over what somebody felt, also where the map calls it assumed', () => {
    expect(read(felt, { emotion: '2', evidence: 'assumed' }).emotion?.value).toBe(-1);
    expect(read(felt, { expectation: null }).expectation).toEqual(felt.expectation);
  });

  test('are read of what was only assumed, and of everything on a map of the future', () => {
    expect(read(assumed, { emotion: '-2', engagement: '5' })).toMatchObject({
      emotion: { scale: 'emotion', value: -2, at: assumed.at },
      engagement: { scale: 'engagement', value: 5, at: assumed.at },
    });
    const future = read(felt, { emotion: '2', expectation: '1' }, 'future');
    expect(future.emotion).toEqual({ scale: 'emotion', value: 2, at: START + 5 });
    expect(future.expectation?.value).toBe(1);
  });

  test('may say that there is none; what is no rating says nothing', () => {
    expect(read(felt, { emotion: null }, 'future').emotion).toBeNull();
    expect(read(felt, { emotion: '3' }, 'future').emotion?.value).toBe(-1);
    expect(read(felt, { emotion: 'good' }, 'future').emotion?.value).toBe(-1);
    expect(read(assumed, { engagement: '0' }).engagement).toBeNull();
  });
});

describe('the status that a map gives', () => {
  const validated = { evidence: 'validated', validatedBy: 'Ana', validatedAt: String(START) };

  test('comes with who validated it and when, of touchpoints and of findings', () => {
    const status = { evidence: 'validated', validatedBy: 'Ana', validatedAt: START };
    expect(read(felt, validated)).toMatchObject(status);
    const finding = findingRow({ id: idOf('find', 1) });
    expect(overrideFinding(finding, saying(finding.id, validated))).toMatchObject(status);
  });

  test('takes the validation along where it is another one', () => {
    const own = touchpointRow({ evidence: 'validated', validatedBy: 'Bo', validatedAt: START });
    expect(read(own, { evidence: 'assumed' })).toMatchObject({ evidence: 'assumed', validatedBy: null });
    expect(read(own, { evidence: 'certain' })).toMatchObject({ evidence: 'validated', validatedBy: 'Bo' });
    expect(read(own, { ...validated, validatedAt: 'soon' }).validatedAt).toBeNull();
  });
});

test('a quote is overridden as the other words are, and a row that nothing overrides stays the object that it was', () => {
  expect(read(felt, { quote: 'At last!' }).quote).toBe('At last!');
  expect(overrideTouchpoint(felt, readOverrides([]), 'current')).toBe(felt);
});

test('only "yes" hides', () => {
  expect(isHidden(saying(felt.id, { hidden: 'yes' }), felt.id)).toBe(true);
  expect(isHidden(saying(felt.id, { hidden: null }), felt.id)).toBe(false);
});
