// Preview tables: the first lines of each table of a file, one table at a time.
import { useState } from 'preact/hooks';
import type { ExportPreview } from '@/lib/state/export-preview';
import { useSpeech } from '../controls/text-context';
import styles from './preview-box.module.css';

type Tables = Extract<ExportPreview, { kind: 'tables' }>['tables'];

export function PreviewTables({ tables }: { tables: Tables }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState(tables[0]?.name);
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  if (!table) return <p class={styles.soft}>{t('export.preview.nothing')}</p>;
  return (
    <>
      {tables.length > 1 && (
        <fieldset class={styles.tabs}>
          <legend class="visually-hidden">{t('export.preview.tables')}</legend>
          {tables.map(({ name, total }) => (
            <label key={name} class={styles.tab}>
              <input
                type="radio"
                class="visually-hidden"
                name="preview-table"
                checked={name === table.name}
                onChange={() => setChosen(name)}
              />
              <span dir="auto">{name}</span> <small>{total}</small>
            </label>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keys */}
      <section class={styles.scroll} aria-label={table.name} tabIndex={0}>
        <table class={styles.table}>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col" dir="auto">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {table.head.map((cell, at) => (
                  <td key={cell} dir="auto">
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.total > table.rows.length && (
        <p class={styles.soft}>{t('export.preview.more', { n: table.total - table.rows.length })}</p>
      )}
    </>
  );
}
