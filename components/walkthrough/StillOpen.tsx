// Still open: what the brief still waits for when a run ends: steps, answers and proofs, each a press away; none of it must be.
import { useEffect, useState } from 'preact/hooks';
import { Disclosure } from '@/components/controls/Disclosure';
import { useSpeech } from '@/components/controls/text-context';
import type { Brief } from '@/lib/domain/brief';
import { resultsOf } from '@/lib/domain/checklist-answer';
import { promiseOf } from '@/lib/domain/promise';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import look from './end-of-run.module.css';

interface Props {
  panel: Panel;
  run: OpenRun;
  brief: Brief;
}

export function StillOpen({ panel, run, brief }: Props) {
  const { t } = useSpeech();
  const { walkthrough, touchpoints } = run;
  const [withFiles, setWithFiles] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => void panel.end.withFiles().then(setWithFiles), [touchpoints]);
  // Of a finished run the plan says that the others were passed over: here they are what one may still do.
  const going = { ...walkthrough, recording: 'paused' as const };
  const steps = promiseOf(brief.plannedSteps, going, touchpoints).steps.filter(({ state }) => state === 'open');
  const results = resultsOf(brief.checklist, { answers: walkthrough.answers, touchpoints, withFiles });
  const missing = results.filter(({ state }) => state === 'open');
  const unproven = results.filter(({ evidenceMissing }) => evidenceMissing);
  const placeOf = (plannedStepId: string | null) =>
    touchpoints.find((touchpoint) => plannedStepId !== null && touchpoint.plannedStepId === plannedStepId);
  return (
    <div class={look.open}>
      {steps.length > 0 && (
        <Disclosure label={t('end.open-steps', { n: steps.length })} holds={false}>
          <ul>
            {steps.map(({ planned }) => (
              <li key={planned.id} dir="auto">
                {planned.title || t('untitled')}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {missing.length > 0 && (
        <Disclosure label={t('end.missing', { n: missing.length })} holds={false}>
          <ul>
            {missing.map(({ item }) => (
              <Question
                key={item.id}
                panel={panel}
                question={item.question}
                at={placeOf(item.plannedStepId)}
                step={brief.plannedSteps.find(({ id }) => id === item.plannedStepId)?.title}
              />
            ))}
          </ul>
        </Disclosure>
      )}
      {unproven.length > 0 && (
        <Disclosure label={t('end.no-proof', { n: unproven.length })} holds={false}>
          <ul>
            {unproven.map(({ item, touchpointId }) => (
              <Question
                key={item.id}
                panel={panel}
                question={item.question}
                at={touchpoints.find(({ id }) => id === touchpointId)}
              />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

interface QuestionProps {
  panel: Panel;
  question: string;
  /** The touchpoint at which it is answered, if there is one. */
  at: OpenRun['touchpoints'][number] | undefined;
  /** The planned step at which it is asked. */
  step?: string | undefined;
}

function Question({ panel, question, at, step }: QuestionProps) {
  const { t } = useSpeech();
  const words = question || t('untitled');
  return (
    <li dir="auto">
      {at ? (
        <button type="button" class={look.link} onClick={() => panel.data.select(at.id)}>
          {words}
        </button>
      ) : (
        words
      )}
      {step && <small> {t('end.at-step', { title: step })}</small>}
    </li>
  );
}
