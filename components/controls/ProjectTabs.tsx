// Project tabs: the ways between everything that belongs to a project, whichever page shows it.
import type { ProjectSection } from '@/lib/state/project-place';
import controls from './controls.module.css';
import styles from './project-tabs.module.css';
import { useSpeech } from './text-context';

const OF_LIBRARY = ['walkthroughs', 'maps'] as const;
export type LibraryTab = (typeof OF_LIBRARY)[number];
export type ProjectTab = ProjectSection | LibraryTab;

/** In the order of the work: plan, walk, see, decide. */
const TABS: readonly ProjectTab[] = [
  'overview',
  'personas',
  'briefs',
  'walkthroughs',
  'results',
  'maps',
  'opportunities',
  'actions',
  'metrics',
];

interface Props {
  projectId: string;
  current: ProjectTab;
  /** How many there are, where it is known. */
  counts?: Partial<Record<ProjectTab, number>>;
  /** Goes to a tab of the page that is open, which is `here`; the others are links. */
  here: 'project' | 'library';
  go: (tab: ProjectTab) => void;
}

export function ProjectTabs({ projectId, current, counts = {}, here, go }: Props) {
  const { t, language } = useSpeech();
  const count = new Intl.NumberFormat(language);
  return (
    <nav class={styles.tabs} aria-label={t('project.tabs')}>
      {TABS.map((tab) => (
        <a
          key={tab}
          class={controls.chip}
          href={`/${pageOf(tab)}.html?${new URLSearchParams({ project: projectId, show: tab })}`}
          aria-current={tab === current ? 'page' : undefined}
          onClick={(event) => {
            if (pageOf(tab) !== here || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go(tab);
          }}
        >
          {isOfLibrary(tab) ? t(`library.${tab}`) : t(`project.tab.${tab}`)}
          {counts[tab] !== undefined && <span class={styles.count}>{count.format(counts[tab])}</span>}
        </a>
      ))}
    </nav>
  );
}

const isOfLibrary = (tab: ProjectTab): tab is LibraryTab => (OF_LIBRARY as readonly string[]).includes(tab);
const pageOf = (tab: ProjectTab) => (isOfLibrary(tab) ? 'library' : 'project');
