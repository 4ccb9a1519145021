// Bundle preview: what a bundle will hold and about how large it will be, told before it is made.
import { type RowOf, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { formatBytes } from '@/lib/text/format';
import type { ExportOptions, ExportPreview, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { mapBundleSource } from './bundle-source';
import { reportLines } from './report-text';

/** Two pages: what the file holds, and its redaction report. */
export async function previewBundle(
  source: ExportSource,
  { baseName, passphrase = null }: Pick<ExportOptions, 'baseName' | 'passphrase'>,
  signal: AbortSignal,
): Promise<ExportPreview> {
  const { t, language } = source;
  const whole = await mapBundleSource(source);
  const counts: string[] = [];
  let bytes = 0;
  for (const table of TABLE_NAMES) {
    signal.throwIfAborted();
    const rows = (await whole.rows(table)).filter(({ deletedAt }) => deletedAt === null);
    if (rows.length > 0) counts.push(t(`rows.${table}`, { n: rows.length }));
    for (const row of rows) bytes += bytesOf(row, source.contents.pictures);
  }
  const lines = await reportLines(source, whole.report);
  const about = [
    t('bundle.preview.size', { size: formatBytes(bytes, language) }),
    passphrase !== null && t('bundle.preview.locked'),
  ].filter((line) => line !== false);
  return {
    kind: 'pages',
    pages: [
      { title: fileName('bundle', baseName), lines: [...about, ...counts] },
      { title: t('bundle.report'), lines },
    ],
  };
}

/** What a row will take in the file, with the bytes that it brings. */
function bytesOf(row: RowOf[TableName], pictures: boolean): number {
  if ('thumbnail' in row) {
    return JSON.stringify({ ...row, thumbnail: '' }).length + (pictures ? row.size + row.thumbnail.length : 0);
  }
  return JSON.stringify(row).length + (pictures && 'sha256' in row ? row.size : 0);
}
