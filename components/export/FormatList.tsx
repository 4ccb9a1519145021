// Format list: each format with a sentence on whom it is for; the picture asks for its size and colours.
import { BookOpen, CodeXml, Image, Package, Smile, Table2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { EXPORT_IDS, type ExportId, FORMAT_GROUPS, FORMATS, type FormatGroup } from '@/lib/domain/export-format';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import styles from './format-list.module.css';
import { PictureOptions } from './PictureOptions';

const ICONS: Readonly<Record<ExportId, typeof Image>> = {
  html: BookOpen,
  png: Image,
  csv: Table2,
  mermaid: Smile,
  cjml: CodeXml,
  bundle: Package,
};

/** Grouped by whom they are for. */
export function FormatList({ state, disabled }: { state: ExportDialogState; disabled: boolean }) {
  return (
    <div class={styles.groups}>
      {FORMAT_GROUPS.map((group) => (
        <Group key={group} group={group} state={state} disabled={disabled} />
      ))}
    </div>
  );
}

function Group({ group, state, disabled }: { group: FormatGroup; state: ExportDialogState; disabled: boolean }) {
  const { t } = useSpeech();
  return (
    <fieldset class={styles.formats} disabled={disabled}>
      <legend class={styles.group}>{t(`export.group.${group}`)}</legend>
      {EXPORT_IDS.filter((id) => FORMATS[id].group === group).map((id) => (
        <Format key={id} id={id} extension={FORMATS[id].extension} Icon={ICONS[id]} state={state}>
          {id === 'png' && state.chosen.value.has('png') && <PictureOptions state={state} />}
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
