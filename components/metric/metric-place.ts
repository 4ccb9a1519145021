// Metric place: where a figure stands, in words and as the value of a choice.
import type { MetricPlace } from '@/lib/state/metric-list';
import type { ProjectRows } from '@/lib/state/project-page';
import type { Speech } from '../controls/text-context';

export const NOWHERE: MetricPlace = { stageId: null, stepId: null, urlPattern: null };

/** `` is nowhere; else the kind of place and what it is. */
export function valueOfPlace({ stageId, stepId, urlPattern }: MetricPlace): string {
  if (stepId !== null) return `step ${stepId}`;
  if (urlPattern !== null) return `url ${urlPattern}`;
  return stageId === null ? '' : `stage ${stageId}`;
}

export function placeOfValue(value: string): MetricPlace {
  const [kind = '', ...rest] = value.split(' ');
  const what = rest.join(' ');
  if (kind === 'step') return { ...NOWHERE, stepId: what };
  if (kind === 'url') return { ...NOWHERE, urlPattern: what };
  return kind === 'stage' ? { ...NOWHERE, stageId: what } : NOWHERE;
}

export function sayPlace(place: MetricPlace, { stages, steps, maps }: ProjectRows, t: Speech['t']): string {
  const { stageId, stepId, urlPattern } = place;
  if (stepId !== null) {
    const step = steps.find(({ id }) => id === stepId);
    return step ? step.title || t('untitled') : t(maps.length > 0 ? 'metric.place.touchpoint' : 'metric.place.gone');
  }
  if (urlPattern !== null) return urlPattern;
  if (stageId === null) return t('metric.place.none');
  const stage = stages.find(({ id }) => id === stageId);
  return stage ? stage.name || t('untitled') : t('metric.place.gone');
}
