// Brief page: one scenario from its story to its rules, filled where it stands, section by section.
import { ChevronLeft, Copy, Package, Trash2 } from 'lucide-preact';
import type { Brief } from '@/lib/domain/brief';
import type { Briefs } from '@/lib/state/project-briefs';
import type { ProjectPage, ProjectRows } from '@/lib/state/project-page';
import { ChecklistEditor } from '../checklist/ChecklistEditor';
import cards from '../controls/cards.module.css';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import { BriefRules } from './BriefRules';
import { BriefStory } from './BriefStory';
import styles from './brief-page.module.css';
import { PlannedSteps } from './PlannedSteps';

export interface BriefProps {
  rows: ProjectRows;
  brief: Brief;
  page: Pick<ProjectPage, 'open' | 'saver'>;
  briefs: Briefs;
}

export function BriefPage(props: BriefProps) {
  const { rows, brief, page, briefs } = props;
  const { t } = useSpeech();
  const runs = rows.walkthroughs.filter(({ briefId }) => briefId === brief.id).length;
  const button = `${controls.button} ${controls.quiet}`;
  return (
    <section aria-label={brief.title || t('untitled')}>
      <h1 class="visually-hidden">{brief.title || t('untitled')}</h1>
      <div class={cards.back}>
        <button type="button" class={button} onClick={() => page.open(null)}>
          <ChevronLeft size={15} aria-hidden="true" />
          {t('brief.back')}
        </button>
        <span class={cards.grow} />
        <button type="button" class={button} onClick={() => void briefs.copy(brief)}>
          <Copy size={15} aria-hidden="true" />
          {t('brief.copy')}
        </button>
        <button type="button" class={button} onClick={() => void briefs.exportPack(brief)}>
          <Package size={15} aria-hidden="true" />
          {t('pack.export')}
        </button>
        <button type="button" class={button} onClick={() => void briefs.remove(brief)}>
          <Trash2 size={15} aria-hidden="true" />
          {t('action.delete')}
        </button>
      </div>
      <LineField
        label={t('brief.title')}
        labelHidden
        class={styles.title}
        placeholder={t('brief.title.placeholder')}
        {...typed(page.saver, 'briefs', brief.id, 'title', brief.title)}
      />
      <p class={styles.followed}>{runs === 0 ? t('brief.followed.none') : t('brief.followed', { n: runs })}</p>
      <BriefStory {...props} />
      <PlannedSteps {...props} />
      <section class={styles.part} aria-labelledby="brief-checklist">
        <h2 id="brief-checklist">{t('checklist.title')}</h2>
        <p class={styles.lead}>{t('checklist.lead')}</p>
        <ChecklistEditor brief={brief} saver={page.saver} checklists={briefs.checklists} runs={runs} />
      </section>
      <BriefRules {...props} />
    </section>
  );
}
