// Strange map: its rows are rows that Walkmap itself would take, so that an export can be judged by it.
import { expect, test } from 'vitest';
import { rowSchemas } from '@/lib/domain/tables';
import { strangeMap } from '../../support/strange-map';

test('every row parses', () => {
  const { rows, comments } = strangeMap({ touchpoints: 60, runs: 2 });
  const { map, snapshots, marks, linkedMaps: _, ...lists } = rows;
  const tables = {
    ...lists,
    maps: [map],
    comments,
    snapshots: [...snapshots.values()],
    marks: [...marks.values()].flat(),
  };
  for (const [table, list] of Object.entries(tables)) {
    for (const row of list) {
      const parsed = rowSchemas[table as keyof typeof rowSchemas].safeParse(row);
      expect(parsed.error?.issues, table).toBeUndefined();
    }
  }
});
