// Files import: pictures and mails before they are taken in, each with its name and channel, in the order that is wanted.
import { Mail, X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { CHANNELS } from '@/lib/domain/channel';
import type { FileItem, FileOrder, FilesImport as State } from '@/lib/state/files-import';
import { formatInstant } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { BringDialog } from './BringDialog';
import styles from './bring.module.css';
import { ImportTarget } from './ImportTarget';

const ORDERS: readonly FileOrder[] = ['name', 'time'];

export function FilesImport({ state }: { state: State }) {
  const { t } = useSpeech();
  const items = state.items.value;
  const n = state.count.value;
  const failed = items.filter(({ step }) => step.is === 'failed').length;
  return (
    <BringDialog
      heading={t('bring.files.title')}
      lead={t('bring.files.lead')}
      bring={state.bring}
      confirm={t('bring.take', { n })}
      disabled={n === 0 || state.reading.value !== null}
      onTake={state.take}
      onClose={state.close}
    >
      <Options state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class={`${styles.pane} ${styles.tall}`} tabIndex={0} aria-label={t('bring.files.list')}>
        <ol class={styles.files}>
          {items.map((item) => (
            <Item key={item.id} item={item} state={state} />
          ))}
        </ol>
      </section>
      <div class={styles.found}>
        <p role="status">
          {state.reading.value === null ? t('bring.count', { n }) : t('bring.files.reading')}{' '}
          {failed > 0 && t('bring.files.failed', { n: failed })}
        </p>
        {state.reading.value !== null && (
          <progress class={styles.progress} max={1} value={state.reading.value} aria-label={t('bring.files.reading')} />
        )}
      </div>
      <ImportTarget target={state.target} intoExisting />
    </BringDialog>
  );
}

function Options({ state }: { state: State }) {
  const { t } = useSpeech();
  const { order, mailPictures, keepMails } = state;
  const mails = state.items.value.some(({ is }) => is === 'mail');
  return (
    <div class={styles.options}>
      <Select
        label={t('bring.files.order')}
        value={order.value}
        options={ORDERS.map((one) => ({ value: one, label: t(`bring.files.order.${one}`) }))}
        onChoose={(one) => {
          order.value = one;
        }}
      />
      {mails && (
        <>
          <label class={styles.check}>
            <input
              type="checkbox"
              checked={mailPictures.value}
              onChange={(event) => {
                mailPictures.value = event.currentTarget.checked;
              }}
            />
            {t('bring.files.mail-pictures')}
          </label>
          <label class={styles.check}>
            <input
              type="checkbox"
              checked={keepMails.value}
              onChange={(event) => {
                keepMails.value = event.currentTarget.checked;
              }}
            />
            {t('bring.files.keep-mails')}
          </label>
        </>
      )}
    </div>
  );
}

function Item({ item, state }: { item: FileItem; state: State }) {
  const { t, language } = useSpeech();
  const { id, name, is, step } = item;
  const shown = step.is === 'ready' && (is === 'picture' || state.mailPictures.value) ? step.thumbnail : null;
  return (
    <li class={styles.file}>
      <span class={styles.picture}>
        {shown ? <Thumbnail bytes={shown} /> : is === 'mail' && <Mail size={20} aria-hidden="true" />}
      </span>
      <div class={styles.named}>
        {step.is === 'ready' ? (
          <LineField
            label={t('bring.files.name-of', { name })}
            labelHidden
            class={`${controls.input} ${styles.line}`}
            value={step.title}
            placeholder={t('untitled')}
            onType={(title) => state.setTitle(id, title)}
          />
        ) : (
          <b dir="auto">{name}</b>
        )}
        {step.is === 'failed' && <p class={styles.trouble}>{step.text}</p>}
        {step.is === 'ready' && (
          <span dir="auto" class={styles.example}>
            {[step.at !== null && formatInstant(step.at, language), step.note.replace(/\s+/g, ' ')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </div>
      {step.is === 'ready' && (
        <Select
          label={t('bring.files.channel-of', { name })}
          value={step.channel}
          options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          onChoose={(channel) => state.setChannel(id, channel)}
        />
      )}
      <button
        type="button"
        class={`${controls.button} ${controls.icon} ${controls.quiet}`}
        aria-label={t('bring.files.remove', { name })}
        title={t('bring.files.remove', { name })}
        onClick={() => state.remove(id)}
      >
        <X size={15} />
      </button>
    </li>
  );
}

function Thumbnail({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url && <img src={url} alt="" />;
}
