// Guide: the planned step that comes next, above the snapshot button; it shows the way and never stands in it.
import { ListChecks } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import { type GuidePlace, guidePlace, timeAtStep } from '@/lib/domain/next-step';
import { displayUrl } from '@/lib/domain/safe-url';
import type { StepFate } from '@/lib/domain/walkthrough';
import { readWebAddress } from '@/lib/domain/web-address';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import { formatClock } from '@/lib/text/format';
import look from './guide.module.css';
import { PlanDialog } from './PlanDialog';
import { stepFacts } from './step-facts';

interface Props {
  panel: Panel;
  run: OpenRun;
  brief: Brief;
}

/** What can be said of a step, with its key. */
const FATES = [
  ['done', 'guide.done', 'd'],
  ['skipped', 'guide.skip', 's'],
  ['failed', 'guide.failed', 'f'],
] as const satisfies readonly (readonly [StepFate, string, string])[];

export function Guide({ panel, run, brief }: Props) {
  const { t } = useSpeech();
  const [reading, setReading] = useState(false);
  const place = useMemo(() => guidePlace(brief.plannedSteps, run.walkthrough, run.touchpoints, run.jump), [run, brief]);
  const { step } = place;
  const said = run.walkthrough.saidOfSteps.find(({ plannedStepId }) => plannedStepId === step?.id)?.fate;
  const say = (fate: StepFate) => step && panel.plan.say(step.id, said === fate ? null : fate);
  const section = useFateKeys(say);
  const start = run.touchpoints.length === 0 && brief.startUrl !== null ? readWebAddress(brief.startUrl) : null;
  return (
    <section ref={section} class={look.guide} aria-label={t('guide.label')}>
      {step ? (
        <NextStep panel={panel} run={run} brief={brief} step={step} place={place} />
      ) : (
        <p class={look.title} role="status" dir="auto">
          {brief.plannedSteps.length > 0 ? t('guide.all-walked') : brief.title}
        </p>
      )}
      <div class={look.deeds}>
        {step &&
          FATES.map(([fate, name, key]) => (
            <button
              key={fate}
              type="button"
              class={controls.chip}
              aria-pressed={said === fate}
              aria-keyshortcuts={key.toUpperCase()}
              onClick={() => say(fate)}
            >
              {t(name)}
              <span class={look.key} aria-hidden="true">
                {key.toUpperCase()}
              </span>
            </button>
          ))}
        <button
          type="button"
          class={`${controls.chip} ${look.all}`}
          aria-label={t('guide.all')}
          title={t('guide.all')}
          onClick={() => setReading(true)}
        >
          <ListChecks size={15} aria-hidden="true" />
        </button>
      </div>
      {start !== null && (
        <button type="button" class={look.start} onClick={() => panel.plan.openStart(start)}>
          {t('guide.open-start', { address: displayUrl(start) })}
        </button>
      )}
      {reading && <PlanDialog panel={panel} run={run} brief={brief} here={step} onClose={() => setReading(false)} />}
    </section>
  );
}

function NextStep({ panel, run, brief, step, place }: Props & { step: PlannedStep; place: GuidePlace }) {
  const { t } = useSpeech();
  const count = { n: brief.plannedSteps.indexOf(step) + 1, of: brief.plannedSteps.length };
  return (
    <>
      <div class={look.head}>
        <p class={look.title} role="status" dir="auto">
          <span class={look.count} aria-hidden="true">
            {count.n}/{count.of}
          </span>
          <span class="visually-hidden">{t('guide.step', count)}: </span>
          {step.title || t('untitled')}
        </p>
        <StepTime panel={panel} run={run} step={step} place={place} />
      </div>
      <p class={look.facts}>{stepFacts(step, run.stages, t).join(' · ')}</p>
      {step.lookFor && (
        <p class={look.lookFor} dir="auto" title={step.lookFor}>
          <b>{t('guide.look-for')}</b> {step.lookFor}
        </p>
      )}
    </>
  );
}

/** How long the shopper has been at the step, against what it may take. */
function StepTime({ panel, run, step, place }: Omit<Props, 'brief'> & { step: PlannedStep; place: GuidePlace }) {
  const { t } = useSpeech();
  const time = timeAtStep(place, run.walkthrough, panel.now.value);
  if (time === null) return null;
  const { targetTime } = step;
  const over = targetTime === null ? 0 : Math.max(0, time - targetTime);
  const values = { spent: formatClock(time), target: formatClock(targetTime ?? 0), over: formatClock(over) };
  return (
    <span class={look.time} role="timer" aria-label={t('guide.time.label')} data-over={over > 0 || undefined}>
      {targetTime === null ? values.spent : t(over > 0 ? 'guide.over' : 'guide.time', values)}
    </span>
  );
}

/** Says by a key what became of the step, while the focus is with the guide or the snapshot button below it. */
function useFateKeys(say: (fate: StepFate) => void) {
  const section = useRef<HTMLElement>(null);
  const now = useRef(say);
  now.current = say;
  useEffect(() => {
    const around = section.current?.parentElement;
    const press = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      const typing = (event.target as HTMLElement).closest('input, textarea, select, dialog, [popover]');
      const fate = FATES.find(([, , key]) => key === event.key.toLowerCase())?.[0];
      if (!plain || typing || !fate) return;
      event.preventDefault();
      now.current(fate);
    };
    around?.addEventListener('keydown', press);
    return () => around?.removeEventListener('keydown', press);
  }, []);
  return section;
}
