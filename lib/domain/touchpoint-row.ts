// Touchpoint row: one row of a table as the touchpoint that it would become; what is not understood goes into its note.
import { DAY } from './calendar';
import { cutText } from './cut-text';
import { FINDING_KINDS } from './finding';
import { type FeelingScale, readFeeling } from './read-feeling';
import { readFindings } from './read-findings';
import { readMoment, type ZoneOffset } from './read-moment';
import { readNumber } from './read-number';
import type { DayOrder } from './read-period';
import { cleanLine, cleanText } from './row';
import { SafeUrl, sanitizeUrl } from './safe-url';
import { parseTargetTime } from './target-time';
import type { Timing } from './touchpoint';
import { newDraft, type TouchpointDraft } from './touchpoint-draft';
import type { TouchpointField } from './touchpoint-heads';
import type { TouchpointColumn, TouchpointTableRow, TouchpointTrouble, TouchpointUse } from './touchpoint-table';
import { channelNamed, evidenceNamed, feelingNamed, yesOrNo } from './touchpoint-words';
import { readWebAddress } from './web-address';

export interface RowReading {
  columns: readonly TouchpointColumn[];
  /** Where each field stands. */
  at: ReadonlyMap<TouchpointUse, number>;
  /** What was read so far, by field and words. */
  known: Map<string, unknown>;
  scale: FeelingScale;
  order: DayOrder;
  offset: ZoneOffset;
  /** A column says how sure each row is; else all of it is assumed. */
  ownEvidence: boolean;
}

/** What our own tables put before a cell that a spreadsheet would run, at each place where it could begin. */
const GUARD = /(?<=^|[\r\n\t;])'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/gu;

/** Most cells are of these letters alone, and there is nothing to clean in them. */
const PLAIN = /^[ -&(-~\u4e00-\u9fff]*$/;

const textOfCell = (cell: string): string => (PLAIN.test(cell) ? cell : cleanText(cell.replace(GUARD, '')));

/** The words of a list in one cell, parted as our own tables do it, else as people do. */
export const severalIn = (text: string): string[] =>
  text.split(text.includes(' | ') ? ' | ' : /\s*[,;、，；]\s*|\n+/).filter((word) => word.trim() !== '');

const MOST_TAGS = 50;

export function readTouchpointRow(cells: readonly string[], line: number, reading: RowReading): TouchpointTableRow {
  const { columns, at, known, scale, order, offset } = reading;
  const troubles: TouchpointTrouble[] = [];
  const kept: string[] = [];
  const headOf = (field: TouchpointField) => columns[at.get(field) ?? -1]?.head ?? '';
  const said = (field: TouchpointField): string => {
    const cell = cells[at.get(field) ?? -1];
    return cell === undefined || cell === '' ? '' : textOfCell(cell);
  };
  const keep = (head: string, text: string) => kept.push(head === '' ? text : `${head}: ${text}`);
  /** What `read` makes of the field; where it makes nothing of words that stand there, that is told and they are kept. */
  const one = <Value>(field: TouchpointField, read: (text: string) => Value | null): Value | null => {
    const text = said(field);
    const value = text === '' ? null : once(field, text, read);
    if (text !== '' && value === null) {
      troubles.push({ is: 'unread', field, text });
      keep(headOf(field) || field, text);
    }
    return value;
  };
  /** The same words are the same in every row: days and channels come again and again. */
  const once = <Value>(field: TouchpointField, text: string, read: (text: string) => Value | null): Value | null => {
    const key = `${field} ${text}`;
    if (!known.has(key)) known.set(key, read(text));
    return known.get(key) as Value | null;
  };
  /** Words that may be too long for their place: what is cut off stands in the note. */
  const words = (field: TouchpointField, limit: number): string => {
    const text = limit > 500 ? said(field) : cleanLine(said(field));
    if (text.length <= limit) return text;
    troubles.push({ is: 'long', field, text: cutText(text, 60) });
    keep(headOf(field) || field, text);
    return cutText(text, limit);
  };
  const flag = (field: TouchpointField) => one(field, yesOrNo) ?? false;
  const moment = (text: string) => readMoment(text, order, offset);
  const evidence = one('evidence', evidenceNamed) ?? 'assumed';
  const validated = evidence === 'validated';
  const reason = words('wouldLeaveReason', 10_000);
  const leaves = flag('wouldLeave');
  const draft = newDraft({
    title: words('title', 500),
    stage: words('stage', 500),
    step: words('step', 500),
    channel: one('channel', channelNamed) ?? (said('channel') === '' && said('url') !== '' ? 'web' : 'other'),
    url: one('url', readUrl),
    at: one('at', moment),
    emotion: one('emotion', (text) => readFeeling(text, scale)),
    expectation: one('expectation', (text) => readFeeling(text, scale)),
    engagement: one('engagement', readEngagement),
    namedEmotions: one('namedEmotions', readNamed) ?? [],
    doing: words('doing', 10_000),
    thinking: words('thinking', 10_000),
    feeling: words('feeling', 10_000),
    expected: words('expected', 10_000),
    quote: words('quote', 10_000),
    momentOfTruth: flag('momentOfTruth'),
    decisionPoint: flag('decisionPoint'),
    wouldLeave: leaves || reason !== '' ? reason : null,
    handOff: one('handOff', channelNamed),
    tags: severalIn(said('tags'))
      .map(cleanLine)
      .slice(0, MOST_TAGS)
      .map((tag) => cutText(tag, 500)),
    time: one('time', readTime),
    evidence,
    validatedBy: (validated && words('validatedBy', 500)) || null,
    validatedAt: validated ? one('validatedAt', moment) : null,
    findings: FINDING_KINDS.flatMap((kind) => readFindings(said(`${kind}s`), kind, evidence)),
    walkthrough: words('walkthrough', 500),
    shopper: words('shopper', 500),
  });
  if (draft.title === '')
    draft.title = cutText(cleanLine(draft.step || draft.doing || draft.quote || (draft.url ?? '')), 500);
  if (draft.title === '') troubles.push({ is: 'untitled', field: 'title', text: '' });
  columns.forEach(({ head, use }, i) => {
    const text = use === 'extra' && cells[i] ? textOfCell(cells[i]) : '';
    if (text !== '') keep(head, text);
  });
  const note = [said('note'), ...kept].filter(Boolean).join('\n');
  if (note.length > 10_000) troubles.push({ is: 'long', field: 'note', text: cutText(note, 60) });
  return { line, cells, draft: { ...draft, note: cutText(note, 10_000) }, troubles };
}

function readUrl(text: string): TouchpointDraft['url'] {
  const address = readWebAddress(text);
  const safe = address === null ? null : sanitizeUrl(address);
  // What was masked when it was captured stays masked as it was written.
  return safe && SafeUrl.parse(safe.replaceAll('%E2%80%A6', '…'));
}

function readEngagement(text: string): number | null {
  const value = readNumber(text, '.')?.value ?? null;
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;
}

function readNamed(text: string): TouchpointDraft['namedEmotions'] | null {
  const found = severalIn(text).map(feelingNamed);
  const named = found.filter((name) => name !== null);
  return named.length === found.length ? [...new Set(named)] : null;
}

/** Milliseconds of a year: nobody stays longer at a touchpoint. */
const LONGEST_TIME = 365 * DAY;

/** Seconds, where nothing else is said. */
function readTime(text: string): Timing | null {
  const seconds = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
  const duration = seconds === null ? parseTargetTime(text) : Math.round(seconds * 1000);
  return duration === null || duration === undefined || duration > LONGEST_TIME
    ? null
    : { duration, source: 'entered' };
}
