// Run row: one walkthrough of the list, with its pictures, its feelings, and what can be done with it.
import { Ellipsis } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Library, RunItem } from '@/lib/state/library';
import { formatDay } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { Covers } from './Covers';
import { EntryName } from './EntryName';
import styles from './entries.module.css';
import { MiniCurve } from './MiniCurve';

export function RunRow({ library, item }: { library: Library; item: RunItem }) {
  const { t, language } = useSpeech();
  const [renaming, setRenaming] = useState(false);
  const { run, persona, summary, mapId } = item;
  const { act } = library;
  const name = run.name || t('untitled');
  const count = summary ? t('library.touchpoints', { n: summary.touchpoints }) : t('library.counting');
  const facts = [formatDay(run.startedAt, language, run.zone), persona && t('run.as', { persona }), count];
  const others = () => library.projects.value.filter(({ project }) => project.id !== run.projectId);
  const moveGroup = (): MenuGroup[] => {
    const items = others().map(({ project }) => ({
      key: project.id,
      label: project.name || t('untitled'),
      run: () => void act.move(run, project),
    }));
    return items.length > 0 ? [{ label: t('library.move-to'), items }] : [];
  };
  return (
    <>
      <Covers covers={library.covers} ids={summary?.covers ?? []} />
      <div class={styles.words}>
        <EntryName
          name={run.name}
          label={t('run.name')}
          renaming={renaming}
          href={mapId && `/map.html?map=${mapId}`}
          onOpen={() => void act.seeMap(run)}
          onRename={(next) => void act.rename('walkthroughs', run.id, next)}
          onDone={() => setRenaming(false)}
        >
          {run.recording !== 'finished' && (
            <span class={styles.state} data-recording={run.recording}>
              {t(`run.${run.recording}`)}
            </span>
          )}
        </EntryName>
        <span class={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <div class={styles.feelings}>{summary && <MiniCurve emotions={summary.emotions} />}</div>
      <div class={styles.actions}>
        <button
          type="button"
          class={controls.chip}
          title={t('library.go-on.hint')}
          onClick={() => void act.goOn(run.id)}
        >
          {t('library.go-on')} <span class="visually-hidden">{name}</span>
        </button>
        <Menu
          label={t('library.actions', { name })}
          class={`${controls.button} ${controls.quiet} ${controls.icon}`}
          groups={() => [
            {
              items: [
                { label: t('library.open-map'), run: () => void act.seeMap(run) },
                { label: t('library.rename'), run: () => setRenaming(true) },
                { label: t('library.duplicate'), run: () => void act.duplicate('walkthroughs', run.id, run.name) },
              ],
            },
            ...moveGroup(),
            { items: [{ label: t('action.delete'), run: () => void act.remove('walkthroughs', run.id, run.name) }] },
          ]}
        >
          <Ellipsis size={17} aria-hidden="true" />
        </Menu>
      </div>
    </>
  );
}
