// Undo everything: after thousands of edits of every kind all is as it was, done again it is as it became, and of two people
// on one map neither takes away what the other one wrote.
import { expect, test } from 'vitest';
import { newChance } from '../../support/chance';
import { newStore } from '../db/test-store';
import { fillStore, livingRows, newPerson, type Rows, storedRows } from './random-edits';

/** Many short stories reach as many states as one long one, and rows of the past do not slow them down. */
const STORIES = 100;
const EDITS = 100;
const SEED = 20_261_122;

test(`${STORIES * EDITS} edits of every kind are undone to the rows of the beginning and redone to those of the end`, async () => {
  const [seen, kinds] = [new Set<string>(), new Set<string>()];
  for (let seed = SEED; seed < SEED + STORIES; seed += 1) {
    const told = `seed ${seed}`;
    const { db, pass } = newStore();
    await fillStore(db);
    const before = await livingRows(db);
    const person = await newPerson(db, newChance(seed));
    for (let i = 0; i < EDITS; i += 1) {
      if (i % 8 === 0) await person.look();
      if (i % 7 === 0) pass(1_000);
      seen.add(await person.act());
    }
    expect(person.errors(), told).toEqual([]);
    const after = await livingRows(db);
    const all = async (way: 'undo' | 'redo') => {
      let count = 0;
      for (let outcome = await person.undo[way](); outcome; outcome = await person.undo[way]()) {
        expect(outcome, `${told}, ${way} ${count}`).toBe('whole');
        count += 1;
      }
      return count;
    };
    const undone = await all('undo');
    expect(undone, told).toBeGreaterThan(EDITS / 2);
    expect(await livingRows(db), told).toEqual(before);
    expect(await all('redo'), told).toBe(undone);
    expect(await livingRows(db), told).toEqual(after);
    for (const kind of person.kinds) kinds.add(kind);
    await db.delete();
  }
  expect(seen).toEqual(kinds);
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
    let rows = await storedRows(db);
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
      const next = await storedRows(db);
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

/** Fields that read differently, in the trash too; whether a row is there is its field `here`, an override is one field in all. */
function changedFields(before: Rows, after: Rows): Map<string, unknown> {
  const changed = new Map<string, unknown>();
  for (const [key, now] of Object.entries(after)) {
    const old = before[key];
    const [was, is] = [isHere(old), isHere(now)];
    if (key.startsWith('overrides/')) {
      if (was !== is || (is && old?.value !== now.value)) changed.set(key, is ? now.value : 'taken back');
      continue;
    }
    if (was !== is) changed.set(`${key}/here`, is);
    for (const field of old ? Object.keys(now) : []) {
      const same = field === 'deletedAt' || JSON.stringify(old?.[field]) === JSON.stringify(now[field]);
      if (!same) changed.set(`${key}/${field}`, now[field]);
    }
  }
  return changed;
}

const isHere = (row: Rows[string] | undefined): boolean => row?.deletedAt === null;
