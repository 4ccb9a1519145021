// Report text: the redaction report of a bundle in words, for whoever opens the archive without Walkmap.
import type { BundleReport } from '@/lib/bundle/bundle-report';
import type { Id } from '@/lib/domain/id';
import { redactionsOf } from '@/lib/domain/redaction';
import { formatInstant } from '@/lib/text/format';
import { redactionLine } from '@/lib/text/redaction-line';
import type { ExportSource } from '../contract';
import { listEvidence } from '../evidence';

/** The lines of the report, without the pictures that are missing: they are known once all are read. */
export async function reportLines(source: ExportSource, report: BundleReport): Promise<string[]> {
  const { t } = source;
  const burnt = await redactedLines(source);
  return [
    ...(report.leftOut.length > 0 ? report.leftOut.map((kind) => t(`bundle.report.without.${kind}`)) : []),
    t('bundle.report.redacted', {
      n: report.redacted.areas,
      pictures: t('bundle.pictures', { n: report.redacted.pictures }),
    }),
    ...burnt.map((line) => `  ${line}`),
    t('bundle.report.covered', {
      n: report.covered.areas,
      pictures: t('bundle.pictures', { n: report.covered.pictures }),
    }),
  ];
}

/** The whole file; `missing` has the ids of what could not be read. */
export async function newReportText(
  source: ExportSource,
  report: BundleReport,
): Promise<(missing: readonly Id[]) => string> {
  const { t, language, map, made } = source;
  const when = formatInstant(made.at, language);
  const head = [
    t('bundle.report.title', { name: map.map.name || t('untitled') }),
    t('bundle.report.made', { when, version: made.appVersion }),
    '',
  ];
  const lines = await reportLines(source, report);
  return (missing) => {
    const lost = source.contents.pictures ? missing.length : 0;
    const all = [...head, ...lines, t('bundle.report.missing', { n: lost }), '', t('bundle.report.open')];
    return all.map((line) => `${line}\r\n`).join('');
  };
}

/** A line for each redaction of a picture on the map: of which touchpoint, when, how many areas, by whom. */
async function redactedLines(source: ExportSource): Promise<string[]> {
  const { t } = source;
  const redactions = await source.rows('redactions');
  const snapshots = (await source.rows('snapshots')).filter(({ deletedAt }) => deletedAt === null);
  return listEvidence(source).flatMap(({ number, touchpoint, walkthrough }) => {
    const parts = snapshots.filter(({ touchpointId }) => touchpointId === touchpoint.id).map(({ id }) => id);
    const title = touchpoint.title || t('untitled');
    return redactionsOf(redactions, parts).map((row) =>
      t('bundle.report.redaction', { number, title, said: redactionLine(row, source, walkthrough?.zone) }),
    );
  });
}
