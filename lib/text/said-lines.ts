// Said lines: what a person said of a touchpoint beyond words and rating, as lines to read, the same on the map and in exports.
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { waitedFor } from '@/lib/domain/waiting';
import { formatInstant, formatSpent } from './format';
import type { Language, Text } from './text';

export interface SaidLine {
  key: 'named' | 'engagement' | 'turn' | 'hand-off' | 'waiting' | 'tags';
  value: string;
}

interface Speech {
  t: Text;
  language: Language;
}

/** Only what was said. */
export function saidLines(touchpoint: Touchpoint, { t, language }: Speech): SaidLine[] {
  const { namedEmotions, engagement, decisionPoint, handOff, tags } = touchpoint;
  const lines: SaidLine[] = [
    { key: 'named', value: namedEmotions.map((emotion) => t(`named.${emotion}`)).join(', ') },
    { key: 'engagement', value: engagement ? t('said.line.of-five', { n: engagement.value }) : '' },
    { key: 'turn', value: decisionPoint ? t('decision-point') : '' },
    { key: 'hand-off', value: handOff ? t(`channel.${handOff}`) : '' },
    { key: 'waiting', value: waitLine(touchpoint, { t, language }) },
    { key: 'tags', value: tags.join(', ') },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** What is or was waited for, and how long, as far as it is over. */
export function waitLine({ waiting }: Pick<Touchpoint, 'waiting'>, { t, language }: Speech): string {
  if (!waiting) return '';
  const { what, since, endedAt } = waiting;
  if (endedAt === null) return t('said.line.open-wait', { what, time: formatInstant(since, language) });
  return t('wait.ended', { what, time: formatSpent(waitedFor(waiting, endedAt), language) });
}
