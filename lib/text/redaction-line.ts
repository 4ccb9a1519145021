// Redaction line: when something was redacted in a picture, how many areas, and by whom; never what.
import type { Redaction } from '@/lib/domain/snapshot';
import { formatInstant } from './format';
import type { Language, Text } from './text';

/** In the zone of the run; without a name where nobody has given one. */
export function redactionLine(
  { at, areas, author }: Redaction,
  { t, language }: { t: Text; language: Language },
  zone?: string,
): string {
  const values = { n: areas.length, when: formatInstant(at, language, zone) };
  return author === null ? t('redaction.said', values) : t('redaction.said.by', { ...values, who: author });
}
