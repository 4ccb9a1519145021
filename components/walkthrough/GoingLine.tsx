// Going line: at the top of the panel, what is spoken, the clocks that run at whichever touchpoint, and the reminders that are due.
import { BellRing, Timer } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { elapsedAt } from '@/lib/domain/clock';
import { openWaiting, waitedFor } from '@/lib/domain/waiting';
import type { Panel } from '@/lib/state/panel';
import type { OnGoing } from '@/lib/state/waits';
import { formatClock, formatSpent } from '@/lib/text/format';
import look from './going.module.css';
import { VoiceLine } from './VoiceLine';

interface Props {
  panel: Panel;
  /** The walkthrough that is open. */
  runId: string | null;
  onCame: (wait: OnGoing) => void;
}

const HOUR = 3_600_000;

export function GoingLine({ panel, runId, onCame }: Props) {
  const { t, language } = useSpeech();
  const { waits, now } = panel;
  const { clocks } = waits.going.value;
  const due = waits.due.value;
  if (clocks.length === 0 && due.length === 0 && panel.voice.state.value === 'off') return null;
  return (
    <section class={look.lines} aria-label={t('going.label')}>
      <VoiceLine panel={panel} />
      {clocks.map(({ touchpoint, run }) => (
        <div key={touchpoint.id} class={look.line}>
          <Timer size={15} class={look.running} aria-hidden="true" />
          <button
            type="button"
            class={look.words}
            dir="auto"
            onClick={async () => {
              if (run.id !== runId) await panel.reopen(run.id);
              panel.data.select(touchpoint.id);
            }}
          >
            {touchpoint.title || t('untitled')}
          </button>
          <span class={look.clock} role="timer">
            {touchpoint.clock && formatClock(elapsedAt(touchpoint.clock, now.value))}
          </span>
          <button type="button" class={controls.chip} onClick={() => waits.stopClock(touchpoint)}>
            {t('clock.stop')}
            <span class="visually-hidden"> {touchpoint.title}</span>
          </button>
        </div>
      ))}
      {due.map((wait) => {
        const waiting = openWaiting(wait.touchpoint);
        if (!waiting) return null;
        return (
          <div key={wait.touchpoint.id} class={look.line} role="status">
            <BellRing size={15} class={look.due} aria-hidden="true" />
            <span class={look.words}>
              <b dir="auto">{waiting.what}</b>{' '}
              <span class={look.soft}>
                {t('wait.since', { time: formatSpent(waitedFor(waiting, now.value), language) })}
              </span>
            </span>
            <button type="button" class={controls.chip} onClick={() => onCame(wait)}>
              {t('wait.came')}
              <span class="visually-hidden"> {waiting.what}</span>
            </button>
            <button
              type="button"
              class={controls.chip}
              title={t('wait.later-hint')}
              onClick={() => waits.remindAt(wait.touchpoint.id, now.value + HOUR)}
            >
              {t('wait.later')}
              <span class="visually-hidden"> {waiting.what}</span>
            </button>
          </div>
        );
      })}
    </section>
  );
}
