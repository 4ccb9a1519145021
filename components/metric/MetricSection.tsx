// Metric section: the figures of the project by name and place, with their trend and their way to the target.
import { ClipboardPaste, Plus } from 'lucide-preact';
import type { MetricList } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import controls from '../controls/controls.module.css';
import rowStyles from '../controls/rows.module.css';
import { useSpeech } from '../controls/text-context';
import { MetricDetail } from './MetricDetail';
import { MetricTable } from './MetricTable';
import { PasteDialog } from './PasteDialog';

interface Props {
  rows: ProjectRows;
  rowId: string | null;
  state: MetricList;
}

export function MetricSection({ rows, rowId, state }: Props) {
  const { t } = useSpeech();
  const series = state.series.value;
  const open = series.find(({ points }) => points.some(({ id }) => id === rowId));
  const buttons = (
    <>
      <button type="button" class={controls.button} onClick={state.paste.start}>
        <ClipboardPaste size={15} aria-hidden="true" />
        {t('metric.paste')}
      </button>
      <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void state.add()}>
        <Plus size={15} aria-hidden="true" />
        {t('metric.add')}
      </button>
    </>
  );
  return (
    <section aria-label={t('project.tab.metrics')}>
      {series.length === 0 ? (
        <div class={rowStyles.empty}>
          <h1>{t('metric.none')}</h1>
          <p>{t('metric.none.hint')}</p>
          <div class={rowStyles.buttons}>{buttons}</div>
        </div>
      ) : (
        <>
          <div class={rowStyles.head}>
            <h1>{t('project.tab.metrics')}</h1>
            <span class={rowStyles.grow} />
            {buttons}
          </div>
          <div class={`${rowStyles.beside} ${open ? rowStyles.open : ''}`}>
            <MetricTable rows={rows} series={series} selected={open} state={state} />
            {open && <MetricDetail rows={rows} series={open} state={state} />}
          </div>
        </>
      )}
      {state.paste.open.value && <PasteDialog rows={rows} paste={state.paste} />}
    </section>
  );
}
