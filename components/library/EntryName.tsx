// Entry name: the name of a row, which leads to its map, or the field that writes it anew.
import type { ComponentChildren } from 'preact';
import { RenameField } from '../controls/RenameField';
import { useSpeech } from '../controls/text-context';
import styles from './entries.module.css';

interface Props {
  name: string;
  /** For the field. */
  label: string;
  renaming: boolean;
  /** Where it leads; `null` where that place has to be made first. */
  href: string | null;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDone: () => void;
  /** Stands behind the name. */
  children?: ComponentChildren;
}

export function EntryName({ name, label, renaming, href, onOpen, onRename, onDone, children }: Props) {
  const { t } = useSpeech();
  const words = name || t('untitled');
  if (renaming) return <RenameField value={name} label={label} class={styles.name} onSave={onRename} onDone={onDone} />;
  return (
    <span class={styles.nameLine}>
      {href === null ? (
        <button type="button" class={styles.name} dir="auto" onClick={onOpen}>
          {words}
        </button>
      ) : (
        <a class={styles.name} dir="auto" href={href}>
          {words}
        </a>
      )}
      {children}
    </span>
  );
}
