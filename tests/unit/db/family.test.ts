// Family: no table is forgotten, so that nothing of a project stays when it is deleted for good.
import { expect, test } from 'vitest';
import { CHILDREN } from '@/lib/db/family';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { newStore } from './test-store';

test('every table but that of the projects belongs to another, by a field that has an index', () => {
  const { db } = newStore();
  const children = Object.values(CHILDREN).flat();
  expect([...new Set(children.map(([table]) => table))].toSorted()).toEqual(
    TABLE_NAMES.filter((name) => name !== 'projects').toSorted(),
  );
  for (const [table, field] of children) expect(db.table(table).schema.idxByName, table).toHaveProperty(field);
});
