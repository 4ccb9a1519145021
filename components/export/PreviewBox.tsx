// Preview box: what the file of the format that one looks at will hold.
import { useEffect, useState } from 'preact/hooks';
import type { ExportPreview, PreviewView } from '@/lib/state/export-preview';
import { useSpeech } from '../controls/text-context';
import { PreviewTables } from './PreviewTables';
import styles from './preview-box.module.css';

export function PreviewBox({ name, view }: { name: string; view: PreviewView }) {
  const { t } = useSpeech();
  return (
    <section class={styles.box} aria-label={t('export.preview.of', { format: name })}>
      <h3 class={styles.head}>{t('export.preview.of', { format: name })}</h3>
      <div class={styles.content} aria-busy={view.is === 'loading'}>
        {view.is === 'loading' && <p class={styles.soft}>{t('export.preview.loading')}</p>}
        {view.is === 'words' && <p class={styles.soft}>{view.text}</p>}
        {view.is === 'ready' && <Preview name={name} preview={view.preview} />}
      </div>
    </section>
  );
}

function Preview({ name, preview }: { name: string; preview: ExportPreview }) {
  if (preview.kind === 'picture') return <Picture name={name} blob={preview.blob} />;
  if (preview.kind === 'tables') return <PreviewTables tables={preview.tables} />;
  if (preview.kind === 'text') {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only what has the focus scrolls by keys
      <pre class={styles.text} dir="auto" tabIndex={0}>
        {preview.text}
      </pre>
    );
  }
  return (
    <ol class={styles.pages}>
      {preview.pages.map((page, index) => (
        <li key={index} class={styles.page}>
          <b dir="auto">{page.title}</b>
          {page.lines.map((line, at) => (
            <span key={at} dir="auto">
              {line}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Picture({ name, blob }: { name: string; blob: Blob }) {
  const { t } = useSpeech();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <img class={styles.picture} src={url} alt={t('export.preview.of', { format: name })} /> : null;
}
