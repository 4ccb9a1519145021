// Briefs: made blank or whole, copied, and their lists changed in the transaction that read them.
import { BLANK_BRIEF, type Brief, type PlannedStep } from '@/lib/domain/brief';
import { withNewIds } from '@/lib/domain/copy-brief';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { placeMap } from '@/lib/domain/place-map';
import { stepsOfMap, stepsOfRun } from '@/lib/domain/planned-steps';
import { kept, type Row } from '@/lib/domain/row';
import { patternOf } from '@/lib/domain/url-pattern';
import type { Database } from './database';
import { loadMapRows } from './maps';
import type { Deed } from './revert';
import { loadTouchpoints } from './touchpoints';
import { write } from './write';

/** What is said of a brief when it is made. */
export type NewBrief = Pick<Brief, 'projectId' | 'title'> & Partial<Omit<Brief, keyof Row>>;

/** Adds a brief with the id that the page gives it. */
export function addBrief(db: Database, id: Id, fields: NewBrief): Promise<Deed> {
  return write(db, ['briefs'], async (pen) => {
    await pen.add('briefs', { ...BLANK_BRIEF, ...fields }, id);
    return { changes: pen.changes };
  });
}

/** Adds the same brief once more under the id that the page gives it. */
export function copyBrief(db: Database, brief: Brief, id: Id, title: string): Promise<Deed> {
  const { createdAt, deletedAt, author, stamps, seen, conflicts, id: old, ...fields } = brief;
  return addBrief(db, id, { ...fields, ...withNewIds(fields, db.platform.newId), title: cutText(title, 500) });
}

/** The planned steps that a run makes, or a map; empty where it is gone. */
export async function loadStepsOf(db: Database, of: { runId: Id } | { mapId: Id }): Promise<PlannedStep[]> {
  if ('runId' in of) return stepsOfRun(await loadTouchpoints(db, of.runId), db.platform.newId);
  const rows = await loadMapRows(db, of.mapId);
  return rows ? stepsOfMap(placeMap(rows).columns, rows.steps, db.platform.newId) : [];
}

/** Writes what `change` makes of the planned steps as they are now. */
export function changeSteps(
  db: Database,
  briefId: Id,
  change: (steps: readonly PlannedStep[]) => readonly PlannedStep[],
): Promise<Deed> {
  return write(db, ['briefs'], async (pen) => {
    const brief = await db.briefs.get(briefId);
    await pen.patch('briefs', briefId, { plannedSteps: [...change(brief?.plannedSteps ?? [])] });
    return { changes: pen.changes };
  });
}

/** An address that was walked, for trying a pattern. */
export interface WalkedAddress {
  url: string;
  title: string;
}

/** Most addresses that are looked at. */
const MOST_ADDRESSES = 400;

/** One address of each page that was walked in a project, as the latest runs met them, or in one of its runs. */
export async function loadWalkedAddresses(db: Database, projectId: Id, runId?: Id): Promise<WalkedAddress[]> {
  const all = kept(await db.walkthroughs.where({ projectId }).toArray()).sort((a, b) => b.startedAt - a.startedAt);
  const pages = new Map<string, WalkedAddress>();
  for (const run of runId === undefined ? all : all.filter(({ id }) => id === runId)) {
    for (const { url, title } of await loadTouchpoints(db, run.id)) {
      if (url !== null && !pages.has(patternOf(url))) pages.set(patternOf(url), { url, title });
    }
    if (pages.size >= MOST_ADDRESSES) break;
  }
  return [...pages.values()];
}
