// Planned steps: the steps that a shopper is meant to take, in their order, each filled where it stands.
import { ClipboardPaste, Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlannedStep } from '@/lib/domain/brief';
import type { WalkedAddress } from '@/lib/state/project-briefs';
import controls from '../controls/controls.module.css';
import { SortableList } from '../controls/SortableList';
import { useSpeech } from '../controls/text-context';
import type { BriefProps } from './BriefPage';
import styles from './brief-page.module.css';
import { PasteDialog } from './PasteDialog';
import { StepRow } from './StepRow';

export function PlannedSteps({ rows, brief, page, briefs }: BriefProps) {
  const { t } = useSpeech();
  const [fresh, setFresh] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const [walked, setWalked] = useState<readonly WalkedAddress[]>([]);
  const { steps } = briefs;
  const { plannedSteps } = brief;
  useEffect(() => {
    let gone = false;
    void briefs.walkedAddresses().then((all) => gone || setWalked(all));
    return () => {
      gone = true;
    };
  }, [brief.projectId, rows.walkthroughs.length]);
  const add = async (after: PlannedStep | null) => setFresh(await steps.add(brief, after));
  return (
    <section class={styles.part} aria-labelledby="brief-plan">
      <h2 id="brief-plan">{t('brief.plan')}</h2>
      <p class={styles.lead}>{t('brief.plan.hint')}</p>
      {plannedSteps.length === 0 && <p class={styles.none}>{t('brief.plan.none')}</p>}
      <SortableList
        label={t('brief.plan')}
        items={plannedSteps}
        nameOf={(step) => step.title || t('untitled')}
        fresh={fresh}
        more={(step) => [
          { label: t('row.insert'), run: () => void add(step) },
          { label: t('row.duplicate'), run: () => void steps.duplicate(brief, step) },
        ]}
        remove={(step) => steps.remove(brief, step)}
        move={(id, beside) => steps.move(brief, id, beside)}
        render={(step, index) => (
          <StepRow
            brief={brief}
            step={step}
            index={index}
            stages={rows.stages}
            saver={page.saver}
            steps={steps}
            walked={walked}
            onEnter={() => void add(step)}
          />
        )}
      />
      <div class={styles.adders}>
        <button type="button" class={controls.button} onClick={() => void add(plannedSteps.at(-1) ?? null)}>
          <Plus size={15} aria-hidden="true" />
          {t('brief.step.add')}
        </button>
        <button type="button" class={`${controls.button} ${controls.quiet}`} onClick={() => setPasting(true)}>
          <ClipboardPaste size={15} aria-hidden="true" />
          {t('brief.paste')}
        </button>
      </div>
      {pasting && <PasteDialog onPaste={(lines) => steps.paste(brief, lines)} onClose={() => setPasting(false)} />}
    </section>
  );
}
