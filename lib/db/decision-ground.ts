// Decision ground: the findings of a project with the touchpoints that they were met at, which opportunities grow from.
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { Override } from '@/lib/domain/journey-map';
import { kept } from '@/lib/domain/row';
import type { TableName } from '@/lib/domain/tables';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import type { RowReader } from './row-reader';

export interface DecisionGround {
  touchpoints: readonly Touchpoint[];
  /** Those that say something, of touchpoints that are there. */
  findings: readonly Finding[];
  overrides: readonly Override[];
}

/** Where `loadGround` reads. */
export const GROUND_TABLES = [
  'walkthroughs',
  'maps',
  'touchpoints',
  'findings',
  'overrides',
] as const satisfies readonly TableName[];

/** Of all runs of the project and of all that was drawn on its maps, without what is in the trash. */
export async function loadGround(db: Database, projectId: Id, reader: RowReader): Promise<DecisionGround> {
  const inProject = async (table: 'walkthroughs' | 'maps') =>
    (await db[table].where({ projectId }).toArray()).filter((row) => row.deletedAt === null).map(({ id }) => id);
  const [runIds, mapIds] = [await inProject('walkthroughs'), await inProject('maps')];
  const owners = [...runIds, ...mapIds];
  const touchpoints = kept(await reader.rowsWhere('touchpoints', 'walkthroughId', owners));
  const placed = new Set(touchpoints.map(({ id }) => id));
  const findings = kept(await reader.rowsWhere('findings', 'walkthroughId', owners));
  return {
    touchpoints,
    findings: findings.filter(({ touchpointId, text }) => placed.has(touchpointId) && text.trim() !== ''),
    overrides: kept(await reader.rowsWhere('overrides', 'mapId', mapIds)),
  };
}
