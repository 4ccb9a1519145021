// Checklist paste: a pasted list of questions as items, with what of it was not understood.
import { BLANK_ITEM, type ChecklistItem, type ItemKind, MOST_ITEM_POINTS } from './checklist';
import { cutText } from './cut-text';
import { rowsOfText } from './delimited-text';
import type { Id } from './id';
import { parseTypedNumber } from './typed-number';

/** `no-question` leaves the line out; with the others it is taken, but without what stands there. */
export interface PasteTrouble {
  is: 'no-question' | 'kind' | 'points' | 'no-choices';
  /** Counted from 1, as the person sees them. */
  line: number;
  /** What stands there. */
  text: string;
}

export interface PastedChecklist {
  items: ChecklistItem[];
  troubles: PasteTrouble[];
  /** Lines beyond those that are read. */
  left: number;
}

/** Lines that are read at once. */
export const MOST_LINES = 300;

/** Words by which people name the kinds, in lower case; what stands before a digit, as in `1-5`, is read apart. */
const KINDS: Readonly<Record<string, ItemKind>> = {
  'yes/no': 'yes-no',
  'yes-no': 'yes-no',
  'yes or no': 'yes-no',
  'y/n': 'yes-no',
  yesno: 'yes-no',
  是否: 'yes-no',
  '是/否': 'yes-no',
  是非: 'yes-no',
  scale: 'scale',
  rating: 'scale',
  评分: 'scale',
  量表: 'scale',
  打分: 'scale',
  number: 'number',
  数字: 'number',
  数值: 'number',
  text: 'text',
  comment: 'text',
  文字: 'text',
  文本: 'text',
  choice: 'choice',
  list: 'choice',
  单选: 'choice',
  选择: 'choice',
};

/** Heads of a first line that names the columns. */
const HEADS = /^(section|part|question|kind|type|points|score|章节|部分|板块|问题|类型|题型|分值|分数)$/i;

/**
 * One question a line: `section`, `question`, `kind`, `points`, and for a choice its answers, each as `answer` or
 * `answer = points`. A line of one cell is a question of the section above it.
 */
export function readPastedChecklist(text: string, newId: () => Id): PastedChecklist {
  // Without a tab there is one cell a line, whatever commas it has.
  const rows = rowsOfText(text.includes('\t') ? `sep=\t\n${text}` : `sep=\u0000\n${text}`);
  const headed = (rows[0] ?? []).length > 1 && (rows[0] ?? []).every((cell) => HEADS.test(cell));
  const body = headed ? rows.slice(1) : rows;
  const read: PastedChecklist = { items: [], troubles: [], left: Math.max(0, body.length - MOST_LINES) };
  let section = '';
  for (const [index, cells] of body.slice(0, MOST_LINES).entries()) {
    const line = index + (headed ? 2 : 1);
    const trouble = (is: PasteTrouble['is'], words: string) => read.troubles.push({ is, line, text: words });
    const [first = '', second = '', kind = '', points = '', ...answers] = cells;
    const single = cells.every((cell, at) => at === 0 || cell === '');
    if (!single) section = cutText(first, 500);
    const question = bare(single ? first : second);
    if (question === '') {
      trouble('no-question', first);
      continue;
    }
    const [ofKind, worth] = [kindOf(kind), pointsOf(points)];
    if (!ofKind) trouble('kind', kind);
    if (!worth) trouble('points', points);
    const words = { section, question: cutText(question, 500) };
    const item: ChecklistItem = { ...BLANK_ITEM, ...ofKind, ...worth, ...words, id: newId() };
    if (item.kind === 'choice') item.choices = choicesOf(answers, item.points, newId);
    if (item.kind === 'choice' && item.choices.length < 2) trouble('no-choices', question);
    read.items.push(item);
  }
  return read;
}

/** Without the bullet or number of a list. */
const bare = (text: string) => text.replace(/^\s*(?:[-•*–]|\d{1,3}[.)、])\s*/, '').trim();

function kindOf(cell: string): Partial<ChecklistItem> | null {
  const word = cell.normalize('NFKC').trim().toLowerCase();
  if (word === '') return {};
  const kind = KINDS[word];
  if (kind) return { kind };
  const top = /^(?:scale |rating )?1 ?(?:-|–|—|to|至|到|~) ?(10|[2-9])$/.exec(word)?.[1];
  return top === undefined ? null : { kind: 'scale', scaleMax: Number(top) };
}

function pointsOf(cell: string): Partial<ChecklistItem> | null {
  if (cell.trim() === '') return {};
  const points = parseTypedNumber(cell);
  return points === null || points < 0 || points > MOST_ITEM_POINTS ? null : { points };
}

/** Without points of their own, the first answer earns all and the others none. */
function choicesOf(answers: readonly string[], points: number, newId: () => Id): ChecklistItem['choices'] {
  return answers.flatMap((answer, index) => {
    const [, label = '', own] = /^(.*?)(?:\s*[=＝]\s*([\d.,]+))?$/.exec(answer.trim()) ?? [];
    if (label === '') return [];
    const said = own === undefined ? null : parseTypedNumber(own);
    const worth = said ?? (index === 0 ? points : 0);
    return [{ id: newId(), label: cutText(label, 500), points: Math.min(MOST_ITEM_POINTS, worth) }];
  });
}
