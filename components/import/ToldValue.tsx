// Told value: what a value of a row says, in the words of a person, and what its field is called.
import type { Told } from '@/lib/state/conflicts-dialog';
import { formatInstant, formatSpent } from '@/lib/text/format';
import { LANGUAGE_TAGS, type Text } from '@/lib/text/text';
import { Face } from '../controls/Face';
import { useSpeech } from '../controls/text-context';
import styles from './conflicts-dialog.module.css';

/** In the words of a person: a face, a name, a day. */
export function ToldValue({ told }: { told: Told }) {
  const { t, language } = useSpeech();
  switch (told.is) {
    case 'text':
      return <>{told.text}</>;
    case 'message':
      return <>{t(told.key)}</>;
    case 'messages':
      return <>{new Intl.ListFormat(LANGUAGE_TAGS[language]).format(told.keys.map((key) => t(key)))}</>;
    case 'list':
      return (
        <>{new Intl.ListFormat(LANGUAGE_TAGS[language]).format(told.items.map((item) => item || t('untitled')))}</>
      );
    case 'instant':
      return <>{formatInstant(told.at, language)}</>;
    case 'spent':
      return <>{formatSpent(told.ms, language)}</>;
    case 'place':
      return <>{t('conflicts.place', { n: told.n })}</>;
    case 'emotion':
      return (
        <span class={styles.felt}>
          <Face value={told.value} size={20} /> {t(`emotion.${told.value}`)}
        </span>
      );
  }
}

const NAMED = [
  'title',
  'name',
  'text',
  'note',
  'doing',
  'thinking',
  'feeling',
  'expected',
  'quote',
  'goal',
  'comment',
  'emotion',
  'expectation',
  'channel',
  'stageId',
  'stepId',
  'personaId',
  'projectId',
  'walkthroughIds',
  'time',
  'evidence',
  'momentOfTruth',
  'wouldLeave',
  'kind',
  'severity',
  'category',
  'snapshotId',
  'hidden',
  'namedEmotions',
  'engagement',
  'tags',
  'decisionPoint',
  'handOff',
  'waiting',
  'clock',
  'validatedBy',
  'validatedAt',
  'colour',
  'crop',
  'order',
  'deletedAt',
  'scope',
  'objectives',
  'owner',
  'reviewAt',
  'segment',
  'portrait',
  'goals',
  'needs',
  'behaviours',
  'challenges',
  'scenario',
  'expectations',
  'startUrl',
  'plannedSteps',
  'checklist',
  'state',
  'reviewer',
  'shopper',
  'wave',
  'variant',
  'outcome',
  'ratings',
  'answers',
  'recording',
  'url',
  'at',
  'impact',
  'effort',
  'dueAt',
  'measure',
  'status',
  'unit',
  'source',
  'baseline',
  'target',
  'value',
  'urlPattern',
  'label',
  'settledAt',
  'filter',
  'hiddenLaneIds',
  'collapsedStageIds',
  'curves',
  'reviewedAt',
  'covered',
  'sha256',
] as const;

/** What a field is called; one without a name of its own is another detail. */
export function fieldName(field: string, t: Text): string {
  const named = NAMED.find((name) => name === field);
  return t(named ? `conflicts.field.${named}` : 'conflicts.field.others');
}
