// Elsewhere dialog: a touchpoint that no snapshot can show: a phone call, a letter, a page the browser protects.
import { useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { Panel } from '@/lib/state/panel';
import { PictureDrop } from './PictureDrop';
import drop from './picture-drop.module.css';

interface Props {
  panel: Panel;
  /** `web` when a page could not be captured, else where the customer most likely is. */
  channel: Channel;
  title: string;
  onClose: () => void;
}

const MINUTE = 60_000;

export function ElsewhereDialog({ panel, channel: firstChannel, title: firstTitle, onClose }: Props) {
  const { t } = useSpeech();
  const [title, setTitle] = useState(firstTitle);
  const [channel, setChannel] = useState(firstChannel);
  const [doing, setDoing] = useState('');
  const [minutes, setMinutes] = useState('');
  const [picture, setPicture] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async (event: Event) => {
    event.preventDefault();
    const duration = parseMinutes(minutes);
    if (title.trim() === '') return setProblem(t('elsewhere.need-title'));
    if (duration === undefined) return setProblem(t('elsewhere.bad-minutes'));
    setSaving(true);
    try {
      await panel.touchpoint.addElsewhere({ title: title.trim(), channel, doing, duration, picture });
      panel.problem.value = null;
      onClose();
    } catch (error) {
      setProblem(panel.describe(error));
      setSaving(false);
    }
  };

  return (
    <Dialog heading={t(firstChannel === 'web' ? 'elsewhere.heading-page' : 'elsewhere.heading')} onClose={onClose}>
      <form onSubmit={save}>
        <TextField
          label={t('elsewhere.title')}
          placeholder={t('elsewhere.title-hint')}
          maxLength={500}
          value={title}
          onType={setTitle}
        />
        <div class={controls.field}>
          <span class={controls.label}>{t('elsewhere.channel')}</span>
          <span>
            <Select
              label={t('elsewhere.channel')}
              value={channel}
              options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
              onChoose={setChannel}
            />
          </span>
        </div>
        <TextField label={t('elsewhere.note')} value={doing} onType={setDoing} />
        <TextField label={t('elsewhere.minutes')} maxLength={12} value={minutes} onType={setMinutes} />
        <div class={controls.field}>
          <span class={controls.label}>{t('elsewhere.picture')}</span>
          <PictureDrop picture={picture} onPicture={setPicture} />
        </div>
        {problem && (
          <p class={drop.problem} role="alert">
            {problem}
          </p>
        )}
        <div class={controls.actions}>
          <button type="button" class={controls.button} onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="submit" class={`${controls.button} ${controls.primary}`} disabled={saving}>
            {t('elsewhere.save')}
          </button>
        </div>
      </form>
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
