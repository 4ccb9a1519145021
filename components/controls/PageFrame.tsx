// Page frame: the head of a page in a tab, with the ways between the pages, around what the page shows.
import type { ComponentChildren } from 'preact';
import { Logo } from './Logo';
import styles from './page-frame.module.css';
import { useSpeech } from './text-context';

const PAGES = ['library', 'options'] as const;
export type FramedPage = (typeof PAGES)[number];

interface Props {
  /** The page that is open; `null` on one that is not in the navigation. */
  page: FramedPage | null;
  /** Stands at the end of the head: what can be done on this page. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

export function PageFrame({ page, actions, children }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <header class={styles.header}>
        <span class={styles.brand}>
          <Logo size={21} />
          <span>{t('app.name')}</span>
        </span>
        <nav class={styles.nav} aria-label={t('nav.label')}>
          {PAGES.map((name) => (
            <a key={name} class={styles.link} href={`/${name}.html`} aria-current={name === page ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </a>
          ))}
        </nav>
        <div class={styles.actions}>{actions}</div>
      </header>
      <main class={styles.main}>{children}</main>
    </>
  );
}
