// Checklist templates: whole in both languages, without anything that could not be answered or scored.
import { expect, test } from 'vitest';
import { CHECKLIST_TEMPLATES, ChecklistItem } from '@/lib/domain/checklist';
import { problemsOf, sectionsOf } from '@/lib/domain/checklist-edit';
import { exampleAnswers } from '@/lib/domain/checklist-example';
import { scoreRun } from '@/lib/domain/checklist-score';
import { loadChecklistTemplate } from '@/lib/template/checklists';
import { LANGUAGES } from '@/lib/text/text';
import { checklistOf, itemId, runOf } from '../../support/checklist';

test.each(CHECKLIST_TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const)))(
  '%s in %s has words for every question, sections that differ, and a score',
  async (template, language) => {
    let n = 0;
    const items = await loadChecklistTemplate(template, language, () => {
      n += 1;
      return itemId(n);
    });
    for (const item of items) {
      expect(ChecklistItem.safeParse(item).success, item.question).toBe(true);
      const words = [item.section, item.question, ...item.choices.map(({ label }) => label)];
      expect(
        words.every((text) => text.trim() !== ''),
        item.question,
      ).toBe(true);
      expect(/\p{Script=Han}/u.test(words.join(''))).toBe(language === 'zh');
    }
    expect(new Set(items.map(({ question }) => question)).size).toBe(items.length);
    expect(sectionsOf(items)).toHaveLength(4);
    expect([...problemsOf(checklistOf(items))]).toEqual([]);
    const brief = { checklist: checklistOf(items), plannedSteps: [] };
    const { total } = scoreRun(brief, runOf(exampleAnswers(items)));
    expect(total.share).toBeGreaterThan(0.3);
    expect(total.share).toBeLessThan(0.95);
  },
);

test('both languages have the same number of questions in each section', async () => {
  for (const template of CHECKLIST_TEMPLATES) {
    const sizes = await Promise.all(
      (['en', 'zh'] as const).map(async (language) => {
        const { words } = await import(`@/lib/template/${language}/checklists.ts`);
        return words[template].map(([, questions]: [string, string[]]) => questions.length);
      }),
    );
    expect(sizes[0]).toEqual(sizes[1]);
    const items = await loadChecklistTemplate(template, 'en', () => itemId(1));
    expect(items).toHaveLength(sizes[0].reduce((sum: number, size: number) => sum + size, 0));
  }
});
