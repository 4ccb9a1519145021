// Auto-capture: its switches, in a box behind a chip that says whether it is on, with a pause and an undo for the last one.
import { ChevronDown, Undo2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Popover } from '@/components/controls/Popover';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import styles from './auto-capture.module.css';

interface Props {
  panel: Panel;
  run: OpenRun;
}

export function AutoCapture({ panel, run }: Props) {
  const { t } = useSpeech();
  const hint = useId();
  const { auto } = panel;
  const { onNavigation, onClick, acrossSites } = run.walkthrough.autoCapture;
  const on = onNavigation || onClick;
  const paused = auto.paused.value;
  const words = `${t('auto.heading')}: ${t(!on ? 'auto.off' : paused ? 'auto.paused' : 'auto.on')}`;
  return (
    <section class={styles.auto} aria-label={t('auto.heading')}>
      <div class={styles.line}>
        <Popover
          label={words}
          class={controls.chip}
          face={
            <>
              <span class={styles.dot} data-on={on && !paused} />
              {words}
              <ChevronDown size={14} aria-hidden="true" />
            </>
          }
        >
          <div class={styles.choices}>
            <label>
              <input
                type="checkbox"
                checked={onNavigation}
                onChange={(event) => auto.choose({ onNavigation: event.currentTarget.checked })}
              />
              {t('auto.on-navigation')}
            </label>
            <label>
              <input
                type="checkbox"
                checked={onClick}
                aria-describedby={`${hint}-click`}
                onChange={(event) => auto.choose({ onClick: event.currentTarget.checked })}
              />
              {t('auto.on-click')}
            </label>
            <p id={`${hint}-click`}>{t('auto.hint')}</p>
            <label>
              <input
                type="checkbox"
                checked={acrossSites}
                disabled={!on}
                aria-describedby={`${hint}-sites`}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  // What the browser refuses was never on.
                  event.currentTarget.checked = acrossSites;
                  void auto.choose({ acrossSites: checked });
                }}
              />
              {t('auto.across-sites')}
            </label>
            <p id={`${hint}-sites`}>{t('auto.across-sites-why')}</p>
          </div>
        </Popover>
        {on && (
          <button type="button" class={controls.chip} onClick={() => auto.pause(!paused)}>
            {t(paused ? 'auto.resume' : 'auto.pause')}
          </button>
        )}
      </div>
      {on && <Last panel={panel} run={run} />}
    </section>
  );
}

/** What was kept last, in a line that is read out as it comes. */
function Last({ panel, run }: Props) {
  const { t } = useSpeech();
  const last = panel.auto.last.value;
  const touchpoint = run.touchpoints.find(({ id }) => id === last?.touchpointId);
  return (
    <div class={styles.last} role="status">
      {last && touchpoint && (
        <>
          <span dir="auto">
            {t(last.added ? 'auto.last-added' : 'auto.last-new', { title: touchpoint.title || t('untitled') })}
          </span>
          <button type="button" class={controls.chip} onClick={() => panel.auto.takeBack(last)}>
            <Undo2 size={13} aria-hidden="true" />
            {t('auto.undo')}
          </button>
        </>
      )}
    </div>
  );
}
