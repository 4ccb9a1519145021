// Checklist templates: questions that mystery shoppers ask again and again; their words stand beside them, a file a language.
import { BLANK_ITEM, type ChecklistItem, type ChecklistTemplateId } from '@/lib/domain/checklist';
import type { Id } from '@/lib/domain/id';
import type { Language } from '@/lib/text/text';

/** What of a question is the same in every language; `worth` has the points of each answer of a choice, the best first. */
type Shape = Partial<Omit<ChecklistItem, 'id' | 'section' | 'question' | 'choices'>> & { worth?: readonly number[] };

/** A question, and of a choice its answers. */
export type QuestionWords = string | readonly [question: string, ...answers: string[]];

/** Sections in their order: a name and as many questions as the template has there. */
export type ChecklistWords = readonly (readonly [section: string, questions: readonly QuestionWords[]])[];

const yes = (points: number, more: Shape = {}): Shape => ({ points, ...more });
const no = (points: number, more: Shape = {}): Shape => ({ points, goodAnswer: false, ...more });
const scale = (points: number, more: Shape = {}): Shape => ({ kind: 'scale', points, objective: false, ...more });
const atMost = (limit: number, points: number): Shape => ({ kind: 'number', points, atMost: limit });
const choice = (...worth: number[]): Shape => ({ kind: 'choice', worth });
const TEXT: Shape = { kind: 'text', points: 0, objective: false };
const MUST = { allowsNotApplicable: false };
const PROOF = { evidenceRequired: true };

const SHAPES: Record<ChecklistTemplateId, readonly (readonly Shape[])[]> = {
  'web-shop': [
    [atMost(3, 2), yes(2), yes(1), scale(3)],
    [yes(3, { ...MUST, ...PROOF }), yes(2), yes(2), choice(2, 1, 0), scale(3)],
    [yes(3, MUST), no(3, PROOF), yes(2), atMost(20, 1), yes(2)],
    [yes(2, MUST), yes(2, PROOF), yes(1, { bonus: true }), scale(3, MUST), TEXT],
  ],
  'service-call': [
    [atMost(60, 3), atMost(3, 2), no(2)],
    [yes(2, MUST), yes(1), scale(2)],
    [yes(3, MUST), yes(2), no(2), scale(3), choice(4, 2, 0)],
    [yes(2), yes(2), yes(1), yes(1, { bonus: true }), scale(3, MUST), TEXT],
  ],
  'store-visit': [
    [yes(1, PROOF), yes(1), yes(2, PROOF), scale(2)],
    [atMost(3, 3), choice(3, 2, 0), yes(2), scale(3)],
    [yes(3, MUST), yes(2), yes(2), yes(1, { bonus: true }), scale(3)],
    [atMost(5, 2), yes(1), yes(1), yes(1), scale(3, MUST), TEXT],
  ],
  returns: [
    [yes(2, PROOF), yes(2), yes(2), yes(2)],
    [atMost(5, 2), yes(2), no(2), yes(1), scale(3)],
    [yes(2), atMost(10, 1), yes(2, PROOF)],
    [yes(2, PROOF), atMost(14, 3), yes(3, { ...MUST, ...PROOF }), no(2), scale(3, MUST), TEXT],
  ],
};

/** The questions of a template in a language, with new ids. */
export async function loadChecklistTemplate(
  template: ChecklistTemplateId,
  language: Language,
  newId: () => Id,
): Promise<ChecklistItem[]> {
  const words = (await loadWords(language))[template];
  return SHAPES[template].flatMap((shapes, at) => {
    const [section = '', questions = []] = words[at] ?? [];
    return shapes.map((shape, index) => itemOf(shape, section, questions[index] ?? '', newId));
  });
}

async function loadWords(language: Language): Promise<Record<ChecklistTemplateId, ChecklistWords>> {
  return language === 'zh' ? (await import('./zh/checklists')).words : (await import('./en/checklists')).words;
}

function itemOf({ worth = [], ...shape }: Shape, section: string, said: QuestionWords, newId: () => Id): ChecklistItem {
  const [question = '', ...answers] = typeof said === 'string' ? [said] : said;
  const choices = worth.map((points, index) => ({ id: newId(), label: answers[index] ?? '', points }));
  return { ...BLANK_ITEM, ...shape, id: newId(), section, question, choices };
}
