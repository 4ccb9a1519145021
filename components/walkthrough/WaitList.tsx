// Wait list: what has not come yet, in every walkthrough, since when, and what to say once it did.
import { X } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { openWaiting, waitedFor } from '@/lib/domain/waiting';
import type { Panel } from '@/lib/state/panel';
import type { OnGoing } from '@/lib/state/waits';
import { formatInstant, formatSpent } from '@/lib/text/format';
import look from './going.module.css';

interface Props {
  panel: Panel;
  /** The walkthrough that is open: of the others the name is said. */
  runId: string | null;
  onCame: (wait: OnGoing) => void;
}

export function WaitList({ panel, runId, onCame }: Props) {
  const { t, language } = useSpeech();
  const { waits } = panel.waits.going.value;
  if (waits.length === 0) return null;
  return (
    <section aria-labelledby="open-waits" class={look.section}>
      <h2 id="open-waits" class={controls.label}>
        {t('wait.list')}
      </h2>
      <ul class={look.waits}>
        {waits.map((wait) => {
          const { touchpoint, run } = wait;
          const waiting = openWaiting(touchpoint);
          if (!waiting) return null;
          const { what, remindAt } = waiting;
          const facts = [
            t('wait.since', { time: formatSpent(waitedFor(waiting, panel.now.value), language) }),
            run.id !== runId && run.name,
            remindAt !== null &&
              remindAt > panel.now.value &&
              t('wait.remind.then', { time: formatInstant(remindAt, language) }),
          ];
          return (
            <li key={touchpoint.id}>
              <span class={look.wait}>
                <span dir="auto">{what}</span>
                <small dir="auto">{facts.filter(Boolean).join(' · ')}</small>
              </span>
              <button type="button" class={controls.chip} onClick={() => onCame(wait)}>
                {t('wait.came')}
                <span class="visually-hidden"> {what}</span>
              </button>
              <button
                type="button"
                class={`${controls.button} ${controls.quiet} ${controls.icon}`}
                aria-label={t('wait.give-up', { what })}
                title={t('wait.give-up', { what })}
                onClick={() => panel.waits.giveUp(touchpoint)}
              >
                <X size={15} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
