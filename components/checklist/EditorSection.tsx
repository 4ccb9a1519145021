// Editor section: one section of a checklist, with its name, what can be done with it, and its questions in their order.
import { Ellipsis } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ChecklistItem } from '@/lib/domain/checklist';
import { type ItemProblem, sectionsOf } from '@/lib/domain/checklist-edit';
import { Menu } from '../controls/Menu';
import { RenameField } from '../controls/RenameField';
import { SortableList } from '../controls/SortableList';
import { useSpeech } from '../controls/text-context';
import type { EditorProps } from './ChecklistEditor';
import styles from './editor.module.css';
import { ItemRow } from './ItemRow';

interface Props extends EditorProps {
  section: string;
  problems: ReadonlyMap<string, ItemProblem>;
  /** The item that was just added. */
  fresh: string | null;
  onAdd: (after: ChecklistItem) => void;
}

export function EditorSection(props: Props) {
  const { brief, saver, checklists, section, problems, fresh, onAdd } = props;
  const { t } = useSpeech();
  const all = brief.checklist.items;
  const items = all.filter((item) => item.section === section);
  const others = sectionsOf(all).filter((name) => name !== section);
  const title = (name: string) => name || t('checklist.untitled-section');
  return (
    <section class={styles.section} aria-label={title(section)}>
      <Head {...props} />
      <SortableList
        label={t('checklist.section.list', { name: title(section) })}
        items={items}
        nameOf={(item) => item.question || t('untitled')}
        fresh={fresh}
        more={(item) => [
          { label: t('row.insert'), run: () => onAdd(item) },
          { label: t('row.duplicate'), run: () => void checklists.duplicate(brief, item) },
          ...others.map((name) => ({
            key: `to ${name}`,
            label: t('checklist.move-to', { name: title(name) }),
            run: () => void checklists.moveTo(brief, item.id, name),
          })),
          { label: t('checklist.move-to-new'), run: () => void checklists.moveTo(brief, item.id, null) },
        ]}
        remove={(item) => checklists.remove(brief, item)}
        move={(id, beside) => checklists.move(brief, id, beside)}
        render={(item) => (
          <ItemRow
            brief={brief}
            saver={saver}
            checklists={checklists}
            item={item}
            problem={problems.get(item.id) ?? null}
            onEnter={() => onAdd(item)}
          />
        )}
      />
    </section>
  );
}

function Head({ brief, checklists, section }: Props) {
  const { t } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const name = section || t('checklist.untitled-section');
  const sections = sectionsOf(brief.checklist.items);
  const at = sections.indexOf(section);
  const groups = () => [
    {
      items: [
        { label: t('checklist.section.rename'), run: () => setRenaming(true) },
        {
          label: t('checklist.section.up'),
          disabled: at === 0,
          run: () => void checklists.moveSection(brief, section, -1),
        },
        {
          label: t('checklist.section.down'),
          disabled: at === sections.length - 1,
          run: () => void checklists.moveSection(brief, section, 1),
        },
      ],
    },
    {
      items: [{ label: t('checklist.section.remove'), run: () => void checklists.removeSection(brief, section) }],
    },
  ];
  return (
    <div class={styles.head}>
      {renaming ? (
        <RenameField
          value={section}
          label={t('checklist.section.name')}
          onSave={(value) => void checklists.renameSection(brief, section, value)}
          onDone={() => setRenaming(false)}
        />
      ) : (
        <h3 dir="auto">
          <button type="button" class={styles.name} onClick={() => setRenaming(true)}>
            {name}
          </button>
        </h3>
      )}
      <Menu label={t('checklist.section.actions', { name })} class={styles.more} groups={groups}>
        <Ellipsis size={16} aria-hidden="true" />
      </Menu>
    </div>
  );
}
