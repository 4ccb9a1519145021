// Project view: one project, its walkthroughs or its maps.
import { Ellipsis } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Library, OpenProject } from '@/lib/state/library';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { RenameField } from '../controls/RenameField';
import { useSpeech } from '../controls/text-context';
import { EmptyPlace } from './EmptyPlace';
import { GrowingList } from './GrowingList';
import styles from './library.module.css';
import { MapRow } from './MapRow';
import { RunRow } from './RunRow';
import { SeveralDialog } from './SeveralDialog';

const SHOWN = ['walkthroughs', 'maps'] as const;

interface Props {
  library: Library;
  open: OpenProject;
  show: (typeof SHOWN)[number];
}

export function ProjectView({ library, open, show }: Props) {
  const { t, language } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { project, runs, maps } = open;
  const { act, place } = library;
  const name = project.name || t('untitled');
  const count = new Intl.NumberFormat(language);
  const counts = { walkthroughs: runs.length, maps: maps.length };
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
      <div class={styles.bar}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            class={controls.chip}
            aria-pressed={one === show}
            onClick={() => {
              place.value = { is: 'project', id: project.id, show: one };
            }}
          >
            {t(`library.${one}`)} <span class={styles.count}>{count.format(counts[one])}</span>
          </button>
        ))}
        <span class={styles.grow} />
        {runs.length > 1 && (
          <button type="button" class={controls.chip} onClick={() => setChoosing(true)}>
            {t('library.several')}
          </button>
        )}
      </div>
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
