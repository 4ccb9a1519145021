// Migrate: the one list of steps that bring rows of an older Walkmap up to date, in the database and in bundles alike.
import { DATA_VERSION } from './tables';

/** A row as some version had it. */
export type OldRow = Readonly<Record<string, unknown>>;

/** A shipped step is never changed; it is pure, and what it cannot do much with it gives back as it was. */
export interface Migration {
  /** The data version that its rows have afterwards; one more than before. */
  to: number;
  row(table: string, row: OldRow): OldRow;
}

/** From version 1 on, in order, without a gap. */
export const MIGRATIONS: readonly Migration[] = [];

/** `row` of data version `from` as the newest version has it. */
export function migrateRow(table: string, row: OldRow, from: number, steps = MIGRATIONS): OldRow {
  return steps.filter((step) => step.to > from).reduce((current, step) => step.row(table, current), row);
}

/** The version that `steps` lead to. */
export function newestVersion(steps = MIGRATIONS): number {
  return steps.at(-1)?.to ?? DATA_VERSION;
}
