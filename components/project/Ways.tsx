// Ways: how much there is of everything in a project, each a way to it; results are about all that was walked.
import {
  ChartNoAxesColumn,
  ClipboardList,
  Gauge,
  Lightbulb,
  ListTodo,
  Map as MapIcon,
  Route,
  UserRound,
} from 'lucide-preact';
import type { ProjectRows } from '@/lib/state/project-page';
import { useSpeech } from '../controls/text-context';
import styles from './overview.module.css';

const WAYS = [
  { way: 'personas', page: 'project', name: 'project.tab.personas', Icon: UserRound },
  { way: 'briefs', page: 'project', name: 'project.tab.briefs', Icon: ClipboardList },
  { way: 'walkthroughs', page: 'library', name: 'library.walkthroughs', Icon: Route },
  { way: 'results', page: 'project', name: 'project.tab.results', Icon: Gauge },
  { way: 'maps', page: 'library', name: 'library.maps', Icon: MapIcon },
  { way: 'opportunities', page: 'project', name: 'project.tab.opportunities', Icon: Lightbulb },
  { way: 'actions', page: 'project', name: 'project.tab.actions', Icon: ListTodo },
  { way: 'metrics', page: 'project', name: 'project.tab.metrics', Icon: ChartNoAxesColumn },
] as const;

export function Ways({ rows }: { rows: ProjectRows }) {
  const { t, language } = useSpeech();
  const count = new Intl.NumberFormat(language);
  return (
    <nav aria-label={t('project.ways')}>
      <ul class={styles.ways}>
        {WAYS.map(({ way, page, name, Icon }) => (
          <li key={way}>
            <a
              class={styles.way}
              href={`/${page}.html?${new URLSearchParams({ project: rows.project.id, show: way })}`}
            >
              <Icon size={18} aria-hidden="true" />
              {way !== 'results' && <b>{count.format(rows[way].length)}</b>}
              <span>{t(name)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
