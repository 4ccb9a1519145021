// Paste dialog: a table of figures, pasted, dropped or chosen as a file, and what was found in it before anything is written.
import type { ComponentChildren } from 'preact';
import type { MetricPaste } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { FileButton } from '../controls/FileButton';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import styles from './metric.module.css';
import { PastePreview } from './PastePreview';

interface Props {
  rows: ProjectRows;
  paste: MetricPaste;
  /** More to choose, where the project is not the one of the page. */
  children?: ComponentChildren;
}

export function PasteDialog({ rows, paste, children }: Props) {
  const { t } = useSpeech();
  const table = paste.table.value;
  const drafts = paste.drafts.value;
  const refused = table?.rows.filter((row) => row.drafts.length === 0).length ?? 0;
  const close = () => {
    paste.open.value = false;
  };
  const dropped = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void paste.readFile(file);
  };
  return (
    <Dialog
      size="window"
      heading={t('paste.title')}
      lead={t('paste.hint')}
      onClose={close}
      onSubmit={(event) => {
        event.preventDefault();
        void paste.take();
      }}
      actions={
        <DialogFoot confirm={t('paste.take', { n: drafts.length })} onCancel={close} disabled={drafts.length === 0} />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the button that chooses a file */}
      <div class={styles.paste} onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <label class="visually-hidden" for="paste-text">
          {t('paste.text')}
        </label>
        <textarea
          id="paste-text"
          class={`${controls.input} ${styles.source}`}
          rows={5}
          spellcheck={false}
          value={paste.text.value}
          placeholder={`${t('metric.name')}\t${t('metric.value')}\t${t('metric.unit')}\t${t('metric.period')}\t${t('metric.target')}`}
          onInput={(event) => {
            paste.text.value = event.currentTarget.value;
          }}
        />
        <div class={styles.options}>
          {children}
          <FileButton accept=".csv,.tsv,.txt,text/csv" onFiles={([file]) => file && void paste.readFile(file)}>
            {t('paste.file')}
          </FileButton>
          {table && <Choices paste={paste} table={table} />}
        </div>
        {table && (
          <>
            <p role="status" class={styles.found}>
              {t('paste.count', { n: drafts.length })}
              {refused > 0 && ` ${t('paste.refused', { n: refused })}`}
              {table.left > 0 && ` ${t('paste.left', { n: table.left })}`}
            </p>
            <PastePreview rows={rows} paste={paste} table={table} />
          </>
        )}
      </div>
    </Dialog>
  );
}

type Table = NonNullable<MetricPaste['table']['value']>;

/** Asked only where the table leaves it open. */
function Choices({ paste, table }: { paste: MetricPaste; table: Table }) {
  const { t } = useSpeech();
  const choose = (patch: MetricPaste['choices']['value']) => {
    paste.choices.value = { ...paste.choices.value, ...patch };
  };
  return (
    <>
      {table.decimal.open && (
        <Select
          label={t('paste.decimal')}
          value={table.decimal.sign}
          options={[
            { value: '.', label: t('paste.decimal.point') },
            { value: ',', label: t('paste.decimal.comma') },
          ]}
          onChoose={(decimal) => choose({ decimal })}
        />
      )}
      {table.days.open && (
        <Select
          label={t('paste.days')}
          value={table.days.order}
          options={(['day-first', 'month-first'] as const).map((order) => ({
            value: order,
            label: `${t('paste.days')} ${t(`paste.days.${order}`)}`,
          }))}
          onChoose={(days) => choose({ days })}
        />
      )}
    </>
  );
}
