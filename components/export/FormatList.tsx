// Format list: each format with a sentence on whom it is for, grouped; what is ticked asks for its own options.
import {
  BookOpen,
  CodeXml,
  FileSpreadsheet,
  FileText,
  Image,
  ListChecks,
  Package,
  PenTool,
  Presentation,
  Printer,
  Smile,
  Table2,
  Workflow,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FORMAT_GROUPS, type FormatGroup, OUTLET_IDS, OUTLETS, type OutletId } from '@/lib/domain/export-format';
import type { ExportDialogState } from '@/lib/state/export-dialog';
import { useSpeech } from '../controls/text-context';
import { FormatOptions } from './FormatOptions';
import styles from './format-list.module.css';

const ICONS: Readonly<Record<OutletId, typeof Image>> = {
  html: BookOpen,
  pdf: Printer,
  pptx: Presentation,
  png: Image,
  svg: PenTool,
  xlsx: FileSpreadsheet,
  csv: Table2,
  markdown: FileText,
  mermaid: Smile,
  drawio: Workflow,
  cjml: CodeXml,
  jira: ListChecks,
  bundle: Package,
};

interface ListProps {
  state: ExportDialogState;
  disabled: boolean;
}

export function FormatList({ state, disabled }: ListProps) {
  return (
    <div class={styles.groups}>
      {FORMAT_GROUPS.filter((group) => OUTLET_IDS.some((id) => OUTLETS[id].group === group)).map((group) => (
        <Group key={group} group={group} state={state} disabled={disabled} />
      ))}
    </div>
  );
}

function Group({ group, state, disabled }: ListProps & { group: FormatGroup }) {
  const { t } = useSpeech();
  return (
    <fieldset class={styles.formats} disabled={disabled}>
      <legend class={styles.group}>{t(`export.group.${group}`)}</legend>
      {OUTLET_IDS.filter((id) => OUTLETS[id].group === group).map((id) => (
        <Format key={id} id={id} state={state}>
          {state.chosen.value.has(id) && <FormatOptions id={id} state={state} />}
        </Format>
      ))}
    </fieldset>
  );
}

interface FormatProps {
  id: OutletId;
  state: ExportDialogState;
  children: ComponentChildren;
}

function Format({ id, state, children }: FormatProps) {
  const { t } = useSpeech();
  const own = useId();
  const Icon = ICONS[id];
  return (
    <div class={`${styles.format} ${state.looked.value === id ? styles.looked : ''}`}>
      <label class={styles.choice}>
        <input
          type="checkbox"
          name="format"
          value={id}
          checked={state.chosen.value.has(id)}
          aria-describedby={own}
          onFocus={() => state.look(id)}
          onChange={() => state.toggle(id)}
        />
        <Icon size={18} class={styles.icon} />
        <span class={styles.name}>
          {t(`export.format.${id}`)} <small>.{OUTLETS[id].extension}</small>
        </span>
      </label>
      <p id={own} class={styles.whom}>
        {t(`export.format.${id}.for`)}
      </p>
      {children}
    </div>
  );
}
