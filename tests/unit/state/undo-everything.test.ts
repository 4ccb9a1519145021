// Undo everything: after thousands of edits of every kind all is as it was, done again it is as it became, and of two people
// on one map neither takes away what the other one wrote.
import { expect, test } from 'vitest';
import { newChance } from '../../support/chance';
import { newStore } from '../db/test-store';
import { fillStore, livingRows, newPerson } from './random-edits';

const EDITS = 5_000;
const SEED = 20_261_122;

test(`${EDITS} edits of every kind are undone to the rows of the beginning and redone to those of the end`, async () => {
  const { db, pass } = newStore();
  await fillStore(db);
  const before = await livingRows(db);
  const person = await newPerson(db, newChance(SEED));
  const done: Record<string, number> = {};
  for (let i = 0; i < EDITS; i += 1) {
    if (i % 20 === 0) await person.look();
    if (i % 7 === 0) pass(1_000);
    const kind = await person.act();
    done[kind] = (done[kind] ?? 0) + 1;
  }
  expect(Object.keys(done)).toHaveLength(28);
  expect(person.errors()).toEqual([]);
  const after = await livingRows(db);
  expect(after).not.toEqual(before);
  const all = async (way: 'undo' | 'redo') => {
    let count = 0;
    for (let outcome = await person.undo[way](); outcome; outcome = await person.undo[way]()) {
      expect(outcome, `${way} ${count}`).toBe('whole');
      count += 1;
    }
    return count;
  };
  const undone = await all('undo');
  expect(undone).toBeGreaterThan(EDITS * 0.8);
  expect(await livingRows(db)).toEqual(before);
  expect(await all('redo')).toBe(undone);
  expect(await livingRows(db)).toEqual(after);
}, 900_000);

/** A value of one field, and whose edit it was. */
interface Version {
  value: unknown;
  by: number;
}

test.each([1, 2, 3])(
  'two people who edit, undo and redo on one map lose no edit of each other (%i)',
  async (round) => {
    const { db } = newStore();
    await fillStore(db);
    const chance = newChance(SEED + round);
    const people = [await newPerson(db, chance, false), await newPerson(db, chance, false)];
    let rows = await livingRows(db);
    const history = new Map<string, Version[]>();
    const undone = new Map<string, { version: Version; over: Version | undefined; by: number }[]>();
    const of = <T>(map: Map<string, T[]>, key: string) => map.get(key) ?? map.set(key, []).get(key) ?? [];
    const turns = { edit: 0, undo: 0, redo: 0 };
    for (let i = 0; i < 350; i += 1) {
      const by = chance() < 0.5 ? 0 : 1;
      const person = people[by];
      if (!person) throw new Error('nobody');
      await person.look();
      const way = chance() < 0.5 ? 'edit' : chance() < 0.6 ? 'undo' : 'redo';
      if (way === 'edit') await person.act();
      else await person.undo[way]();
      const next = await livingRows(db);
      for (const [key, value] of changedFields(rows, next)) {
        turns[way] += 1;
        const versions = of(history, key);
        const top = versions.at(-1);
        if (way === 'edit') versions.push({ value, by });
        if (way === 'undo') {
          expect(top?.by, `${key} was written by the other one`).toBe(by);
          versions.pop();
          if (top) of(undone, key).push({ version: top, over: versions.at(-1), by });
        }
        if (way === 'redo') {
          const known = of(undone, key).findLast((one) => one.by === by && one.over === top);
          expect(known?.version.value, `${key} stands on what was there before`).toEqual(value);
          if (known) versions.push(known.version);
        }
      }
      rows = next;
    }
    expect(people.flatMap((person) => person.errors())).toEqual([]);
    expect(Math.min(...Object.values(turns))).toBeGreaterThan(10);
  },
  120_000,
);

/** Fields that read differently; a row that came or went is its own field `here`, an override is one field in all. */
function changedFields(
  before: Record<string, Record<string, unknown>>,
  after: Record<string, Record<string, unknown>>,
): Map<string, unknown> {
  const changed = new Map<string, unknown>();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]];
    if (key.startsWith('overrides/')) {
      if (old?.value !== now?.value || !old !== !now) changed.set(key, now ? now.value : 'taken back');
    } else if (!old || !now) changed.set(`${key}/here`, now !== undefined);
    else {
      for (const field of Object.keys(now)) {
        if (JSON.stringify(old[field]) !== JSON.stringify(now[field])) changed.set(`${key}/${field}`, now[field]);
      }
    }
  }
  return changed;
}
