// Library page: projects beside what is in them, the trash, the storage, and the way to delete everything.
import { FolderPlus, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Appearance } from '@/lib/state/appearance';
import type { Library } from '@/lib/state/library';
import type { Toasts } from '@/lib/state/toasts';
import controls from '../controls/controls.module.css';
import { later } from '../controls/Later';
import { PageFrame } from '../controls/PageFrame';
import { StorageMeter } from '../controls/StorageMeter';
import { ToastList } from '../controls/Toasts';
import { SpeechContext, useSpeech } from '../controls/text-context';
import { WipeDialog } from '../controls/WipeDialog';
import { EmptyPlace } from './EmptyPlace';
import styles from './library.module.css';
import { ProjectView } from './ProjectView';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';
import { TrashView } from './TrashView';

const NewProjectDialog = later(async () => (await import('./NewProjectDialog')).NewProjectDialog);

interface Props {
  library: Library;
  appearance: Appearance;
  toasts: Toasts;
  /** More that can be done here, such as importing. */
  actions?: ComponentChildren;
  /** What stands above everything, such as that a backup is old. */
  notice?: ComponentChildren;
}

export function LibraryPage({ library, appearance, toasts, actions, notice }: Props) {
  const speech = appearance.speech.value;
  return (
    <SpeechContext.Provider value={speech}>
      <PageFrame
        page="library"
        actions={
          <>
            {actions}
            <NewProject library={library} />
          </>
        }
      >
        {notice}
        <Body library={library} />
      </PageFrame>
      <WipeDialog wipe={library.wipe} />
      <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
    </SpeechContext.Provider>
  );
}

function NewProject({ library }: { library: Library }) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" class={controls.button} onClick={() => setAsking(true)}>
        <FolderPlus size={15} aria-hidden="true" />
        {t('library.new-project')}
      </button>
      {asking && (
        <NewProjectDialog
          onCreate={(from, name) => {
            setAsking(false);
            void library.act.createProject(from, name);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Body({ library }: { library: Library }) {
  const { t } = useSpeech();
  const view = library.view.value;
  if (view.is === 'loading') return <p class={styles.loading}>{t('library.loading')}</p>;
  if (view.is === 'failed') return <p role="alert">{view.sentence}</p>;
  return (
    <div class={styles.page}>
      <Side library={library} />
      <div>
        <SearchField search={library.search} />
        <Content library={library} />
      </div>
    </div>
  );
}

function Content({ library }: { library: Library }) {
  const { t } = useSpeech();
  const place = library.place.value;
  const open = library.open.value;
  if (library.search.query.value.trim() !== '') return <SearchResults library={library} />;
  if (place.is === 'trash') return <TrashView library={library} />;
  if (open) return <ProjectView key={open.project.id} library={library} open={open} show={place.show} />;
  return (
    <section aria-labelledby="library-heading">
      <h1 id="library-heading" class="visually-hidden">
        {t('library.title')}
      </h1>
      <EmptyPlace heading={t('library.empty')} hint={t('library.empty.hint')}>
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={() => void library.act.start()}>
          {t('library.start')}
        </button>
        <a class={controls.button} href="/welcome.html?sample">
          {t('welcome.sample')}
        </a>
      </EmptyPlace>
    </section>
  );
}

function Side({ library }: { library: Library }) {
  const { t, language } = useSpeech();
  const { place } = library;
  const count = new Intl.NumberFormat(language);
  const go = (to: typeof place.value) => {
    library.search.query.value = '';
    place.value = to;
  };
  const openId = place.value.is === 'project' ? library.open.value?.project.id : undefined;
  return (
    <aside class={styles.side} aria-label={t('library.projects')}>
      <nav aria-label={t('library.projects')}>
        <ul class={styles.places}>
          {library.projects.value.map(({ project, runs }) => (
            <li key={project.id}>
              <button
                type="button"
                class={styles.place}
                aria-current={project.id === openId ? 'page' : undefined}
                onClick={() => {
                  go({ is: 'project', id: project.id, show: 'walkthroughs' });
                }}
              >
                <span class={styles.placeName} dir="auto">
                  {project.name || t('untitled')}
                </span>
                <span class={styles.count}>{count.format(runs)}</span>
              </button>
            </li>
          ))}
          <li class={styles.apart}>
            <button
              type="button"
              class={styles.place}
              aria-current={place.value.is === 'trash' ? 'page' : undefined}
              onClick={() => {
                go({ is: 'trash' });
              }}
            >
              <Trash2 size={14} aria-hidden="true" />
              <span class={styles.placeName}>{t('trash.title')}</span>
            </button>
          </li>
        </ul>
      </nav>
      <div class={styles.foot}>
        <StorageMeter meter={library.meter} />
        <button type="button" class={`${controls.button} ${controls.quiet} ${styles.wipe}`} onClick={library.wipe.ask}>
          {t('wipe.open')}
        </button>
      </div>
    </aside>
  );
}
