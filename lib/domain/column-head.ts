// Column head: which field of ours the head of a column means, whatever the case, width and signs in which it was written.

const whole = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[*:#]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();

const withoutAside = (text: string): string => whole(text.normalize('NFKC').replace(/\(.*?\)/g, ''));

/** Finds the field that a head names, first as it stands and then without what is in brackets; `null` where none is named. */
export function newHeadReader<Field extends string>(
  heads: Readonly<Record<Field, readonly string[]>>,
): (head: string) => Field | null {
  const fields = Object.keys(heads) as Field[];
  const byHead = new Map(fields.flatMap((field) => heads[field].map((head) => [whole(head), field] as const)));
  return (head) => byHead.get(whole(head)) ?? byHead.get(withoutAside(head)) ?? null;
}
