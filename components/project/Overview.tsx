// Overview: what the project is about, and the ways into everything that belongs to it.

import type { ProjectPage } from '@/lib/state/project-page';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import type { SectionProps } from './ProjectPage';

export function Overview({ rows, page }: SectionProps & { page: Pick<ProjectPage, 'saver'> }) {
  const { t } = useSpeech();
  const { saver } = page;
  const { id, scope } = rows.project;
  return (
    <section aria-label={t('project.tab.overview')}>
      <TextField
        label={t('project.scope')}
        value={saver.draft('projects', id, 'scope') ?? scope}
        onType={(value) => saver.type('projects', id, 'scope', value)}
        onLeave={() => void saver.flush()}
      />
    </section>
  );
}
