// Voice line: what is being spoken, at the top of the panel whichever touchpoint is shown, with its level and its end.
import { Mic, Pause, Play, X } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import { formatClock } from '@/lib/text/format';
import look from './going.module.css';

/** Milliseconds of the longest note. */
const MOST = 600_000;

export function VoiceLine({ panel }: { panel: Panel }) {
  const { t } = useSpeech();
  const { voice } = panel;
  const state = voice.state.value;
  if (state === 'off') return null;
  if (state === 'asks') {
    return (
      <div class={look.line} role="status">
        <Mic size={15} class={look.due} aria-hidden="true" />
        <span class={look.words}>{t('voice.ask')}</span>
        <button type="button" class={controls.chip} onClick={voice.ask}>
          {t('voice.ask-button')}
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          aria-label={t('action.cancel')}
          onClick={voice.dismiss}
        >
          <X size={15} aria-hidden="true" />
        </button>
      </div>
    );
  }
  const paused = state === 'paused';
  const icon = `${controls.button} ${controls.icon}`;
  return (
    <fieldset class={`${look.line} ${look.voice}`} aria-label={t('voice.label')}>
      <Mic size={15} class={look.running} aria-hidden="true" />
      <span class={look.state} role="status">
        {t(`voice.${state}`)}
      </span>
      <Level panel={panel} />
      <span class={look.clock}>
        {t('voice.of', { time: formatClock(voice.spoken.value), most: formatClock(MOST) })}
      </span>
      {state !== 'saving' && (
        <span class={look.deeds}>
          <button
            type="button"
            class={icon}
            aria-label={t(paused ? 'voice.resume' : 'voice.pause')}
            title={t(paused ? 'voice.resume' : 'voice.pause')}
            onClick={paused ? voice.resume : voice.pause}
          >
            {paused ? <Play size={15} aria-hidden="true" /> : <Pause size={15} aria-hidden="true" />}
          </button>
          <button type="button" class={`${controls.button} ${controls.primary}`} onClick={voice.stop}>
            {t('voice.stop')}
          </button>
          <button type="button" class={controls.button} onClick={voice.discard}>
            {t('voice.discard')}
          </button>
        </span>
      )}
    </fieldset>
  );
}

/** Redrawn by itself, ten times a second. */
function Level({ panel }: { panel: Panel }) {
  const { t } = useSpeech();
  return <meter class={look.level} min={0} max={1} value={panel.voice.level.value} aria-label={t('voice.level')} />;
}
