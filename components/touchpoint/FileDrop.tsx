// File drop: takes pictures, documents, mails and sounds by choosing, dropping or pasting, and shows what it has.
import { X } from 'lucide-preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import { ACCEPTED } from './accepted-files';
import look from './file-drop.module.css';
import styles from './touchpoint.module.css';
import { useFileDrop } from './use-file-drop';

interface Props {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ files, onFiles }: Props) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const add = (more: Iterable<File> | null | undefined) => onFiles([...files, ...(more ?? [])]);
  const drop = useFileDrop(add);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      add(event.clipboardData.files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [files, onFiles]);
  return (
    <fieldset aria-label={t('files.label')} class={look.drop} {...drop}>
      {files.length > 0 && (
        <ul class={look.files}>
          {files.map((file, index) => (
            <li key={`${file.name}-${index}`}>
              <Preview file={file} />
              <span class={look.name} dir="auto">
                {file.name}
              </span>
              <button
                type="button"
                class={`${controls.button} ${controls.quiet} ${controls.icon}`}
                aria-label={t('files.remove', { name: file.name })}
                title={t('files.remove', { name: file.name })}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              >
                <X size={15} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class={controls.hint}>{t('files.hint')}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          add(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <span class={styles.chips}>
        <button type="button" class={controls.chip} onClick={() => input.current?.click()}>
          {t('files.choose')}
        </button>
      </span>
    </fieldset>
  );
}

/** Of a picture, what it shows. */
function Preview({ file }: { file: File }) {
  const { t } = useSpeech();
  const url = useMemo(() => (file.type.startsWith('image/') ? URL.createObjectURL(file) : null), [file]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return url && <img class={look.preview} src={url} alt={t('elsewhere.picture')} />;
}
