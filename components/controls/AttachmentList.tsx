// Attachment list: files and voice notes, each heard, seen or saved where it stands; nothing of them is ever opened as a page.
import { Download, FileAudio, FileText, Image, Mail, Mic, Play, X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '@/lib/domain/attachment';
import { type AttachmentType, asAttachmentType, isAudio } from '@/lib/domain/attachment-type';
import { formatBytes, formatClock } from '@/lib/text/format';
import look from './attachment-list.module.css';
import controls from './controls.module.css';
import { useSpeech } from './text-context';

interface Props {
  files: readonly Attachment[];
  onOpen: (file: Attachment) => Promise<string | null>;
  onSave: (file: Attachment) => void;
  /** Without it, nothing can be taken away here. */
  onRemove?: (file: Attachment) => void;
}

export function AttachmentList({ files, ...deeds }: Props) {
  const { t } = useSpeech();
  if (files.length === 0) return null;
  return (
    <ul class={look.list} aria-label={t('files.label')}>
      {files.map((file) => (
        <Entry key={file.id} file={file} {...deeds} />
      ))}
    </ul>
  );
}

function Entry({ file, onOpen, onSave, onRemove }: Omit<Props, 'files'> & { file: Attachment }) {
  const { t, language } = useSpeech();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address]);
  const type = asAttachmentType(file.type);
  const shown = type !== null && (isAudio(type) || type === 'image/jpeg');
  const name = file.kind === 'voice-note' ? t('files.voice-note') : file.name;
  const facts = [file.duration !== null && formatClock(file.duration), formatBytes(file.size, language)];
  const button = `${controls.button} ${controls.quiet} ${controls.icon}`;
  return (
    <li class={look.entry}>
      <span class={look.kind}>{iconOf(file, type)}</span>
      <span class={look.words}>
        <span class={look.name} dir="auto" title={name}>
          {name}
        </span>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      {shown && !address && (
        <button
          type="button"
          class={button}
          aria-label={t(isAudio(type) ? 'files.play' : 'files.show', { name })}
          title={t(isAudio(type) ? 'files.play' : 'files.show', { name })}
          onClick={async () => setAddress(await onOpen(file))}
        >
          <Play size={15} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        class={button}
        aria-label={t('files.save', { name })}
        title={t('files.save', { name })}
        onClick={() => onSave(file)}
      >
        <Download size={15} aria-hidden="true" />
      </button>
      {onRemove && (
        <button
          type="button"
          class={button}
          aria-label={t('files.remove', { name })}
          title={t('files.remove', { name })}
          onClick={() => onRemove(file)}
        >
          <X size={15} aria-hidden="true" />
        </button>
      )}
      {address && type && isAudio(type) && (
        // biome-ignore lint/a11y/useMediaCaption: what was spoken is nowhere in writing
        <audio class={look.open} src={address} controls autoplay aria-label={name} />
      )}
      {address && type === 'image/jpeg' && <img class={look.open} src={address} alt={name} />}
    </li>
  );
}

function iconOf({ kind }: Attachment, type: AttachmentType | null) {
  const size = 16;
  if (kind === 'voice-note') return <Mic size={size} aria-hidden="true" />;
  if (type && isAudio(type)) return <FileAudio size={size} aria-hidden="true" />;
  if (type === 'image/jpeg') return <Image size={size} aria-hidden="true" />;
  if (type === 'message/rfc822') return <Mail size={size} aria-hidden="true" />;
  return <FileText size={size} aria-hidden="true" />;
}
