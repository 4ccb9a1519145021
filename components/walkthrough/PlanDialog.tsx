// Plan dialog: the whole brief to read, and its steps with what became of each; a press on one sends the guide there.
import { CheckCircle2, Circle, CircleSlash, CircleX } from 'lucide-preact';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { useSpeech } from '@/components/controls/text-context';
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import { type PromisedStep, promiseOf } from '@/lib/domain/promise';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatSpent } from '@/lib/text/format';
import look from './guide.module.css';
import { stepFacts } from './step-facts';

interface Props {
  panel: Panel;
  run: OpenRun;
  brief: Brief;
  /** Where the guide stands. */
  here: PlannedStep | null;
  onClose: () => void;
}

const TEXTS = ['scenario', 'goal', 'expectations', 'spending', 'cancelling', 'ethics'] as const;
const ICONS = { open: Circle, done: CheckCircle2, skipped: CircleSlash, failed: CircleX };

export function PlanDialog({ panel, run, brief, here, onClose }: Props) {
  const { t } = useSpeech();
  const { steps, extra } = promiseOf(brief.plannedSteps, run.walkthrough, run.touchpoints);
  const texts = TEXTS.filter((field) => brief[field].trim() !== '');
  const goTo = (id: string) => {
    onClose();
    void panel.plan.jump(id);
  };
  return (
    <Dialog heading={brief.title || t('untitled')} size="list" onClose={onClose}>
      {texts.length > 0 && (
        <dl class={look.texts}>
          {texts.map((field) => (
            <div key={field}>
              <dt>{t(`guide.${field}`)}</dt>
              <dd dir="auto">{brief[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      <ol class={look.steps}>
        {steps.map((step, index) => (
          <Step
            key={step.planned.id}
            run={run}
            step={step}
            n={index + 1}
            here={step.planned.id === here?.id}
            onGo={() => goTo(step.planned.id)}
          />
        ))}
      </ol>
      {extra.length > 0 && <p class={controls.said}>{t('guide.extra', { n: extra.length })}</p>}
    </Dialog>
  );
}

interface StepProps {
  run: OpenRun;
  step: PromisedStep;
  n: number;
  here: boolean;
  onGo: () => void;
}

function Step({ run, step: { planned, state }, n, here, onGo }: StepProps) {
  const { t, language } = useSpeech();
  const title = planned.title || t('untitled');
  const Icon = ICONS[state];
  const facts = stepFacts(planned, run.stages, t);
  if (planned.targetTime !== null) facts.push(t('guide.about', { time: formatSpent(planned.targetTime, language) }));
  return (
    <li>
      <button type="button" class={look.step} aria-current={here ? 'step' : undefined} autofocus={here} onClick={onGo}>
        <span class={look.number} aria-hidden="true">
          {n}
        </span>
        <span dir="auto">
          <span class="visually-hidden">{t('guide.go', { n, title })}, </span>
          <b aria-hidden="true">{title}</b>
        </span>
        <span class={look.fate} data-fate={state}>
          <Icon size={14} aria-hidden="true" /> {t(`guide.fate.${state}`)}
        </span>
        <span class={look.about}>
          {facts.join(' · ')}
          {planned.lookFor && `\n${planned.lookFor}`}
        </span>
      </button>
    </li>
  );
}
