// Elsewhere dialog: a touchpoint that no snapshot can show: a phone call, a letter, a page the browser protects.
import { useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { Panel } from '@/lib/state/panel';
import { PictureDrop } from './PictureDrop';

/** What was filled in so far. */
export interface ElsewhereDraft {
  title: string;
  channel: Channel;
  doing: string;
  minutes: string;
  picture: Blob | null;
}

interface Props {
  panel: Panel;
  /** `web` when a page could not be captured, else where the customer most likely is. */
  channel: Channel;
  title: string;
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

export function ElsewhereDialog({ panel, channel, title, draft, onDraft, onClose }: Props) {
  const { t } = useSpeech();
  const [filled, setFilled] = useState(draft ?? { title, channel, doing: '', minutes: '', picture: null });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const fields = { title: useRef<HTMLTextAreaElement>(null), minutes: useRef<HTMLTextAreaElement>(null) };

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
    if (duration === undefined) return refuse('minutes', t('elsewhere.bad-minutes'));
    setSaving(true);
    setProblem(null);
    try {
      await panel.touchpoint.addElsewhere({ ...rest, title: filled.title.trim(), duration });
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
        <>
          <button
            type="button"
            class={controls.button}
            onClick={() => {
              onDraft?.(null);
              onClose();
            }}
          >
            {t('action.cancel')}
          </button>
          <button type="submit" class={`${controls.button} ${controls.primary}`} aria-disabled={saving || undefined}>
            {t('elsewhere.save')}
          </button>
        </>
      }
    >
      <TextField
        label={t('elsewhere.title')}
        placeholder={t('elsewhere.title-hint')}
        maxLength={500}
        value={filled.title}
        problem={problemAt('title')}
        field={fields.title}
        onType={(value) => fill({ title: value })}
      />
      <div class={controls.field}>
        <span class={controls.label}>{t('elsewhere.channel')}</span>
        <span>
          <Select
            label={t('elsewhere.channel')}
            value={filled.channel}
            options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            onChoose={(value) => fill({ channel: value })}
          />
        </span>
      </div>
      <TextField label={t('elsewhere.note')} value={filled.doing} onType={(value) => fill({ doing: value })} />
      <TextField
        label={t('elsewhere.minutes')}
        maxLength={12}
        value={filled.minutes}
        problem={problemAt('minutes')}
        field={fields.minutes}
        onType={(value) => fill({ minutes: value })}
      />
      <div class={controls.field}>
        <span class={controls.label}>{t('elsewhere.picture')}</span>
        <PictureDrop picture={filled.picture} onPicture={(picture) => fill({ picture })} />
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
