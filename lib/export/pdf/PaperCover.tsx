// Paper cover: the first page: what the map is about, the journey in figures and as one curve, and what follows.
import type { ComponentChildren } from 'preact';
import { Logo } from '@/components/controls/Logo';
import { useSpeech } from '@/components/controls/text-context';
import { MapAbout } from '@/components/map/MapAbout';
import { StatusSign } from '@/components/map/StatusMark';
import { aboutMap, saysAbout } from '@/lib/domain/about-map';
import { EvidenceStatus } from '@/lib/domain/touchpoint';
import { formatInstant } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { type Summary, summarize } from '../html/summary-model';
import { journeyFacts } from '../journey-facts';
import { PaperOverview } from './PaperOverview';
import styles from './paper.module.css';
import own from './paper-cover.module.css';
import type { PaperPlan } from './paper-plan';
import { Mean } from './StageLine';

interface Props {
  source: ExportSource;
  evidence: readonly Evidence[];
  plan: PaperPlan;
  /** CSS pixels. */
  room: number;
}

export function PaperCover({ source, evidence, plan, room }: Props) {
  const { t, language, map, mapRows, made } = source;
  const summary = summarize(source, evidence);
  const about = aboutMap(mapRows);
  return (
    <div data-block="" class={own.cover}>
      <p class={own.brand}>
        <Logo /> {t('app.name')}
      </p>
      <h1 class={own.title} dir="auto">
        {map.map.name || t('untitled')}
      </h1>
      <p class={styles.facts}>
        {journeyFacts(source, summary).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      <div class={own.about}>{saysAbout(about) && <MapAbout about={about} />}</div>
      <Figures summary={summary} />
      <h2 class={own.small}>{t('print.overview')}</h2>
      <PaperOverview map={map} stages={plan.stages} room={room} />
      <StageTable plan={plan} />
      <ul class={own.status} aria-label={t('print.status')}>
        {EvidenceStatus.options.map((one) => (
          <li key={one}>
            <StatusSign evidence={one} /> <b>{t(`evidence.${one}`)}</b> {t(`print.status.${one}`)}
          </li>
        ))}
      </ul>
      <p class={own.made}>{t('print.made', { version: made.appVersion, date: formatInstant(made.at, language) })}</p>
    </div>
  );
}

function Figures({ summary }: { summary: Summary }) {
  const { t } = useSpeech();
  const { touchpoints, emotion, lowest, pains, truths, leaves } = summary;
  return (
    <dl class={own.figures}>
      <Figure label={t('report.touchpoints', { n: touchpoints })}>{touchpoints}</Figure>
      <Figure label={t('report.mean')}>
        <Mean emotion={emotion} />
      </Figure>
      <Figure label={t('report.lowest')}>
        {lowest ? <bdi>{lowest.column.title || t('untitled')}</bdi> : t('report.lowest.none')}
      </Figure>
      <Figure label={t('report.pains', { n: pains })}>{pains}</Figure>
      <Figure label={t('report.truths', { n: truths })}>{truths}</Figure>
      <Figure label={t('report.leaves', { n: leaves })}>{leaves}</Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The stages in figures, and where they stand in this document. */
function StageTable({ plan }: { plan: PaperPlan }) {
  const { t } = useSpeech();
  const printed = plan.chapters.some(({ kind }) => kind === 'stage');
  return (
    <table class={styles.table}>
      <caption class="visually-hidden">{t('print.stages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.lane.stage')}</th>
          <th scope="col">{t('print.column.steps')}</th>
          <th scope="col">{t('print.column.touchpoints')}</th>
          <th scope="col">{t('report.mean')}</th>
          <th scope="col">{t('print.column.pains')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.stages.map(({ number, name, columns, touchpoints, emotion, pains }) => (
          <tr key={number}>
            <th scope="row" dir="auto">
              {number}. {printed && columns.length > 0 ? <a href={`#stage-${number}`}>{name}</a> : name}
            </th>
            <td>{columns.length}</td>
            <td>{touchpoints}</td>
            <td>
              <Mean emotion={emotion} />
            </td>
            <td>{pains}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
