// Panel header: what is being recorded, since how long, as whom, and whether everything typed is saved.
import { Library, Settings } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { elapsedAt } from '@/lib/domain/clock';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatClock } from '@/lib/text/format';
import styles from './walkthrough.module.css';

interface Props {
  panel: Panel;
  run: OpenRun;
  onSetUp: () => void;
}

export function PanelHeader({ panel, run, onSetUp }: Props) {
  const { t } = useSpeech();
  const { walkthrough, persona, touchpoints } = run;
  const saving = panel.saver.state.value;
  const clock = formatClock(elapsedAt(walkthrough.clock, panel.now.value));
  return (
    <header class={styles.header}>
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      <div class={styles.row}>
        <span class={styles.dot} data-recording={walkthrough.recording} />
        <span class="visually-hidden">{t(`run.${walkthrough.recording}`)}</span>
        <input
          class={styles.name}
          aria-label={t('run.name')}
          dir="auto"
          maxLength={500}
          readOnly={walkthrough.state === 'final'}
          value={panel.saver.draft('walkthroughs', walkthrough.id, 'name') ?? walkthrough.name}
          onInput={(event) => panel.saver.type('walkthroughs', walkthrough.id, 'name', event.currentTarget.value)}
          onBlur={panel.saver.flush}
        />
        <span class={styles.clock} role="timer" aria-label={`${t('run.clock')} ${clock}`}>
          {clock}
        </span>
        <a
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          href="/library.html"
          target="_blank"
          rel="noopener"
          aria-label={t('nav.library')}
          title={t('nav.library')}
        >
          <Library size={17} aria-hidden="true" />
        </a>
        {walkthrough.state !== 'final' && (
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            aria-label={t('setup.open')}
            title={t('setup.open')}
            onClick={onSetUp}
          >
            <Settings size={17} aria-hidden="true" />
          </button>
        )}
      </div>
      <div class={styles.muted}>
        {walkthrough.recording !== 'recording' && <b>{t(`run.${walkthrough.recording}`)} · </b>}
        {persona && `${t('run.as', { persona: persona.name })} · `}
        {t('run.count', { n: touchpoints.length })}
        {' · '}
        <span role="status" class={saving === 'failed' ? styles.failed : undefined}>
          {t(saving === 'failed' ? 'run.not-saved' : saving === 'saving' ? 'run.saving' : 'run.saved')}
        </span>
        {saving === 'failed' && (
          <>
            {' '}
            <button type="button" class={controls.chip} onClick={panel.saver.flush}>
              {t('action.retry')}
            </button>
          </>
        )}
      </div>
    </header>
  );
}
