// Elsewhere dialog: a touchpoint that no snapshot can show: a phone call, a letter, a page the browser protects.
import { Timer } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import type { Channel } from '@/lib/domain/channel';
import type { Timing } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import { formatSpent } from '@/lib/text/format';
import { ChannelTiles } from './ChannelTiles';
import { FileDrop } from './FileDrop';
import styles from './touchpoint.module.css';

/** What was filled in so far. */
export interface ElsewhereDraft {
  title: string;
  channel: Channel;
  doing: string;
  minutes: string;
  /** Whether a clock runs from now on, in place of minutes. */
  ticking: boolean;
  files: readonly File[];
}

interface Props {
  panel: Panel;
  /** `web` when a page could not be captured, else where the customer most likely is. */
  channel: Channel;
  title: string;
  /** How long it took, where that was measured. */
  measured?: Timing | null;
  /** What was filled in before the dialog was last left. */
  draft?: ElsewhereDraft | null;
  /** Hears of every change, for the next opening; of `null` when it was saved, or given up by Cancel. */
  onDraft?: (draft: ElsewhereDraft | null) => void;
  onClose: () => void;
}

/** Where a problem stands: under its field, or above the buttons when it is of the whole. */
interface Problem {
  at: 'title' | 'minutes' | 'form';
  sentence: string | null;
}

const MINUTE = 60_000;

export function ElsewhereDialog({ panel, channel, title, measured, draft, onDraft, onClose }: Props) {
  const { t, language } = useSpeech();
  const [filled, setFilled] = useState<ElsewhereDraft>(
    draft ?? { title, channel, doing: '', minutes: '', ticking: false, files: [] },
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const fields = { title: useRef<HTMLTextAreaElement>(null), minutes: useRef<HTMLTextAreaElement>(null) };

  // What happened is what one wants to write; the channels stand before it, one step back.
  useLayoutEffect(() => fields.title.current?.focus(), []);

  const fill = (patch: Partial<ElsewhereDraft>) => {
    setFilled((before) => {
      const next = { ...before, ...patch };
      onDraft?.(next);
      return next;
    });
    if (problem && problem.at in patch) setProblem(null);
  };
  const refuse = (at: 'title' | 'minutes', sentence: string) => {
    setProblem({ at, sentence });
    fields[at].current?.focus();
  };
  const problemAt = (at: Problem['at']) => (problem?.at === at ? (problem.sentence ?? undefined) : undefined);

  const save = async (event: Event) => {
    event.preventDefault();
    if (saving) return;
    const { minutes, ...rest } = filled;
    const duration = parseMinutes(minutes);
    if (filled.title.trim() === '') return refuse('title', t('elsewhere.need-title'));
    if (duration === undefined && !filled.ticking) return refuse('minutes', t('elsewhere.bad-minutes'));
    setSaving(true);
    setProblem(null);
    try {
      const entered = typeof duration === 'number' ? { duration, source: 'entered' as const } : null;
      const time = rest.ticking ? null : (measured ?? entered);
      await panel.touchpoint.addElsewhere({ ...rest, title: filled.title.trim(), time });
      panel.problem.value = null;
      onDraft?.(null);
      onClose();
    } catch (error) {
      setProblem({ at: 'form', sentence: panel.describe(error) });
      setSaving(false);
    }
  };

  return (
    <Dialog
      heading={t(channel === 'web' ? 'elsewhere.heading-page' : 'elsewhere.heading')}
      onSubmit={(event) => void save(event)}
      onClose={onClose}
      problem={problemAt('form')}
      actions={
        <DialogFoot
          confirm={t('elsewhere.save')}
          onCancel={() => {
            onDraft?.(null);
            onClose();
          }}
          busy={saving}
        />
      }
    >
      <ChannelTiles value={filled.channel} onChoose={(value) => fill({ channel: value })} />
      <TextField
        label={t('elsewhere.title')}
        placeholder={t('elsewhere.title-hint')}
        maxLength={500}
        value={filled.title}
        problem={problemAt('title')}
        field={fields.title}
        onType={(value) => fill({ title: value })}
      />
      <TextField label={t('elsewhere.note')} value={filled.doing} onType={(value) => fill({ doing: value })} />
      {measured ? (
        <p class={controls.said}>{t('elsewhere.measured', { time: formatSpent(measured.duration, language) })}</p>
      ) : (
        <>
          {!filled.ticking && (
            <TextField
              label={t('elsewhere.minutes')}
              maxLength={12}
              value={filled.minutes}
              problem={problemAt('minutes')}
              field={fields.minutes}
              onType={(value) => fill({ minutes: value })}
            />
          )}
          <div class={styles.chips}>
            <button
              type="button"
              class={controls.chip}
              aria-pressed={filled.ticking}
              onClick={() => fill({ ticking: !filled.ticking })}
            >
              <Timer size={13} aria-hidden="true" /> {t('elsewhere.tick')}
            </button>
            {filled.ticking && <span class={controls.hint}>{t('elsewhere.tick-hint')}</span>}
          </div>
        </>
      )}
      <div class={controls.field}>
        <span class={controls.label}>{t('files.label')}</span>
        <FileDrop files={filled.files} onFiles={(files) => fill({ files })} />
      </div>
    </Dialog>
  );
}

/** Milliseconds; `null` for nothing written, `undefined` for what is not a sensible number of minutes. */
function parseMinutes(text: string): number | null | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  const minutes = Number(trimmed);
  return Number.isFinite(minutes) && minutes >= 0 && minutes < 1e6 ? Math.round(minutes * MINUTE) : undefined;
}
