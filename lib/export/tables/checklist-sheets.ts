// Checklist sheets: every answer of every run, one a line, and what each section of each run earned.
import type { ItemResult } from '@/lib/domain/checklist-answer';
import type { Score } from '@/lib/domain/checklist-score';
import type { RunResult } from '@/lib/domain/run-result';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { answerText } from '@/lib/text/answer-text';
import { column, newSheet, type Raw, type Sheet } from './sheet';
import type { TableSource } from './table-source';

interface Answered {
  run: Walkthrough;
  result: ItemResult;
}

/** What was asked and not answered has its line as well: a gap is a finding, too. */
export function checklistSheet(source: TableSource): Sheet {
  const { t, evidenceOf, results } = source;
  const at = ({ result }: Answered) => (result.touchpointId === null ? undefined : evidenceOf.get(result.touchpointId));
  const answered = results.flatMap(({ run, score }) => score?.results.map((result) => ({ run, result })) ?? []);
  return newSheet<Answered>(
    'checklist',
    t,
    [
      column('section', 'text', 20, ({ result }) => sectionName(result.item.section, source)),
      column('question', 'text', 44, ({ result }) => result.item.question),
      column('answer', 'text', 24, ({ result }) => answerOf(result, source)),
      column('answerState', 'text', 14, ({ result }) => t(`sheet.answer.${result.state}`)),
      column('earned', 'number', 9, ({ result }) => (result.state === 'scored' ? result.earned : null)),
      column('possible', 'number', 9, ({ result }) => (result.state === 'scored' ? result.possible : null)),
      column('bonus', 'flag', 8, ({ result }) => result.item.bonus || null),
      column('nature', 'text', 14, ({ result }) =>
        t(result.item.objective ? 'checklist.nature.objective' : 'checklist.nature.subjective'),
      ),
      column('comment', 'text', 36, ({ result }) => result.answer?.comment),
      column('proofMissing', 'flag', 10, ({ result }) => result.evidenceMissing || null),
      column('touchpointNumber', 'number', 6, (one) => at(one)?.number),
      column('title', 'text', 32, (one) => at(one)?.touchpoint.title),
      column('walkthrough', 'text', 28, ({ run }) => run.name),
      column('shopper', 'text', 16, ({ run }) => run.shopper),
    ],
    answered,
  );
}

/** A number stays a number to reckon with; everything else is said as the screen says it. */
function answerOf({ item, state, answer }: ItemResult, source: TableSource): Raw {
  if (state === 'open' || !answer) return null;
  if (typeof answer.value === 'number') return answer.value;
  return answerText(item, answer, source);
}

interface Scored {
  run: Walkthrough;
  part: string;
  score: Score;
}

/** A line for each section, then the whole, and what of it two people would answer alike or not. */
export function scoresSheet(source: TableSource): Sheet {
  const { t } = source;
  return newSheet<Scored>(
    'scores',
    t,
    [
      column('walkthrough', 'text', 28, ({ run }) => run.name),
      column('shopper', 'text', 16, ({ run }) => run.shopper),
      column('part', 'text', 24, ({ part }) => part),
      column('earned', 'number', 9, ({ score }) => score.earned),
      column('possible', 'number', 9, ({ score }) => score.possible),
      column('share', 'share', 9, ({ score }) => score.share),
      column('answered', 'number', 10, ({ score }) => score.answered),
      column('asked', 'number', 9, ({ score }) => score.asked),
      column('proofsMissing', 'number', 12, ({ score }) => score.evidenceMissing),
    ],
    source.results.flatMap((result) => scoresOf(result, source)),
  );
}

function scoresOf({ run, score }: RunResult, source: TableSource): Scored[] {
  if (!score) return [];
  const { t } = source;
  return [
    ...score.sections.map((one) => ({ run, part: sectionName(one.section, source), score: one.score })),
    { run, part: t('sheet.part.total'), score: score.total },
    { run, part: t('sheet.part.objective'), score: score.objective },
    { run, part: t('sheet.part.subjective'), score: score.subjective },
  ];
}

/** As the screen calls it. */
export const sectionName = (section: string, { t }: Pick<TableSource, 't'>): string =>
  section.trim() || t('checklist.untitled-section');
