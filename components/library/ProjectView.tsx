// Project view: one project, its walkthroughs or its maps.
import { Ellipsis } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Library, OpenProject } from '@/lib/state/library';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { type LibraryTab, ProjectTabs } from '../controls/ProjectTabs';
import { RenameField } from '../controls/RenameField';
import { useSpeech } from '../controls/text-context';
import { EmptyPlace } from './EmptyPlace';
import { GrowingList } from './GrowingList';
import styles from './library.module.css';
import { MapRow } from './MapRow';
import { RunRow } from './RunRow';
import { SeveralDialog } from './SeveralDialog';

interface Props {
  library: Library;
  open: OpenProject;
  show: LibraryTab;
}

export function ProjectView({ library, open, show }: Props) {
  const { t } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { project, runs, maps } = open;
  const { act, place } = library;
  const name = project.name || t('untitled');
  return (
    <section aria-label={name}>
      <div class={styles.head}>
        <h1 dir="auto">
          {renaming ? (
            <RenameField
              value={project.name}
              label={t('library.project-name')}
              onSave={(next) => void act.rename('projects', project.id, next)}
              onDone={() => setRenaming(false)}
            />
          ) : (
            name
          )}
        </h1>
        <Menu
          label={t('library.actions', { name })}
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          groups={() => [
            { items: [{ label: t('library.rename'), run: () => setRenaming(true) }] },
            {
              items: [{ label: t('action.delete'), run: () => void act.remove('projects', project.id, project.name) }],
            },
          ]}
        >
          <Ellipsis size={17} aria-hidden="true" />
        </Menu>
        <span class={styles.grow} />
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void act.start()}>
          {t('library.start')}
        </button>
      </div>
      <ProjectTabs
        projectId={project.id}
        current={show}
        counts={{ walkthroughs: runs.length, maps: maps.length }}
        here="library"
        go={(tab) => {
          place.value = { is: 'project', id: project.id, show: tab as LibraryTab };
        }}
      />
      {runs.length > 1 && (
        <button type="button" class={`${controls.chip} ${styles.several}`} onClick={() => setChoosing(true)}>
          {t('library.several')}
        </button>
      )}
      {choosing && <SeveralDialog runs={runs} onChoose={act.mapOf} onClose={() => setChoosing(false)} />}
      {show === 'walkthroughs' ? (
        <>
          {runs.length === 0 && <EmptyPlace heading={t('library.no-runs')} hint={t('library.no-runs.hint')} />}
          <GrowingList
            key={`${project.id}-walkthroughs`}
            label={t('library.walkthroughs')}
            items={runs}
            keyOf={(item) => item.run.id}
            render={(item) => <RunRow library={library} item={item} />}
          />
        </>
      ) : (
        <>
          {maps.length === 0 && <EmptyPlace heading={t('library.no-maps')} hint={t('library.no-maps.hint')} />}
          <GrowingList
            key={`${project.id}-maps`}
            label={t('library.maps')}
            items={maps}
            keyOf={(item) => item.map.id}
            render={(item) => <MapRow library={library} item={item} />}
          />
        </>
      )}
    </section>
  );
}
