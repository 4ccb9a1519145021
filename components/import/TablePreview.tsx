// Table preview: the first rows as the touchpoints that they would become, and every row of which something is not understood.
import type { TouchpointTable, TouchpointTableRow } from '@/lib/domain/touchpoint-table';
import { formatInstant } from '@/lib/text/format';
import { ChannelIcon } from '../controls/ChannelIcon';
import { Face } from '../controls/Face';
import rowStyles from '../controls/rows.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './bring.module.css';
import { troublesOf } from './trouble-words';

/** Rows without trouble that are drawn, and rows at all. */
const MOST_FINE = 50;
const MOST_DRAWN = 300;

export function TablePreview({ table, strict }: { table: TouchpointTable; strict: boolean }) {
  const { t } = useSpeech();
  const drawn = table.rows.filter((row, i) => i < MOST_FINE || row.troubles.length > 0).slice(0, MOST_DRAWN);
  const staged = table.rows.some(({ draft }) => draft.stage !== '');
  const timed = table.rows.some(({ draft }) => draft.at !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={styles.pane} tabIndex={0} aria-label={t('bring.preview')}>
      <table class={`${rowStyles.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('paste.line')}</th>
            {staged && <th scope="col">{t('bring.field.stage')}</th>}
            <th scope="col">{t('bring.field.title')}</th>
            <th scope="col">{t('bring.field.channel')}</th>
            {table.rated && <th scope="col">{t('bring.field.emotion')}</th>}
            {timed && <th scope="col">{t('bring.field.at')}</th>}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <Row
              key={row.line}
              row={row}
              out={strict && row.troubles.length > 0}
              shown={{ staged, timed, rated: table.rated }}
            />
          ))}
        </tbody>
      </table>
      {drawn.length < table.rows.length && (
        <p class={styles.more}>{t('bring.more', { n: table.rows.length - drawn.length })}</p>
      )}
    </section>
  );
}

interface RowProps {
  row: TouchpointTableRow;
  /** It is left out. */
  out: boolean;
  shown: { staged: boolean; timed: boolean; rated: boolean };
}

function Row({ row, out, shown }: RowProps) {
  const { t, language } = useSpeech();
  const { draft, line } = row;
  const sentences = troublesOf(row, t);
  const words = [draft.doing, draft.thinking, draft.feeling, draft.quote, draft.note].find((text) => text !== '') ?? '';
  return (
    <tr class={out ? styles.out : undefined}>
      <td class={rowStyles.number}>{line}</td>
      {shown.staged && <td dir="auto">{draft.stage}</td>}
      <td class={styles.what}>
        <b dir="auto">{draft.title || t('untitled')}</b>
        {words !== '' && (
          <span dir="auto" class={styles.example}>
            {words}
          </span>
        )}
        {sentences.map((sentence) => (
          <p key={sentence} dir="auto" class={styles.trouble}>
            {sentence}
          </p>
        ))}
      </td>
      <td>
        <span class={styles.channel}>
          <ChannelIcon channel={draft.channel} />
          {t(`channel.${draft.channel}`)}
        </span>
      </td>
      {shown.rated && (
        <td>
          {draft.emotion !== null && (
            <span class={styles.channel}>
              <Face value={draft.emotion} size={20} />
              {t(`emotion.${draft.emotion}`)}
            </span>
          )}
        </td>
      )}
      {shown.timed && <td class={styles.when}>{draft.at !== null && formatInstant(draft.at, language)}</td>}
    </tr>
  );
}
