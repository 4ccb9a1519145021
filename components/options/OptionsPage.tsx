// Options page: every setting on one page, one section a subject, with the way to each section beside them.
import type { ComponentChildren } from 'preact';
import { PageFrame } from '@/components/controls/PageFrame';
import { ToastList } from '@/components/controls/Toasts';
import { useSpeech } from '@/components/controls/text-context';
import type { Appearance } from '@/lib/state/appearance';
import type { OptionsState } from '@/lib/state/options';
import { AliasSection } from './AliasSection';
import { AppearanceSection } from './AppearanceSection';
import { MaskingSection } from './MaskingSection';
import styles from './options.module.css';
import { PicturesSection } from './PicturesSection';
import { PrivacySection } from './PrivacySection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';

interface Props {
  state: OptionsState;
  appearance: Appearance;
  /** What other subjects of the product have to say here; one that is left out has no section. */
  backup?: ComponentChildren;
  storage?: ComponentChildren;
  deleteAll?: ComponentChildren;
}

export function OptionsPage({ state, appearance, backup, storage, deleteAll }: Props) {
  const { t } = useSpeech();
  const preferences = appearance.preferences.value;
  const choose = (patch: Partial<typeof preferences>) => void state.attempt(() => appearance.choose(patch));
  const sections = [
    { name: 'appearance', content: <AppearanceSection theme={preferences.theme} onChoose={choose} /> },
    { name: 'pictures', content: <PicturesSection format={preferences.pictureFormat} onChoose={choose} /> },
    { name: 'masking', content: <MaskingSection state={state} preferences={preferences} onChoose={choose} /> },
    { name: 'sites', content: <SitesSection state={state} /> },
    { name: 'shortcuts', content: <ShortcutsSection state={state} /> },
    { name: 'alias', content: <AliasSection state={state} /> },
    { name: 'backup', content: backup },
    { name: 'storage', content: storage },
    { name: 'privacy', content: <PrivacySection /> },
    { name: 'delete-all', content: deleteAll },
  ] as const;
  const shown = sections.filter(({ content }) => content !== undefined);
  return (
    <PageFrame page="options">
      <div class={styles.page}>
        <nav class={styles.nav} aria-label={t('settings.sections')}>
          {shown.map(({ name }) => (
            <a key={name} href={`#${name}`}>
              {t(`settings.${name}`)}
            </a>
          ))}
        </nav>
        <div class={styles.column}>
          <h1 class={styles.title}>{t('settings.title')}</h1>
          {shown.map(({ name, content }) => (
            <section key={name} id={name} class={styles.section} aria-labelledby={`${name}-heading`}>
              <h2 id={`${name}-heading`}>{t(`settings.${name}`)}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
      <ToastList toasts={state.toasts.list.value} onDismiss={state.toasts.dismiss} />
    </PageFrame>
  );
}
