// Pack dialog: what is in a shop pack and what it would change here, before anything is written; then it is walked at once.
import type { ImportPlan, OpenPack, PackStep, ShopPack } from '@/lib/state/open-pack';
import { formatDay } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import styles from './open-pack.module.css';

export function PackDialog({ state, step }: { state: OpenPack; step: PackStep }) {
  const { t } = useSpeech();
  const pack = 'pack' in step ? step : null;
  const taking = step.is === 'taking';
  return (
    <Dialog
      heading={pack ? pack.pack.brief.title || t('untitled') : t('pack.title')}
      lead={pack && t('pack.lead', { project: pack.pack.project.name || t('untitled') })}
      problem={step.is === 'failed' ? step.text : null}
      onSubmit={(event) => {
        event.preventDefault();
        void state.take(true);
      }}
      onClose={state.close}
      actions={
        <>
          <button type="button" class={controls.button} disabled={taking} onClick={state.close}>
            {t('action.close')}
          </button>
          {pack && (
            <button type="button" class={controls.button} disabled={taking} onClick={() => void state.take(false)}>
              {t('pack.keep')}
            </button>
          )}
          {pack && (
            <button type="submit" class={`${controls.button} ${controls.primary}`} disabled={taking}>
              {t('pack.walk')}
            </button>
          )}
        </>
      }
    >
      {step.is === 'checking' && (
        <p class={styles.checking}>
          {t('import.checking')}
          <progress max={1} value={step.share} aria-label={t('import.checking')} />
        </p>
      )}
      {pack && <Contents pack={pack.pack} plan={pack.plan} />}
    </Dialog>
  );
}

function Contents({ pack, plan }: { pack: ShopPack; plan: ImportPlan }) {
  const { t, language } = useSpeech();
  const { brief, persona } = pack;
  const facts: [string, string][] = [
    [t('pack.persona'), persona ? persona.name || t('untitled') : t('pack.no-persona')],
    [t('pack.start'), brief.startUrl ?? t('pack.no-start')],
    [t('pack.steps'), t('pack.steps.n', { n: brief.plannedSteps.length })],
    [t('pack.questions'), t('pack.questions.n', { n: brief.checklist.items.length })],
    [t('pack.made'), formatDay(pack.createdAt, language)],
  ];
  return (
    <>
      {brief.goal && (
        <p class={styles.goal} dir="auto">
          {brief.goal}
        </p>
      )}
      <dl class={styles.facts}>
        {facts.map(([name, value]) => (
          <>
            <dt key={name}>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
      <ul class={styles.changes}>
        {changesOf(plan, t).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function changesOf({ tables, conflicts }: ImportPlan, t: Text): string[] {
  const all = Object.values(tables);
  const sum = (kind: 'changed' | 'deleted' | 'stayDeleted') => all.reduce((n, counts) => n + counts[kind], 0);
  const isNew = tables.briefs.added > 0;
  const lines: string[] = [];
  if (isNew) lines.push(t('pack.new'));
  else if (all.some(({ added, changed, deleted }) => added + changed + deleted > 0)) lines.push(t('pack.newer'));
  else lines.push(t('pack.known'));
  if (sum('changed') > 0) lines.push(t('import.changed', { n: sum('changed') }));
  if (sum('deleted') > 0) lines.push(t('import.deleted', { n: sum('deleted') }));
  if (sum('stayDeleted') > 0) lines.push(t('import.stay-deleted', { n: sum('stayDeleted') }));
  if (conflicts.length > 0) lines.push(t('import.conflicts', { n: conflicts.length }));
  return lines;
}
