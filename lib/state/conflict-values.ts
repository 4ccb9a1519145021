// Conflict values: what a disputed value says in words a person knows: a face, the name behind an id, a place for an order.
import type { Database } from '@/lib/db/database';
import type { Clock } from '@/lib/domain/clock';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { type Emotion, Rating } from '@/lib/domain/scale';
import type { TableName } from '@/lib/domain/tables';
import { Timing, type Waiting } from '@/lib/domain/touchpoint';
import type { MessageKey } from '@/lib/text/en';

export type Told =
  | { is: 'text'; text: string }
  | { is: 'list'; items: readonly string[] }
  | { is: 'message'; key: MessageKey }
  | { is: 'messages'; keys: readonly MessageKey[] }
  | { is: 'emotion'; value: Emotion }
  /** Epoch ms. */
  | { is: 'instant'; at: number }
  /** Milliseconds. */
  | { is: 'spent'; ms: number }
  /** The n-th among its neighbours, from 1. */
  | { is: 'place'; n: number };

/** Where the rows stand that a value speaks of. */
export interface RowSource {
  get(table: TableName, ids: readonly Id[]): Promise<(Row | undefined)[]>;
  /** The rows whose `field` is `id`. */
  under(table: TableName, field: string, id: Id): Promise<Row[]>;
}

export const storedRows = (db: Database): RowSource => ({
  get: (table, ids) => db.table<Row, Id>(table).bulkGet([...ids]),
  under: (table, field, id) => db.table<Row, Id>(table).where(field).equals(id).toArray(),
});

/** What a row is called, by its own words or by those of what it is about; empty where it has no name. */
export async function nameOf(rows: RowSource, row: Row): Promise<string> {
  const fields = row as unknown as Fields;
  const own = NAMING.map((name) => fields[name]).find((value) => typeof value === 'string');
  const about = fields.targetId ?? fields.touchpointId;
  if (typeof about !== 'string' || (own !== undefined && fields.targetId === undefined)) return String(own ?? '');
  const [touchpoint] = await rows.get('touchpoints', [about]);
  const target = touchpoint ?? (await rows.get('findings', [about]))[0];
  return target ? nameOf(rows, { ...target, touchpointId: undefined } as Row) : '';
}

const NAMING = ['title', 'name', 'text', 'label'];

/** A field of a row; of an edit on a map, the field of the run that it stands for. */
export interface Disputed {
  table: TableName;
  row: Row;
  field: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the field is about: the value of an edit on a map is that of what it edits. */
export function subjectOf({ table, row, field }: Disputed): string {
  return table === 'overrides' && field === 'value' ? String((row as unknown as Fields).field) : field;
}

/** Words of the catalogue by field; the word itself is the value. */
const WORDS: Readonly<Record<string, string>> = {
  channel: 'channel',
  handOff: 'channel',
  namedEmotions: 'named',
  colour: 'mark.colour',
  evidence: 'evidence',
  severity: 'severity',
  category: 'category',
  'findings.kind': 'finding',
  'maps.kind': 'map.kind',
};

/** Where the name behind an id stands. */
const NAMES: Readonly<Record<string, readonly [TableName, string]>> = {
  stageId: ['stages', 'name'],
  stepId: ['steps', 'title'],
  personaId: ['personas', 'name'],
  projectId: ['projects', 'name'],
  walkthroughIds: ['walkthroughs', 'name'],
};

/** What rows of a table stand in order under. */
const PARENTS: { readonly [Name in TableName]?: string } = {
  touchpoints: 'walkthroughId',
  findings: 'touchpointId',
  stages: 'projectId',
  steps: 'projectId',
  lanes: 'mapId',
  cards: 'laneId',
};

const keyOf = (words: string) => (value: unknown) => `${words}.${value}` as MessageKey;

const message = (key: MessageKey): Told => ({ is: 'message', key });

/** What `value` of a field says; what can be said of none but by when it was written says no more than that. */
export async function tellValue(rows: RowSource, disputed: Disputed, value: unknown): Promise<Told> {
  const { table } = disputed;
  const field = subjectOf(disputed);
  if (field === 'deletedAt') return message(value === null ? 'conflicts.not-deleted' : 'conflicts.deleted');
  if (field === 'wouldLeave' && value === null) return message('conflicts.stays');
  if (field === 'wouldLeave' && value === '') return message('would-leave');
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return message('conflicts.blank');
  if (typeof value === 'boolean') return message(value ? 'conflicts.yes' : 'conflicts.no');
  const words = WORDS[field] ?? WORDS[`${table}.${field}`];
  if (words)
    return Array.isArray(value) ? { is: 'messages', keys: value.map(keyOf(words)) } : message(keyOf(words)(value));
  if (NAMES[field]) return { is: 'list', items: await namesOf(rows, NAMES[field], [value].flat() as Id[]) };
  if (field === 'order') return tellPlace(rows, disputed, String(value));
  if (typeof value === 'number') return /At$|^at$/.test(field) ? { is: 'instant', at: value } : text(value);
  if (typeof value === 'string') return /Id$/.test(field) ? message('conflicts.that-version') : text(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return { is: 'list', items: value };
  const rating = Rating.safeParse(value);
  if (rating.success && rating.data.scale === 'emotion') return { is: 'emotion', value: rating.data.value as Emotion };
  if (rating.success) return text(rating.data.value);
  if (field === 'waiting') return text((value as Waiting).what);
  if (field === 'clock') return { is: 'spent', ms: (value as Clock).elapsed };
  const timing = Timing.safeParse(value);
  return timing.success ? { is: 'spent', ms: timing.data.duration } : message('conflicts.that-version');
}

const text = (value: string | number): Told => ({ is: 'text', text: String(value) });

/** Empty for what has no name, or is gone. */
async function namesOf(rows: RowSource, [table, field]: readonly [TableName, string], ids: readonly Id[]) {
  const found = (await rows.get(table, ids)) as unknown as (Fields | undefined)[];
  return found.map((row) => String(row?.[field] ?? ''));
}

async function tellPlace(rows: RowSource, { table, row }: Disputed, order: string): Promise<Told> {
  const parent = PARENTS[table];
  if (!parent) return message('conflicts.that-version');
  const siblings = (await rows.under(table, parent, (row as unknown as Fields)[parent] as Id)) as (Row & {
    order: string;
  })[];
  const before = siblings.filter((other) => other.id !== row.id && other.deletedAt === null && other.order < order);
  return { is: 'place', n: before.length + 1 };
}
