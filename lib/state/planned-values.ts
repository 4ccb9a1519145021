// Planned values: the rows that an import would change, each with its name and its values in words a person knows.
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import type { TableName } from '@/lib/domain/tables';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { PlannedField, PlannedRow, Written } from '@/lib/import/planned-rows';
import { nameOf, type RowSource, storedRows, subjectOf, type Told, tellValue } from './conflict-values';

export interface ToldValue {
  told: Told;
  /** When it was written (epoch ms); `null` where nobody knows. */
  at: number | null;
}

export interface ToldField {
  /** What the field is about. */
  subject: string;
  before: ToldValue;
  after: ToldValue;
  /** What loses and can be taken later; empty where there is nothing to decide. */
  lost: readonly ToldValue[];
}

export interface ToldRow {
  table: TableName;
  id: Id;
  /** Empty where it has none. */
  name: string;
  fields: readonly ToldField[];
}

export async function tellRows(
  db: Database,
  { rows }: Pick<CheckedBundle, 'rows'>,
  planned: readonly PlannedRow[],
): Promise<ToldRow[]> {
  const source = newArriving(storedRows(db), rows);
  return Promise.all(
    planned.map(async ({ table, id, row, fields }) => ({
      table,
      id,
      name: await nameOf(source, row),
      fields: await Promise.all(fields.map((field) => tellField(source, { table, row }, field))),
    })),
  );
}

async function tellField(
  source: RowSource,
  of: { table: TableName; row: Row },
  { field, before, after, lost }: PlannedField,
): Promise<ToldField> {
  const disputed = { ...of, field };
  const tell = async ({ value, at }: Written) => ({ told: await tellValue(source, disputed, value), at });
  return {
    subject: subjectOf(disputed),
    before: await tell(before),
    after: await tell(after),
    lost: await Promise.all(lost.map(tell)),
  };
}

/** The rows as they would be: those of the bundle beside those that are here. */
function newArriving(stored: RowSource, rows: CheckedBundle['rows']): RowSource {
  const byId = new Map<TableName, Map<Id, Row>>();
  const coming = (table: TableName) => {
    const known = byId.get(table) ?? new Map(rows[table].map((row) => [row.id, row as Row]));
    byId.set(table, known);
    return known;
  };
  return {
    async get(table, ids) {
      const here = await stored.get(table, ids);
      return ids.map((id, index) => coming(table).get(id) ?? here[index]);
    },
    async under(table, field, id) {
      const here = (await stored.under(table, field, id)).filter((row) => !coming(table).has(row.id));
      const there = [...coming(table).values()].filter(
        (row) => (row as unknown as Record<string, unknown>)[field] === id,
      );
      return [...here, ...there];
    },
  };
}
