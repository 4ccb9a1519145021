// Measured facts: the facts of a touchpoint as lines to read, the same on the card, on the map and in every export.
import { isPhoneSized, type PageFacts } from '@/lib/domain/page-facts';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { formatSeconds, formatSpent } from './format';
import type { Language, Text } from './text';

export interface FactLine {
  key:
    | 'time'
    | 'since'
    | 'load'
    | 'paint'
    | 'shift'
    | 'delay'
    | 'errors'
    | 'requests'
    | 'viewport'
    | 'language'
    | 'masked';
  /** `null`: not measured, which is not the same as nothing. */
  value: string | null;
  /** Whether the browser measured it or a person entered it. */
  source: 'measured' | 'entered' | null;
}

interface Speech {
  t: Text;
  language: Language;
}

function viewportOf(facts: PageFacts, t: Text): string {
  const size = `${facts.viewportWidth} × ${facts.viewportHeight} @${facts.pixelRatio}`;
  return isPhoneSized(facts) ? `${size} · ${t('phone.as-on')}` : size;
}

/** `before`: when the touchpoint before it in its run happened (epoch ms), if there is one. Without a page only the time. */
export function measuredFacts(
  { facts, time, url, at }: Pick<Touchpoint, 'facts' | 'time' | 'url' | 'at'>,
  before: number | null,
  { t, language }: Speech,
): FactLine[] {
  const measured = (key: FactLine['key'], value: string | null): FactLine => ({ key, value, source: 'measured' });
  const duration = (ms: number | null | undefined) => (typeof ms === 'number' ? formatSeconds(ms, language) : null);
  const listed = <T>(rows: readonly T[] | null | undefined, write: (row: T) => string) =>
    rows ? rows.map(write).join(' · ') || t('facts.none') : null;
  const lines: FactLine[] = [
    { key: 'time', value: time && formatSpent(time.duration, language), source: time?.source ?? null },
  ];
  if (before !== null && at >= before) lines.push(measured('since', formatSpent(at - before, language)));
  if (url === null) return lines;
  const shift = facts?.layoutShift ?? null;
  lines.push(
    measured('load', duration(facts?.loadTime)),
    measured('paint', duration(facts?.largestPaint)),
    measured('shift', shift === null ? null : String(Math.round(shift * 1000) / 1000)),
    measured('delay', duration(facts?.interactionDelay)),
    measured(
      'errors',
      listed(facts?.formErrors, (error) => error),
    ),
    measured(
      'requests',
      listed(facts?.failedRequests, (request) => `${request.status} ${request.url.replace(/^https?:\/\//, '')}`),
    ),
    measured('viewport', facts && viewportOf(facts, t)),
    measured('language', facts?.language ?? null),
  );
  if (facts) lines.push({ key: 'masked', value: t(facts.masked ? 'facts.yes' : 'facts.no'), source: null });
  return lines;
}
