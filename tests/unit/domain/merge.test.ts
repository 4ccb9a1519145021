// Merge: devices that met in any order hold equal rows, and no edit is gone that nobody saw and answered.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { disputedRow, openConflicts, settledRow } from '@/lib/domain/conflicts';
import { forgetDestroyed, mergeRow } from '@/lib/domain/merge';
import { patchedRow } from '@/lib/domain/stamping';
import { rowSchemas, TABLE_NAMES } from '@/lib/domain/tables';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { START, touchpointRow, walkthroughRow } from '../../support/one-row';
import { snapshotRow } from '../../support/picture-rows';
import { chanceOf, FIELDS, left, liveHistory, meet, unanswered } from './device-histories';
import { SAMPLES } from './sample-rows';

const at = (ms: number, device: 'AAAA0001' | 'BBBB0002' | 'CCCC0003') => `${START + ms}-0000-${device}`;
const first = { ...touchpointRow(), stamps: { title: at(0, 'AAAA0001'), note: at(0, 'AAAA0001') } };
const patched = (row: Touchpoint, patch: Partial<Touchpoint>, stamp: string) =>
  patchedRow('touchpoints', row, patch, stamp);
const merged = (a: Touchpoint, b: Touchpoint) => mergeRow('touchpoints', a, b);

const HISTORIES = 2_000;

/** As `toEqual`, but quick enough for a hundred thousand comparisons. */
function agree(found: unknown, wanted: unknown, where: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, where).toEqual(wanted);
}

test(`${HISTORIES} random histories of three devices converge, and what is left is what nobody answered`, () => {
  let conflicts = 0;
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const chance = chanceOf(seed);
    const world = liveHistory(chance, 15 + chance.integer(35));
    meet(world, chance);
    const [one, ...others] = world.devices.map((device) => device.rows);
    if (!one) throw new Error('no device');
    for (const other of others) agree(other, one, `seed ${seed}`);
    for (const [id, row] of one) {
      if (!rowSchemas.touchpoints.safeParse(row).success) throw new Error(`seed ${seed}: row does not parse`);
      conflicts += row.conflicts.length;
      for (const field of FIELDS) agree(left(row, field), unanswered(world, id, field), `seed ${seed}, ${field}`);
    }
  }
  expect(conflicts).toBeGreaterThan(HISTORIES / 2);
}, 60_000);

test('merging is commutative, associative and idempotent in the middle of 500 histories', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const world = liveHistory(chanceOf(seed), 40);
    const [a, b, c] = world.devices.map((device) => device.rows);
    for (const [id, mine] of a ?? []) {
      const theirs = b?.get(id);
      const others = c?.get(id);
      const where = `seed ${seed}`;
      agree(merged(mine, mine), mine, where);
      if (!theirs) continue;
      agree(merged(mine, theirs), merged(theirs, mine), where);
      agree(merged(merged(mine, theirs), theirs), merged(mine, theirs), where);
      if (others) agree(merged(merged(mine, theirs), others), merged(mine, merged(theirs, others)), where);
    }
  }
});

test.each(TABLE_NAMES)('a row of %s merges with itself into itself', (table) => {
  expect(mergeRow(table, SAMPLES[table], structuredClone(SAMPLES[table]))).toEqual(SAMPLES[table]);
});

describe('two devices', () => {
  test('one after the other: the later words stand, nothing is in conflict', () => {
    const second = patched(first, { title: 'Theirs' }, at(5, 'BBBB0002'));
    expect(merged(first, second)).toEqual(second);
    expect(second.conflicts).toEqual([]);
  });

  test('side by side: the later words stand, the others can be taken back', () => {
    const ours = patched(first, { title: 'Ours' }, at(4, 'AAAA0001'));
    const theirs = patched(first, { title: 'Theirs' }, at(5, 'BBBB0002'));
    const row = merged(ours, theirs);
    expect(row.title).toBe('Theirs');
    expect(openConflicts(row)).toEqual([{ field: 'title', stamp: at(4, 'AAAA0001'), value: 'Ours' }]);
    const back = settledRow(patched(row, { title: 'Ours' }, at(9, 'CCCC0003')), 'title', 'Ours');
    expect(openConflicts(merged(back, merged(ours, theirs)))).toEqual([]);
    expect(merged(theirs, back).title).toBe('Ours');
  });

  test('different fields: both stand', () => {
    const row = merged(
      patched(first, { title: 'Ours' }, at(4, 'AAAA0001')),
      patched(first, { note: 'Theirs' }, at(5, 'BBBB0002')),
    );
    expect(row).toMatchObject({ title: 'Ours', note: 'Theirs', conflicts: [] });
  });

  test('a decision for what is there travels, and can be taken back', () => {
    const row = merged(
      patched(first, { title: 'Ours' }, at(4, 'AAAA0001')),
      patched(first, { title: 'Theirs' }, at(5, 'BBBB0002')),
    );
    const kept = settledRow(row, 'title', 'Ours');
    expect(openConflicts(merged(row, kept))).toEqual([]);
    const asked = disputedRow(patched(kept, { title: 'Ours' }, at(10, 'CCCC0003')), 'title');
    const again = patched(asked, { title: 'Theirs' }, at(11, 'CCCC0003'));
    const everywhere = merged(merged(row, kept), again);
    expect(everywhere.title).toBe('Theirs');
    expect(openConflicts(everywhere).map(({ value }) => value)).toEqual(['Ours']);
  });

  test('an edit that did not look at the conflict leaves it open', () => {
    const row = merged(
      patched(first, { title: 'Ours' }, at(4, 'AAAA0001')),
      patched(first, { title: 'Theirs' }, at(5, 'BBBB0002')),
    );
    const edited = patched(row, { title: 'Later' }, at(9, 'AAAA0001'));
    expect(openConflicts(edited).map(({ value }) => value)).toEqual(['Ours']);
  });

  test('the same words, and the same deletion, are no question', () => {
    const same = merged(
      patched(first, { title: 'Same', deletedAt: START }, at(4, 'AAAA0001')),
      patched(first, { title: 'Same', deletedAt: START + 1 }, at(5, 'BBBB0002')),
    );
    expect(openConflicts(same)).toEqual([]);
    expect(same.deletedAt).toBe(START + 1);
  });
});

test('a field that nobody stamped loses against one that somebody wrote, a blank against anything', () => {
  const blank = { ...first, title: '', note: '', stamps: { deletedAt: at(9, 'BBBB0002') }, deletedAt: START };
  expect(merged(first, blank)).toMatchObject({ title: first.title, deletedAt: START, conflicts: [] });
  const bare = { ...first, stamps: {} };
  expect(merged(bare, { ...bare, title: '' }).title).toBe(first.title);
});

test('fields that only make sense together come from one device', () => {
  const picture = { sha256: 'a'.repeat(64), size: 5, width: 6, height: 7 };
  const mine = patchedRow('snapshots', snapshotRow(), { width: 1, size: 2 }, at(1, 'AAAA0001'));
  const theirs = patchedRow('snapshots', snapshotRow(), picture, at(2, 'BBBB0002'));
  expect(mergeRow('snapshots', mine, theirs)).toMatchObject({ ...picture, conflicts: [] });
  const paused = patchedRow('walkthroughs', walkthroughRow(), { recording: 'paused' }, at(3, 'AAAA0001'));
  const other = { finishedAt: null, clock: { elapsed: 1, runningSince: null } };
  const running = patchedRow('walkthroughs', walkthroughRow(), other, at(2, 'BBBB0002'));
  expect(mergeRow('walkthroughs', paused, running)).toEqual(mergeRow('walkthroughs', running, paused));
  expect(mergeRow('walkthroughs', running, paused)).toMatchObject({ recording: 'paused', clock: paused.clock });
});

test('when two rows of one id were made twice, the earlier birth and the known author stand', () => {
  const later = { ...first, createdAt: START + 5, author: 'Ines' };
  for (const row of [merged(first, later), merged(later, first)]) {
    expect(row).toMatchObject({ createdAt: START, author: 'Ines' });
  }
});

test('crafted rows: an equal stamp over other words, and two that claim to have replaced each other, go the same way', () => {
  const twin = { ...first, title: 'Crafted' };
  expect(merged(first, twin)).toEqual(merged(twin, first));
  const a = { ...first, title: 'A', stamps: { title: at(1, 'AAAA0001') }, seen: { title: [at(2, 'BBBB0002')] } };
  const b = { ...first, title: 'B', stamps: { title: at(2, 'BBBB0002') }, seen: { title: [at(1, 'AAAA0001')] } };
  expect(merged(a, b)).toEqual(merged(b, a));
  expect(merged(a, b)).toMatchObject({ title: 'B', conflicts: [{ value: 'A' }] });
});

test('a destroyed picture leaves its thumbnail behind, any other keeps it', () => {
  const snapshot = snapshotRow({ sha256: 'a'.repeat(64) });
  expect(forgetDestroyed(snapshot, new Set(['a'.repeat(64)])).thumbnail).toHaveLength(0);
  expect(forgetDestroyed(snapshot, new Set(['b'.repeat(64)]))).toBe(snapshot);
});
