// Overview: what a project is about, what it is to achieve, and the ways into everything that belongs to it.
import type { Overview as OverviewState } from '@/lib/state/project-overview';
import type { ProjectPage } from '@/lib/state/project-page';
import { LineField } from '../controls/LineField';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { typed, typedOrNull } from '../controls/typed';
import { Objectives } from './Objectives';
import styles from './overview.module.css';
import type { SectionProps } from './ProjectPage';
import { ReviewDate } from './ReviewDate';
import { Stages } from './Stages';
import { Ways } from './Ways';

export interface OverviewProps extends Pick<SectionProps, 'rows'> {
  page: Pick<ProjectPage, 'saver'>;
  overview: OverviewState;
}

export function Overview(props: OverviewProps) {
  const { t } = useSpeech();
  const { rows, page } = props;
  const { id, name, scope, owner } = rows.project;
  return (
    <section class={styles.overview} aria-label={t('project.tab.overview')}>
      <h1 class="visually-hidden">{t('project.tab.overview')}</h1>
      <Ways rows={rows} />
      <div class={styles.columns}>
        <div class={styles.sheet}>
          <LineField label={t('project.name')} {...typed(page.saver, 'projects', id, 'name', name)} />
          <TextField
            label={t('project.scope')}
            placeholder={t('project.scope.hint')}
            {...typed(page.saver, 'projects', id, 'scope', scope)}
          />
          <Objectives {...props} />
        </div>
        <div class={styles.sheet}>
          <LineField
            label={t('project.owner')}
            placeholder={t('project.owner.hint')}
            {...typedOrNull(page.saver, 'projects', id, 'owner', owner)}
          />
          <ReviewDate {...props} />
        </div>
      </div>
      <Stages {...props} />
    </section>
  );
}
