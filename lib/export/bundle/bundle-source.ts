// Bundle source: what a bundle is written from: one map with all it was placed from, or a part of the whole library.
import { type BundleReport, newBundleReport } from '@/lib/bundle/bundle-report';
import type { BundleManifest } from '@/lib/bundle/manifest';
import { CONTENT_KINDS } from '@/lib/domain/export-contents';
import type { Id } from '@/lib/domain/id';
import type { RowOf, TableName } from '@/lib/domain/tables';
import { newTombstone } from '@/lib/domain/tombstone';
import type { ExportSource } from '../contract';
import { hasPlainRows, isPictured, type PartIds } from './bundle-parts';
import { newReportText } from './report-text';

export interface BundleSource extends Pick<ExportSource, 'made' | 'picture'> {
  mapId: Id | null;
  part: BundleManifest['part'];
  report: BundleReport;
  /** The report in words, once it is known what is missing; `null` where no language is. */
  reportText: ((missing: readonly Id[]) => string) | null;
  /** The rows as they go into the file. */
  rows<Name extends TableName>(table: Name): Promise<RowOf[Name][]>;
}

/**
 * One map: deleted rows as tombstones, links only where both ends come along. Who wrote a row carries no stamp, so a pseudonym
 * could win over the name on its way back: without names, rows are signed by nobody, which loses.
 */
export async function mapBundleSource(source: ExportSource): Promise<BundleSource> {
  const leftOut = CONTENT_KINDS.filter((kind) => !source.contents[kind]);
  const report = newBundleReport(leftOut, await source.rows('snapshots'), await source.rows('redactions'));
  const linkEnds = async () => {
    const [touchpoints, steps] = await Promise.all([source.rows('touchpoints'), source.rows('steps')]);
    return new Set([...touchpoints, ...steps].map((row) => row.id));
  };
  return {
    made: source.made,
    picture: source.picture,
    mapId: source.mapRows.map.id,
    part: { number: 1, of: 1 },
    report,
    reportText: await newReportText(source, report),
    async rows(table) {
      const rows = await source.rows(table);
      const ends = table === 'links' ? await linkEnds() : null;
      return rows
        .filter((row) => !ends || !('fromId' in row) || (ends.has(row.fromId) && ends.has(row.toId)))
        .map((row) => (row.deletedAt === null ? row : newTombstone(table, row)))
        .map((row) => (source.contents.names ? row : { ...row, author: null }));
    },
  };
}

/** One part of `whole`, with the pictures of `ids`. */
export function partOf(whole: BundleSource, part: BundleSource['part'], ids: PartIds): BundleSource {
  return {
    ...whole,
    part,
    async rows(table) {
      if (!isPictured(table)) return hasPlainRows(table, part.number) ? whole.rows(table) : [];
      const own = new Set(ids[table]);
      return (await whole.rows(table)).filter((row) => own.has(row.id));
    },
  };
}
