// Portrait field: the face of a persona, to be chosen, dropped or pasted; without one its initials stand there.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Persona } from '@/lib/domain/persona';
import type { Personas } from '@/lib/state/project-personas';
import { Avatar } from '../controls/Avatar';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './persona-sheet.module.css';

export function PortraitField({ persona, personas }: { persona: Persona; personas: Personas }) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { id, name, portrait } = persona;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void personas.setPortrait(id, file);
    return file !== undefined;
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => take(event.clipboardData?.files) && event.preventDefault();
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [id]);
  return (
    <fieldset
      class={styles.portrait}
      aria-label={t('persona.portrait')}
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (take(event.dataTransfer?.files)) event.preventDefault();
      }}
    >
      <Avatar persona={persona} size={148} alt={t('persona.portrait.of', { name: name || t('untitled') })} />
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <span class={styles.choices}>
        <button type="button" class={controls.chip} onClick={() => input.current?.click()}>
          {t('persona.portrait.choose')}
        </button>
        {portrait !== null && (
          <button type="button" class={controls.chip} onClick={() => void personas.setPortrait(id, null)}>
            {t('persona.portrait.remove')}
          </button>
        )}
      </span>
      <span class={`${controls.hint} ${styles.hint}`}>{t('persona.portrait.hint')}</span>
    </fieldset>
  );
}
