// Status words: how sure one can be of a card, with who validated it and when; the same on the map and in every export.
import type { Finding } from '@/lib/domain/finding';
import type { Status } from '@/lib/domain/status';
import { formatDay } from './format';
import type { Language, Text } from './text';

/** The words, and how days are written among them. */
export interface Speech {
  t: Text;
  language: Language;
}

export function statusWords({ evidence, validatedBy, validatedAt }: Status, { t, language }: Speech): string {
  const signed = [validatedBy, validatedAt !== null && formatDay(validatedAt, language)].filter(Boolean);
  return [t(`evidence.${evidence}`), ...signed].join(' · ');
}

/** Words of a card with its status in brackets; what was observed is what one expects, and is not said. */
export function withStatus(text: string, status: Status, speech: Speech): string {
  return status.evidence === 'observed' ? text : `${text} (${statusWords(status, speech)})`;
}

/** A finding as one line: its words, and in brackets how severe, of which category, and its status unless it was observed. */
export function findingWords(finding: Finding, speech: Speech): string {
  const { t } = speech;
  const { text, severity, category, evidence } = finding;
  const facts = [
    severity && t(`severity.${severity}`),
    category && t(`category.${category}`),
    evidence !== 'observed' && statusWords(finding, speech),
  ].filter(Boolean);
  return facts.length > 0 ? `${text} (${facts.join(', ')})` : text;
}
