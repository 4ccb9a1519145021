// Step row: one planned step: what is done, in which stage and channel, with which promise, address and target time.
import { useState } from 'preact/hooks';
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import { CHANNELS } from '@/lib/domain/channel';
import { itemKey } from '@/lib/domain/item-list';
import { EMOTIONS, type Emotion } from '@/lib/domain/scale';
import type { Stage } from '@/lib/domain/stage';
import { parseTargetTime, writeTargetTime } from '@/lib/domain/target-time';
import type { Briefs, WalkedAddress } from '@/lib/state/project-briefs';
import { formatSigned } from '@/lib/text/format';
import { Face } from '../controls/Face';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import { type Saver, typed } from '../controls/typed';
import { PatternField } from './PatternField';
import styles from './step-row.module.css';

interface Props {
  brief: Brief;
  step: PlannedStep;
  index: number;
  stages: readonly Stage[];
  saver: Saver;
  steps: Briefs['steps'];
  walked: readonly WalkedAddress[];
  /** Enter in the title goes on with the next step. */
  onEnter: () => void;
}

export function StepRow({ brief, step, index, stages, saver, steps, walked, onEnter }: Props) {
  const { t } = useSpeech();
  const n = index + 1;
  const key = itemKey(brief.id, step.id);
  const { stageId, channel, expectation } = step;
  const change = (choice: Parameters<typeof steps.change>[2]) => void steps.change(brief, step.id, choice);
  return (
    <div class={styles.step}>
      <span class={styles.number} aria-hidden="true">
        {n}
      </span>
      <div class={styles.words}>
        <LineField
          label={t('brief.step.title', { n })}
          labelHidden
          class={styles.title}
          placeholder={t('brief.step.title.placeholder')}
          first
          {...typed(saver, 'plannedSteps', key, 'title', step.title)}
          onEnter={onEnter}
        />
        <div class={styles.look}>
          <TextField
            label={t('brief.step.look-for', { n })}
            labelHidden
            placeholder={t('brief.step.look-for.placeholder')}
            {...typed(saver, 'plannedSteps', key, 'lookFor', step.lookFor)}
          />
        </div>
      </div>
      <div class={styles.choices}>
        <Select
          label={t('brief.step.stage', { n })}
          value={stageId ?? ''}
          options={[
            { value: '', label: t('brief.step.no-stage') },
            ...stages.map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
          ]}
          onChoose={(value) => change({ stageId: value || null })}
        />
        <Select
          label={t('brief.step.channel', { n })}
          value={channel}
          options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChoose={(value) => change({ channel: value })}
        />
        <span class={styles.promise}>
          {expectation !== null && <Face value={expectation} size={20} />}
          <Select
            label={t('brief.step.expectation', { n })}
            value={String(expectation ?? '')}
            options={[
              { value: '', label: t('brief.step.no-expectation') },
              ...EMOTIONS.toReversed().map((value) => ({
                value: String(value),
                label: `${formatSigned(value)} ${t(`emotion.${value}`)}`,
              })),
            ]}
            onChoose={(value) => change({ expectation: value === '' ? null : (Number(value) as Emotion) })}
          />
        </span>
        <TargetTime n={n} value={step.targetTime} onChoose={(targetTime) => change({ targetTime })} />
        <PatternField n={n} itemKey={key} step={step} saver={saver} walked={walked} />
      </div>
    </div>
  );
}

interface TimeProps {
  n: number;
  /** Milliseconds. */
  value: number | null;
  onChoose: (value: number | null) => void;
}

/** Read when it is left, and then written as it was understood. */
function TargetTime({ n, value, onChoose }: TimeProps) {
  const { t } = useSpeech();
  const [words, setWords] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (words === null) return;
    const time = parseTargetTime(words);
    setWrong(time === undefined);
    if (time === undefined) return;
    if (time !== value) onChoose(time);
    setWords(null);
  };
  return (
    <LineField
      label={t('brief.step.time', { n })}
      labelHidden
      class={styles.time}
      placeholder={t('brief.step.time.placeholder')}
      maxLength={20}
      problem={wrong ? t('brief.step.time.wrong') : undefined}
      value={words ?? writeTargetTime(value)}
      onType={setWords}
      onLeave={take}
      onEnter={take}
    />
  );
}
