// Project page: one project, section by section; the tabs lead to its plan, its results and its decisions.
import type { ComponentType } from 'preact';
import type { Appearance } from '@/lib/state/appearance';
import type { ProjectPage as ProjectPageState, ProjectRows } from '@/lib/state/project-page';
import type { ProjectSection } from '@/lib/state/project-place';
import type { Toasts } from '@/lib/state/toasts';
import controls from '../controls/controls.module.css';
import { PageFrame } from '../controls/PageFrame';
import { ProjectTabs } from '../controls/ProjectTabs';
import { ToastList } from '../controls/Toasts';
import { SpeechContext, useSpeech } from '../controls/text-context';
import { useUndoKeys } from '../controls/use-undo-keys';
import styles from './project-page.module.css';
import { UndoButtons } from './UndoButtons';

/** What a section gets; it is drawn only while there is a project. */
export interface SectionProps {
  rows: ProjectRows;
  /** What is open within the section. */
  rowId: string | null;
}

interface Props {
  page: ProjectPageState;
  sections: Readonly<Record<ProjectSection, ComponentType<SectionProps>>>;
  appearance: Appearance;
  toasts: Toasts;
}

export function ProjectPage({ page, sections, appearance, toasts }: Props) {
  const speech = appearance.speech.value;
  useUndoKeys(page.doing);
  return (
    <SpeechContext.Provider value={speech}>
      <PageFrame page={null} actions={<UndoButtons page={page} />}>
        <div class={styles.page}>
          <Body page={page} sections={sections} />
        </div>
      </PageFrame>
      <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
    </SpeechContext.Provider>
  );
}

function Body({ page, sections }: Pick<Props, 'page' | 'sections'>) {
  const { t } = useSpeech();
  const view = page.view.value;
  const { show, rowId } = page.place.value;
  if (view.is === 'loading') return <p class={styles.quiet}>{t('project.loading')}</p>;
  if (view.is === 'failed') return <p role="alert">{view.sentence}</p>;
  if (view.is === 'unknown') {
    return (
      <section class={styles.unknown}>
        <h1>{t('project.unknown')}</h1>
        <a class={controls.button} href="/library.html">
          {t('project.to-library')}
        </a>
      </section>
    );
  }
  const { rows } = view;
  const Section = sections[show];
  return (
    <>
      <p class={styles.name} dir="auto">
        {rows.project.name || t('untitled')}
      </p>
      <ProjectTabs
        projectId={rows.project.id}
        current={show}
        here="project"
        go={(tab) => {
          page.place.value = { projectId: rows.project.id, show: tab as ProjectSection, rowId: null };
        }}
      />
      <Section key={show} rows={rows} rowId={rowId} />
    </>
  );
}
