// Picture drop: takes one picture by choosing, dropping or pasting, and shows it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import drop from './picture-drop.module.css';
import styles from './touchpoint.module.css';

interface Props {
  picture: Blob | null;
  onPicture: (picture: Blob | null) => void;
}

export function PictureDrop({ picture, onPicture }: Props) {
  const { t } = useSpeech();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const url = useMemo(() => picture && URL.createObjectURL(picture), [picture]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find((item) => item.type.startsWith('image/'));
      if (!file) return;
      event.preventDefault();
      onPicture(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onPicture]);
  return (
    <fieldset
      aria-label={t('elsewhere.picture')}
      class={drop.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onPicture(event.dataTransfer?.files[0] ?? null);
      }}
    >
      {url && <img class={drop.preview} src={url} alt={t('elsewhere.picture')} />}
      <span class={controls.hint}>{t('elsewhere.picture-hint')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => onPicture(event.currentTarget.files?.[0] ?? null)}
      />
      <span class={styles.chips}>
        <button type="button" class={controls.chip} onClick={() => input.current?.click()}>
          {t('elsewhere.choose')}
        </button>
        {picture && (
          <button type="button" class={controls.chip} onClick={() => onPicture(null)}>
            {t('elsewhere.remove-picture')}
          </button>
        )}
      </span>
    </fieldset>
  );
}
