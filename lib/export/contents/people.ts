// People: everybody whom the rows of an export name, each with the one pseudonym that stands for them everywhere.
import type { Override } from '@/lib/domain/journey-map';
import type { Row } from '@/lib/domain/row';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Text } from '@/lib/text/text';

export interface Person {
  /** As it was met first. */
  name: string;
  pseudonym: string;
  /** The pseudonym within an address, the same in every language. */
  slug: string;
  /** Whether the name is only that of an owner, who may be a team. */
  owns: boolean;
}

/** By `personKey` of the name. */
export type People = ReadonlyMap<string, Person>;

/** Fields of rows that hold the name of somebody and nothing else. */
export const NAME_FIELDS: readonly string[] = ['shopper', 'author', 'reviewer', 'validatedBy', 'owner'];

/** Equal for one person, however the name is spaced and written in capitals. */
export const personKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Shoppers are numbered by their first run, everybody else in the order of `rows`. */
export function newPeople(runs: readonly Walkthrough[], rows: Iterable<Row>, t: Text): People {
  const people = new Map<string, Person>();
  const meet = (name: string, owns: boolean, kind: 'shopper' | 'person', n: () => number) => {
    const key = personKey(name);
    if (key === '') return;
    const known = people.get(key);
    if (known) known.owns &&= owns;
    else people.set(key, { name, pseudonym: t(`contents.${kind}`, { n: n() }), slug: `${kind}-${n()}`, owns });
  };
  for (const { shopper } of [...runs].sort(byStart)) meet(shopper ?? '', false, 'shopper', () => people.size + 1);
  const shoppers = people.size;
  for (const row of rows) {
    for (const { field, name } of namesIn(row)) {
      meet(name, field === 'owner', 'person', () => people.size - shoppers + 1);
    }
  }
  return people;
}

/** Runs that are gone come last, so that the numbers of those that are seen have no gaps. */
function byStart(a: Walkthrough, b: Walkthrough): number {
  const gone = Number(a.deletedAt !== null) - Number(b.deletedAt !== null);
  return gone || a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}

function namesIn(row: Row): { field: string; name: string }[] {
  const values = [...Object.entries(row), ...row.conflicts.map(({ field, value }) => [field, value] as const)];
  return values.flatMap(([field, value]) =>
    typeof value === 'string' && holdsName(row, field) ? [{ field, name: value }] : [],
  );
}

/** Whether a field holds a name; an override does where it says who validated. */
export function holdsName(row: object, field: string): boolean {
  return NAME_FIELDS.includes(field) || (field === 'value' && (row as Partial<Override>).field === 'validatedBy');
}
