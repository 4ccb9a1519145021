// Format list: each format with a sentence on whom it is for; the picture asks for its size and colours.
import { BookOpen, Image, Package, Table2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { ExportDialogState, ExportId } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';
import { PictureOptions } from './PictureOptions';

const FORMATS: readonly { id: ExportId; extension: string; Icon: typeof Image }[] = [
  { id: 'html', extension: 'html', Icon: BookOpen },
  { id: 'png', extension: 'png', Icon: Image },
  { id: 'csv', extension: 'csv', Icon: Table2 },
  { id: 'bundle', extension: 'walkmap', Icon: Package },
];

export function FormatList({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  return (
    <fieldset class={styles.formats} disabled={disabled}>
      <legend class="visually-hidden">{t('export.formats')}</legend>
      {FORMATS.map((format) => (
        <Format key={format.id} {...format} state={state}>
          {format.id === 'png' && state.chosen.value.has('png') && <PictureOptions state={state} />}
        </Format>
      ))}
    </fieldset>
  );
}

interface FormatProps {
  id: ExportId;
  extension: string;
  Icon: typeof Image;
  state: ExportDialogState;
  children: preact.ComponentChildren;
}

function Format({ id, extension, Icon, state, children }: FormatProps) {
  const { t } = useSpeech();
  const own = useId();
  return (
    <div class={styles.format}>
      <label class={styles.choice}>
        <input
          type="checkbox"
          name="format"
          value={id}
          checked={state.chosen.value.has(id)}
          aria-describedby={own}
          onChange={() => state.toggle(id)}
        />
        <Icon size={20} class={styles.icon} />
        <span class={styles.name}>
          {t(`export.format.${id}`)} <small>.{extension}</small>
        </span>
      </label>
      <p id={own} class={styles.whom}>
        {t(`export.format.${id}.for`)}
      </p>
      {children}
    </div>
  );
}
