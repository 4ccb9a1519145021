// Table import: a table of touchpoints before it is taken in: how it is read, what each column is, and what each row becomes.
import type { FeelingScale } from '@/lib/domain/read-feeling';
import type { DayOrder } from '@/lib/domain/read-period';
import type { TouchpointTable, TouchpointTableRow } from '@/lib/domain/touchpoint-table';
import type { Encoding, TableImport as State } from '@/lib/state/table-import';
import controls from '../controls/controls.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { BringDialog } from './BringDialog';
import styles from './bring.module.css';
import { ImportTarget } from './ImportTarget';
import { TableColumns } from './TableColumns';
import { TablePreview } from './TablePreview';
import { troublesOf } from './trouble-words';

interface Props {
  state: State;
  /** The same table holds figures instead. */
  onFigures: () => void;
}

export function TableImport({ state, onFigures }: Props) {
  const { t } = useSpeech();
  const table = state.table.value;
  const n = state.count.value;
  return (
    <BringDialog
      heading={t('bring.table.title')}
      lead={state.name.value || t('bring.pasted')}
      bring={state.bring}
      confirm={t('bring.take', { n })}
      disabled={n === 0}
      onTake={state.take}
      onClose={state.close}
    >
      <Reading state={state} table={table} onFigures={onFigures} />
      {table && (
        <>
          <div class={styles.panes}>
            <TableColumns state={state} table={table} />
            <TablePreview table={table} strict={state.strict.value} />
          </div>
          <Found state={state} table={table} />
          <ImportTarget target={state.target} />
        </>
      )}
    </BringDialog>
  );
}

const SCALES: readonly FeelingScale[] = ['emotion', 'five', 'seven', 'ten', 'hundred'];
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'];
const ORDERS: readonly DayOrder[] = ['day-first', 'month-first'];

function Reading({ state, table, onFigures }: Props & { table: TouchpointTable | null }) {
  const { t } = useSpeech();
  const { choices, encoding } = state;
  const choose = (patch: typeof choices.value) => {
    choices.value = { ...choices.value, ...patch };
  };
  const labelled = (label: string, words: string) => t('bring.labelled', { label, words });
  return (
    <div class={styles.options}>
      <Select
        label={t('bring.holds')}
        value="touchpoints"
        options={(['touchpoints', 'figures'] as const).map((one) => ({
          value: one,
          label: labelled(t('bring.holds'), t(`bring.holds.${one}`)),
        }))}
        onChoose={(one) => one === 'figures' && onFigures()}
      />
      {encoding.value !== null && (
        <Select
          label={t('bring.letters')}
          value={encoding.value}
          options={ENCODINGS.map((one) => ({
            value: one,
            label: labelled(t('bring.letters'), t(`bring.letters.${one}`)),
          }))}
          onChoose={(one) => {
            encoding.value = one;
          }}
        />
      )}
      {table?.rated && (
        <Select
          label={t('bring.scale')}
          value={table.scale}
          options={SCALES.map((scale) => ({
            value: scale,
            label: labelled(t('bring.scale'), t(`bring.scale.${scale}`)),
          }))}
          onChoose={(scale) => choose({ scale })}
        />
      )}
      {table?.days.open && (
        <Select
          label={t('paste.days')}
          value={table.days.order}
          options={ORDERS.map((days) => ({ value: days, label: `${t('paste.days')} ${t(`paste.days.${days}`)}` }))}
          onChoose={(days) => choose({ days })}
        />
      )}
      {table && (
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={table.headed}
            onChange={(event) => {
              choices.value = { headed: event.currentTarget.checked };
            }}
          />
          {t('bring.headed')}
        </label>
      )}
    </div>
  );
}

/** How much there is, and what can be done with the rows of which something is not understood. */
function Found({ state, table }: { state: State; table: TouchpointTable }) {
  const { t } = useSpeech();
  const { strict, troubled, count } = state;
  const n = troubled.value.length;
  const runs = new Set(table.rows.flatMap(({ draft }) => draft.walkthrough || [])).size;
  const say = (row: TouchpointTableRow) => troublesOf(row, t).join(' ');
  return (
    <div class={styles.found}>
      <p role="status">
        {t('bring.count', { n: count.value })} {runs > 1 && t('bring.count.runs', { n: runs })}{' '}
        {n > 0 && t('bring.troubled', { n })} {table.left > 0 && t('bring.left', { n: table.left })}
      </p>
      {n > 0 && (
        <div class={styles.options}>
          <label class={styles.check}>
            <input
              type="checkbox"
              checked={strict.value}
              onChange={(event) => {
                strict.value = event.currentTarget.checked;
              }}
            />
            {t('bring.strict')}
          </label>
          <button type="button" class={controls.chip} onClick={() => void state.copyTroubled(say)}>
            {t('bring.troubled.copy')}
          </button>
          <button type="button" class={controls.chip} onClick={() => state.saveTroubled(say)}>
            {t('bring.troubled.save')}
          </button>
        </div>
      )}
    </div>
  );
}
