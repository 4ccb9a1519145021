// Search results: what was found, with the words around it, each leading to its place.
import type { Hit, Library } from '@/lib/state/library';
import { useSpeech } from '../controls/text-context';
import styles from './search.module.css';

export function SearchResults({ library }: { library: Library }) {
  const { t } = useSpeech();
  const results = library.search.results.value;
  return (
    <section aria-labelledby="results-heading">
      <h1 id="results-heading" class="visually-hidden">
        {t('search.results')}
      </h1>
      <p class={styles.total} role="status">
        {results && (results.total === 0 ? t('search.none') : t('search.total', { n: results.total }))}
        {results && results.total > results.hits.length && ` ${t('search.first', { n: results.hits.length })}`}
      </p>
      {results && results.hits.length > 0 && (
        <ul class={styles.hits}>
          {/* Rows keep nothing: what was drawn for the word before is drawn over, not thrown away. */}
          {results.hits.map((hit, place) => (
            <li key={place}>
              <HitLink library={library} hit={hit} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HitLink({ library, hit }: { library: Library; hit: Hit }) {
  const { t } = useSpeech();
  const { run } = hit;
  const content = (
    <>
      <span class={styles.name} dir="auto">
        {hit.name.length === 0 ? t('untitled') : <Marked spans={hit.name} />}
      </span>
      {hit.words && (
        <span class={styles.words} dir="auto">
          <Marked spans={hit.words} />
        </span>
      )}
      <span class={styles.of} dir="auto">
        {[t(`library.kind.${hit.kind}`), hit.of].filter(Boolean).join(' · ')}
      </span>
    </>
  );
  if (hit.href !== null)
    return (
      <a class={styles.hit} href={hit.href}>
        {content}
      </a>
    );
  return (
    <button
      type="button"
      class={styles.hit}
      onClick={() => run && void library.act.seeMap(run, hit.kind === 'touchpoints' ? hit.id : undefined)}
    >
      {content}
    </button>
  );
}

function Marked({ spans }: { spans: Hit['name'] }) {
  // Nothing moves within a text: the place of a span is its name.
  return <>{spans.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text))}</>;
}
