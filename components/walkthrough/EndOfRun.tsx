// End of run: what the shopper says of it all; every question may be skipped, and nothing waits for an answer.

import { useEffect, useRef } from 'preact/hooks';
import { AnswerList } from '@/components/checklist/AnswerList';
import { CloseButton } from '@/components/controls/CloseButton';
import controls from '@/components/controls/controls.module.css';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { itemsAskedAt } from '@/lib/domain/checklist-answer';
import { RUN_SCALES } from '@/lib/domain/scale';
import { OUTCOMES } from '@/lib/domain/walkthrough';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import look from './end-of-run.module.css';
import { OneOf } from './OneOf';
import { RunScaleField } from './RunScaleField';
import { StillOpen } from './StillOpen';

interface Props {
  panel: Panel;
  run: OpenRun;
  onClose: () => void;
}

export function EndOfRun({ panel, run, onClose }: Props) {
  const { t } = useSpeech();
  const { walkthrough, brief } = run;
  const { id, outcome, comment, recording, state } = walkthrough;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);
  const items = brief ? itemsAskedAt(brief, null) : [];
  const save = { onLeave: panel.saver.flush };
  return (
    // The digits that rate a touchpoint elsewhere are answers here.
    <section
      class={look.end}
      aria-labelledby="end-of-run"
      onKeyDown={(event) => /^\d$/.test(event.key) && event.stopPropagation()}
    >
      <div class={look.head}>
        <h2 id="end-of-run" ref={heading}>
          {t('end.heading')}
        </h2>
        <CloseButton onClose={onClose} />
      </div>
      <fieldset class={look.fields} disabled={state === 'final'}>
        <p class={controls.hint}>{t('end.lead')}</p>
        <OneOf
          label={t('end.outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(`end.outcome.${value}`) }))}
          value={outcome}
          onChoose={panel.end.setOutcome}
        />
        {RUN_SCALES.map((scale) => (
          <RunScaleField
            key={scale}
            scale={scale}
            value={walkthrough.ratings.find((rating) => rating.scale === scale)?.value ?? null}
            onRate={(value) => panel.end.rate(scale, value)}
          />
        ))}
        <TextField
          label={t('end.comment')}
          placeholder={t('end.comment-hint')}
          value={panel.saver.draft('walkthroughs', id, 'comment') ?? comment}
          onType={(value) => panel.saver.type('walkthroughs', id, 'comment', value)}
          {...save}
        />
        {items.length > 0 && (
          <div class={look.asked}>
            <AnswerList
              items={items}
              answers={panel.answers.of('walkthroughs', walkthrough, items)}
              hasEvidence={null}
              onAnswer={(itemId, answer) => panel.answers.set('walkthroughs', walkthrough, itemId, answer)}
              {...save}
            />
          </div>
        )}
      </fieldset>
      {brief && <StillOpen panel={panel} run={run} brief={brief} />}
      {state === 'draft' && (
        <div class={look.foot}>
          {recording === 'finished' ? (
            <>
              <button type="button" class={controls.button} onClick={onClose}>
                {t('end.keep')}
              </button>
              <button
                type="button"
                class={`${controls.button} ${controls.primary}`}
                onClick={() => panel.end.handOver()}
              >
                {t('end.hand-over')}
              </button>
            </>
          ) : (
            <p class={controls.hint}>{t('end.finish-first')}</p>
          )}
        </div>
      )}
    </section>
  );
}
