// Checklist editor: the questions of a brief, section by section, beside how the shopper sees them and what they score.
import { ClipboardPaste, FolderPlus, ListChecks, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Brief } from '@/lib/domain/brief';
import { CHECKLIST_TEMPLATES, type ChecklistItem } from '@/lib/domain/checklist';
import { problemsOf, sectionsOf } from '@/lib/domain/checklist-edit';
import type { Checklists } from '@/lib/state/project-checklist';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import type { Saver } from '../controls/typed';
import { ChecklistPreview } from './ChecklistPreview';
import { EditorSection } from './EditorSection';
import styles from './editor.module.css';
import { PasteQuestions } from './PasteQuestions';

export interface EditorProps {
  brief: Brief;
  saver: Saver;
  checklists: Checklists;
}

interface Props extends EditorProps {
  /** How many walkthroughs follow the brief. */
  runs: number;
}

export function ChecklistEditor({ brief, saver, checklists, runs }: Props) {
  const { t } = useSpeech();
  const [fresh, setFresh] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const { items, capBonus } = brief.checklist;
  const problems = problemsOf(brief.checklist);
  const add = async (after: ChecklistItem | null) => setFresh(await checklists.add(brief, after));
  const quiet = `${controls.button} ${controls.quiet}`;
  return (
    <div class={styles.editor} data-empty={items.length === 0 || undefined}>
      <div class={styles.questions}>
        {runs > 0 && <p class={styles.followed}>{t('checklist.followed', { n: runs })}</p>}
        {items.length === 0 && <p class={styles.none}>{t('checklist.none')}</p>}
        {sectionsOf(items).map((section) => (
          <EditorSection
            key={section}
            brief={brief}
            saver={saver}
            checklists={checklists}
            section={section}
            problems={problems}
            fresh={fresh}
            onAdd={(after) => void add(after)}
          />
        ))}
        <div class={styles.adders}>
          <button type="button" class={controls.button} onClick={() => void add(items.at(-1) ?? null)}>
            <Plus size={15} aria-hidden="true" />
            {t('checklist.add')}
          </button>
          {items.length > 0 && (
            <button type="button" class={quiet} onClick={async () => setFresh(await checklists.addSection(brief))}>
              <FolderPlus size={15} aria-hidden="true" />
              {t('checklist.add-section')}
            </button>
          )}
          <Menu
            label={t('checklist.templates')}
            class={items.length === 0 ? controls.button : quiet}
            groups={() => [
              {
                items: CHECKLIST_TEMPLATES.map((id) => ({
                  label: t(`checklist.template.${id}`),
                  run: () => void checklists.addTemplate(brief, id),
                })),
              },
            ]}
          >
            <ListChecks size={15} aria-hidden="true" />
            {t('checklist.templates')}
          </Menu>
          <button type="button" class={quiet} onClick={() => setPasting(true)}>
            <ClipboardPaste size={15} aria-hidden="true" />
            {t('checklist.paste')}
          </button>
        </div>
        {items.some(({ bonus }) => bonus) && (
          <label class={styles.tick}>
            <input
              type="checkbox"
              checked={capBonus}
              onChange={(event) => void checklists.setCap(brief, event.currentTarget.checked)}
            />
            {t('checklist.cap')}
          </label>
        )}
      </div>
      {items.length > 0 && <ChecklistPreview brief={brief} />}
      {pasting && (
        <PasteQuestions
          newId={checklists.newId}
          onPaste={(read) => checklists.paste(brief, read)}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}
