// Paste preview: the pasted rows with what each column is taken for, the place of each row, and what is not understood.
import { COLUMN_USES, type ColumnUse, type MetricTable, type TableRow } from '@/lib/domain/metric-table';
import type { MetricPaste } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import styles from './metric.module.css';
import { NOWHERE } from './metric-place';
import { PlaceSelect } from './PlaceSelect';

/** Rows without trouble that are drawn; the others are counted. */
const MOST_DRAWN = 200;

interface Props {
  rows: ProjectRows;
  paste: MetricPaste;
  table: MetricTable;
}

export function PastePreview({ rows, paste, table }: Props) {
  const { t } = useSpeech();
  const uses = table.columns.map(({ use }) => use);
  const drawn = table.rows.filter((row, i) => i < MOST_DRAWN || row.troubles.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={styles.preview} tabIndex={0} aria-label={t('paste.found')}>
      <table class={rowStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t('paste.line')}</th>
            {table.columns.map(({ head, use }, i) => (
              <th key={i} scope="col">
                <span dir="auto">{head}</span>
                <Select<ColumnUse & string>
                  label={t('paste.use', { n: i + 1 })}
                  value={(use ?? '') as ColumnUse & string}
                  options={['' as const, ...COLUMN_USES].map((one) => ({
                    value: one as ColumnUse & string,
                    label: t(one === '' ? 'paste.use.none' : `paste.use.${one}`),
                  }))}
                  onChoose={(chosen) => {
                    paste.choices.value = {
                      ...paste.choices.value,
                      uses: uses.with(i, (chosen as string) === '' ? null : chosen),
                    };
                  }}
                />
              </th>
            ))}
            <th scope="col">{t('metric.place')}</th>
            <th scope="col">{t('paste.trouble')}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <PreviewRow key={row.line} row={row} width={table.columns.length} rows={rows} paste={paste} />
          ))}
        </tbody>
      </table>
      {drawn.length < table.rows.length && <p>{t('paste.more', { n: table.rows.length - drawn.length })}</p>}
    </section>
  );
}

interface RowProps extends Pick<Props, 'rows' | 'paste'> {
  row: TableRow;
  width: number;
}

function PreviewRow({ row, width, rows, paste }: RowProps) {
  const { t } = useSpeech();
  const { line, cells, drafts, troubles } = row;
  const place = paste.places.value.get(line) ?? drafts[0] ?? NOWHERE;
  return (
    <tr class={drafts.length === 0 ? styles.refused : undefined}>
      <td class={rowStyles.number}>{line}</td>
      {Array.from({ length: width }, (_, i) => (
        <td key={i} dir="auto" class={styles.cell}>
          {cells[i]}
        </td>
      ))}
      <td>
        {drafts.length > 0 && (
          <PlaceSelect
            label={t('paste.place', { n: line })}
            rows={rows}
            place={place}
            onChoose={(chosen) => {
              paste.places.value = new Map(paste.places.value).set(line, chosen);
            }}
          />
        )}
      </td>
      <td>
        {(drafts.length > 0 ? troubles : troubles.filter(({ stops }) => stops)).map(({ is, text, stops }) => (
          <p key={`${is} ${text}`} class={stops ? styles.stops : styles.minor}>
            {t(`paste.trouble.${is}`, { text })}
          </p>
        ))}
      </td>
    </tr>
  );
}
