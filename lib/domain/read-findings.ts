// Read findings: the pains, gains, needs or ideas that stand in one cell, with what our own exports say of each in brackets.
import { cutText } from './cut-text';
import type { FindingKind } from './finding';
import { readPeriod } from './read-period';
import type { DraftFinding } from './touchpoint-draft';
import { categoryNamed, evidenceNamed, severityNamed } from './touchpoint-words';

/** Findings of one cell that are taken apart; what is beyond stays in the last. */
const MOST = 50;

const BULLET = /^\s*(?:[-–—•*◦‣]|\d{1,2}[.)、])\s+/;

/** One for each part of the cell; `evidence` is what holds where a part says nothing. */
export function readFindings(text: string, kind: FindingKind, evidence: DraftFinding['evidence']): DraftFinding[] {
  const parts = partsOf(text);
  return [...parts.slice(0, MOST - 1), parts.slice(MOST - 1).join('\n')]
    .map((part) => part.replace(BULLET, '').trim())
    .filter((part) => part !== '')
    .map((part) => readOne(part, kind, evidence));
}

/** Lines are findings of their own only as a list with bullets: one finding may have several lines. */
function partsOf(text: string): string[] {
  if (text.includes(' | ')) return text.split(' | ');
  const lines = text.split(/\n+/);
  return lines.every((line) => BULLET.test(line)) ? lines : [text];
}

function readOne(text: string, kind: FindingKind, evidence: DraftFinding['evidence']): DraftFinding {
  const blank = {
    kind,
    text: cutText(text, 10_000),
    severity: null,
    category: null,
    evidence,
    validatedBy: null,
    validatedAt: null,
  };
  const [, words = '', aside = ''] = /^(.+) \(([^()]+)\)$/s.exec(text) ?? [];
  const found: DraftFinding = { ...blank, text: cutText(words, 10_000) };
  for (const fact of aside.split(', ')) if (!read(fact, found)) return blank;
  return found;
}

/** Whether `fact` is one that our exports write; then it is noted. */
function read(fact: string, found: DraftFinding): boolean {
  const severity = severityNamed(fact);
  const category = categoryNamed(fact);
  if (severity !== null) found.severity = severity;
  else if (category !== null) found.category = category;
  else {
    const [status = '', ...signed] = fact.split(' · ');
    const evidence = evidenceNamed(status);
    if (evidence === null) return false;
    found.evidence = evidence;
    for (const sign of signed) {
      const day = readPeriod(sign, 'day-first');
      if (day) found.validatedAt = day.from;
      else found.validatedBy = cutText(sign, 500);
    }
  }
  return true;
}
