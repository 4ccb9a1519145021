// Report head: what journey it is, who walked it, how it looks, and the way to each chapter.
import { Logo } from '@/components/controls/Logo';
import { useSpeech } from '@/components/controls/text-context';
import { MapAbout } from '@/components/map/MapAbout';
import { aboutMap, saysAbout } from '@/lib/domain/about-map';
import type { ExportSource } from '../contract';
import { journeyFacts } from '../journey-facts';
import { Choice } from './FilterBar';
import type { Summary } from './summary-model';

const CHAPTERS = {
  map: 'report.map',
  results: 'project.tab.results',
  decisions: 'report.decisions',
  evidence: 'report.evidence',
  table: 'report.table',
} as const;

interface Props {
  source: ExportSource;
  summary: Summary | undefined;
  chapters: readonly (keyof typeof CHAPTERS)[];
}

export function ReportHead({ source, summary, chapters }: Props) {
  const { t } = source;
  const about = aboutMap(source.mapRows);
  return (
    <header class="r-head">
      <div class="r-brand">
        <Logo />
        {t('app.name')}
        <Theme />
      </div>
      <h1 dir="auto">{source.map.map.name}</h1>
      {summary && (
        <p class="r-facts">
          {journeyFacts(source, summary).map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </p>
      )}
      {saysAbout(about) && <MapAbout about={about} />}
      <nav aria-label={t('report.contents')}>
        {chapters.map((part) => (
          <a key={part} href={`#${part}`}>
            {t(CHAPTERS[part])}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** Light, dark, or as the reader's system is; the style sheet looks at what is ticked. */
function Theme() {
  const { t } = useSpeech();
  return (
    <fieldset class="r-theme">
      <legend class="visually-hidden">{t('theme.label')}</legend>
      {(['system', 'light', 'dark'] as const).map((theme) => (
        <Choice key={theme} group="theme" id={`theme-${theme}`} checked={theme === 'system'}>
          {t(`theme.${theme}`)}
        </Choice>
      ))}
    </fieldset>
  );
}
