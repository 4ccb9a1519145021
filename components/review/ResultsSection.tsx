// Results section: the runs of a project with what came of each, and of all of them together; or one run, laid open.
import { WALKTHROUGH_STATES } from '@/lib/domain/walkthrough';
import type { Results } from '@/lib/state/results';
import controls from '../controls/controls.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { OverRuns } from './OverRuns';
import { ResultsTable } from './ResultsTable';
import { type OpenRow, RunReview } from './RunReview';
import styles from './results.module.css';

interface Props extends OpenRow {
  results: Results;
  rowId: string | null;
}

export function ResultsSection({ results, rowId, open }: Props) {
  const { t } = useSpeech();
  const all = results.all.value;
  if (!all) return null;
  const opened = all.find(({ run }) => run.id === rowId);
  if (opened) return <RunReview key={opened.run.id} results={results} result={opened} open={open} />;
  if (all.length === 0) {
    return (
      <section aria-label={t('project.tab.results')} class={styles.empty}>
        <h1>{t('results.none')}</h1>
        <p>{t('results.none.hint')}</p>
      </section>
    );
  }
  const filtered = results.filtered.value;
  const { mode } = results;
  return (
    <section aria-label={t('project.tab.results')}>
      <div class={styles.top}>
        <h1>{t('project.tab.results')}</h1>
        <span class={styles.count} role="status">
          {t('results.count', { n: filtered.length })}
        </span>
      </div>
      <div class={styles.bar}>
        <fieldset class={styles.modes} aria-label={t('results.modes')}>
          {(['each', 'all'] as const).map((one) => (
            <button
              key={one}
              type="button"
              class={controls.chip}
              aria-pressed={mode.value === one}
              onClick={() => {
                mode.value = one;
              }}
            >
              {t(`results.mode.${one}`)}
            </button>
          ))}
        </fieldset>
        <Filters results={results} />
      </div>
      {filtered.length === 0 ? (
        <p class={styles.quiet}>{t('results.none-filtered')}</p>
      ) : mode.value === 'each' ? (
        <ResultsTable results={filtered} open={open} />
      ) : (
        <OverRuns over={results.over.value} />
      )}
    </section>
  );
}

function Filters({ results: { all, filter } }: { results: Results }) {
  const { t } = useSpeech();
  const found = all.value ?? [];
  const briefs = new Map(found.map(({ brief }) => [brief?.id ?? 'none', brief?.title]));
  const narrow = (change: Partial<Results['filter']['value']>) => {
    filter.value = { ...filter.value, ...change };
  };
  const named = (field: 'wave' | 'variant') => [...new Set(found.flatMap(({ run }) => run[field] ?? []))].sort();
  const states = WALKTHROUGH_STATES.filter((state) => found.some(({ run }) => run.state === state));
  return (
    <>
      {briefs.size > 1 && (
        <Select
          label={t('results.column.brief')}
          value={filter.value.briefId ?? ''}
          options={[
            { value: '', label: t('results.any-brief') },
            ...[...briefs].map(([value, title]) => ({
              value,
              label: value === 'none' ? t('results.no-brief') : title || t('untitled'),
            })),
          ]}
          onChoose={(value) => narrow({ briefId: value || null })}
        />
      )}
      {states.length > 1 && (
        <Select
          label={t('results.column.state')}
          value={filter.value.state ?? ''}
          options={[
            { value: '', label: t('results.any-state') },
            ...states.map((value) => ({ value, label: t(`review.state.${value}`) })),
          ]}
          onChoose={(value) => narrow({ state: value || null })}
        />
      )}
      {(['wave', 'variant'] as const).map((field) => {
        const values = named(field);
        if (values.length === 0) return null;
        return (
          <Select
            key={field}
            label={t(`results.column.${field}`)}
            value={filter.value[field] ?? ''}
            options={[
              { value: '', label: t(`results.any-${field}`) },
              ...values.map((value) => ({ value, label: value })),
            ]}
            onChoose={(value) => narrow({ [field]: value || null })}
          />
        );
      })}
    </>
  );
}
