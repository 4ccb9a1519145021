// Table columns: each column of a table with a value of it, and what it is taken for.
import { TOUCHPOINT_USES, type TouchpointTable, type TouchpointUse } from '@/lib/domain/touchpoint-table';
import type { TableImport } from '@/lib/state/table-import';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import styles from './bring.module.css';

const NOTHING = '';
type Value = Exclude<TouchpointUse, null> | typeof NOTHING;
const VALUES: readonly Value[] = [...TOUCHPOINT_USES, NOTHING];

export function TableColumns({ state, table }: { state: TableImport; table: TouchpointTable }) {
  const { t } = useSpeech();
  const uses = table.columns.map(({ use }) => use);
  const choose = (index: number, value: Value) => {
    const chosen = value === NOTHING ? null : value;
    const once = chosen !== null && chosen !== 'extra';
    // A field is one column's: the one that had it keeps its words in the note.
    const others = uses.map((use) => (once && use === chosen ? 'extra' : use));
    state.choices.value = { ...state.choices.value, headed: table.headed, uses: others.with(index, chosen) };
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class={styles.pane} tabIndex={0} aria-label={t('bring.columns')}>
      <table class={`${rowStyles.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('bring.column')}</th>
            <th scope="col">{t('bring.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ head, use, known, example }, index) => (
            <tr key={index} class={use === null ? styles.left : undefined}>
              <td>
                <b dir="auto" class={styles.head}>
                  {head || t('bring.column.n', { n: index + 1 })}
                </b>
                <span dir="auto" class={styles.example}>
                  {example}
                </span>
              </td>
              <td>
                <Select<Value>
                  label={t('bring.becomes.of', { column: head || t('bring.column.n', { n: index + 1 }) })}
                  value={use ?? NOTHING}
                  options={VALUES.map((value) => ({
                    value,
                    label:
                      value === NOTHING
                        ? t('bring.use.none')
                        : value === 'extra'
                          ? t('bring.use.extra')
                          : t(`bring.field.${value}`),
                  }))}
                  onChoose={(value) => choose(index, value)}
                />
                {use === null && known && <small class={styles.why}>{t('bring.use.known')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
