// Start texts: what a walkthrough that begins in the panel is called, and what a first project needs.
import type { StartTexts } from '@/lib/db/walkthroughs';
import { cutText } from '@/lib/domain/cut-text';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import { formatDay } from '@/lib/text/format';
import type { Language, Text } from '@/lib/text/text';
import { stageTexts } from './stage-texts';

interface Speech {
  t: Text;
  language: Language;
}

/** `place` is what is walked: the title of the brief, or the host of the page in front. `now` is epoch ms. */
export function startTexts({ t, language }: Speech, now: number, place: string | null): StartTexts {
  const day = formatDay(now, language);
  const name = place ? t('start.run-name', { place, day }) : t('start.run-name-plain', { day });
  return {
    projectName: t('start.project-name'),
    walkthroughName: cutText(name, 500),
    stages: stageTexts(STAGE_TEMPLATES.decision, t),
  };
}
