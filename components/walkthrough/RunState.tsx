// Run state: one line that says that a run was handed over, reviewed or closed, and what can still be done about it.
import { Lock, Send } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Panel } from '@/lib/state/panel';
import { formatDay } from '@/lib/text/format';
import look from './end-of-run.module.css';

export function RunState({ panel, walkthrough }: { panel: Panel; walkthrough: Walkthrough }) {
  const { t, language } = useSpeech();
  const { state, stateAt, reviewer, zone } = walkthrough;
  if (state === 'draft') return null;
  const day = formatDay(stateAt ?? walkthrough.startedAt, language, zone);
  const key = state === 'reviewed' && reviewer ? 'reviewed-by' : state;
  const Icon = state === 'final' ? Lock : Send;
  return (
    <div class={look.state} role="status">
      <Icon size={15} aria-hidden="true" />
      <p>{t(`end.state.${key}`, { day, reviewer: reviewer ?? '' })}</p>
      {state === 'submitted' && (
        <button type="button" class={controls.chip} onClick={() => panel.end.takeBack()}>
          {t('end.withdraw')}
        </button>
      )}
    </div>
  );
}
