// Journey facts: the line under a journey's name: what kind of map, who walked, when, how often.
import { formatDay } from '@/lib/text/format';
import type { ExportSource } from './contract';
import type { Summary } from './html/summary-model';

export function journeyFacts({ t, language, map }: ExportSource, summary: Summary): string[] {
  const [from, to] = [summary.from, summary.to].map((at) => formatDay(at, language, summary.zone));
  return [
    t(`map.kind.${map.map.kind}`),
    ...(summary.personas.length > 0 ? [`${t('report.persona')}: ${summary.personas.join(', ')}`] : []),
    from === to ? String(from) : `${from} – ${to}`,
    t('map.runs', { n: summary.runs }),
    t('map.touchpoints', { n: summary.touchpoints }),
  ];
}
