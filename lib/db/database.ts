// Database: the Dexie tables that every context of the extension opens; the only shared truth.
import { Dexie, type Table } from 'dexie';
import { ulid } from 'ulid';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { SearchText } from '@/lib/domain/search-text';
import type { Summary } from '@/lib/domain/summary';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { QuarantineRow } from './bring-up-to-date';
import type { JournalRow } from './journal';
import type { PieceRow } from './recordings';
import type { Watcher } from './watch';

/** Pixels of one snapshot, apart from its row, so that lists never read them. */
export interface PixelsRow {
  id: Id;
  blob: Blob;
}

export interface MetaRow {
  key: 'dataVersion' | 'device' | 'clock' | 'disputed' | 'alias' | 'sample' | 'recording' | 'jump' | 'tally' | 'probe';
  value: string;
}

/** Index version of the store; Dexie writes ten times this number to the browser. */
const INDEX_VERSION = 1;

/** `deletedAt` finds what is in the trash, the clocks what goes on somewhere: `null` is in no index. */
type OwnTable = 'pixels' | 'recordings' | 'journal' | 'meta' | 'summaries' | 'searchTexts' | 'quarantine';

const INDEXES: Record<TableName | OwnTable, string> = {
  projects: 'id, deletedAt',
  personas: 'id, projectId',
  briefs: 'id, projectId',
  walkthroughs: 'id, projectId, briefId, startedAt, deletedAt',
  touchpoints: 'id, walkthroughId, deletedAt, clock.runningSince, waiting.since',
  snapshots: 'id, touchpointId',
  marks: 'id, snapshotId',
  redactions: 'id, snapshotId, destroyedSha256',
  findings: 'id, touchpointId, walkthroughId',
  comments: 'id, walkthroughId',
  opportunities: 'id, projectId',
  actions: 'id, projectId',
  metrics: 'id, projectId',
  stages: 'id, projectId',
  steps: 'id, projectId',
  links: 'id, projectId, mapId',
  maps: 'id, projectId, deletedAt, *walkthroughIds',
  lanes: 'id, mapId',
  cards: 'id, mapId, laneId, touchpointId',
  overrides: 'id, mapId, [mapId+targetId+field]',
  savedViews: 'id, mapId',
  mapVersions: 'id, mapId',
  attachments: 'id, touchpointId',
  pixels: 'id',
  recordings: 'id',
  journal: 'id',
  meta: 'key',
  summaries: 'id',
  searchTexts: 'id',
  quarantine: 'id',
};

type Tables = { [Name in TableName]: Table<RowOf[Name], Id> };

export interface Platform {
  now: () => number;
  newId: () => Id;
}

export type Database = Dexie &
  Tables & {
    pixels: Table<PixelsRow, Id>;
    /** What is being spoken, second by second, until it is an attachment. */
    recordings: Table<PieceRow, Id>;
    journal: Table<JournalRow, Id>;
    meta: Table<MetaRow, string>;
    summaries: Table<Summary, Id>;
    searchTexts: Table<SearchText, Id>;
    quarantine: Table<QuarantineRow, string>;
    platform: Platform;
    watchers: Set<Watcher>;
  };

const realPlatform: Platform = { now: () => Date.now(), newId: () => ulid() };

/**
 * A database that is not yet open; Dexie opens it with the first use. Durability is `strict`: with Chrome's default a
 * power cut lost practically every picture of the last seconds. Dexie's cache of queries is off: it shows rows before they
 * are committed, and it never hears of what a worker wrote that was stopped right afterwards.
 */
export function newDatabase(name = 'walkmap', platform: Platform = realPlatform): Database {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(INDEX_VERSION).stores(INDEXES);
  // A newer Walkmap brings the store up to date: this one must not write any more, and Dexie by itself would open it again.
  dexie.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) return true;
    dexie.close();
    return false;
  });
  return Object.assign(dexie, { platform, watchers: new Set<Watcher>() }) as unknown as Database;
}

/** Refuses a store that a newer Walkmap wrote; Dexie itself opens and writes it silently. */
export async function refuseNewerDatabase(db: Database): Promise<void> {
  const found = (await factoryOf(db).databases()).find((database) => database.name === db.name);
  if ((found?.version ?? 0) > INDEX_VERSION * 10) throw new AppError('store-newer');
}

/** Dexie reads at each opening which factory it opens with. */
interface Opener {
  _deps: { indexedDB: IDBFactory };
}

/** The IndexedDB in which a database lies. */
export function factoryOf(db: Database): IDBFactory {
  return (db as unknown as Opener)._deps.indexedDB;
}

/** Lets the next opening look in another IndexedDB. */
export function setFactory(db: Database, factory: IDBFactory): void {
  db.close({ disableAutoOpen: false });
  (db as unknown as Opener)._deps.indexedDB = factory;
}
