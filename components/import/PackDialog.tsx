// Pack dialog: what is in a shop pack and what it would change here, before anything is written; then it is walked at once.
import type { ImportPlan, OpenPack, PackStep, ShopPack } from '@/lib/state/open-pack';
import { formatDay } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { useSpeech } from '../controls/text-context';
import { ImportChanges } from './ImportChanges';
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
  const news = newsOf(plan);
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
      <div class={styles.changes}>
        <p>{t(`pack.${news}`)}</p>
        {news !== 'known' && <ImportChanges plan={plan} told={{}} onTell={null} />}
      </div>
    </>
  );
}

function newsOf({ tables }: ImportPlan): 'new' | 'newer' | 'known' {
  if (tables.briefs.added > 0) return 'new';
  const brings = Object.values(tables).some(
    ({ added, changed, conflict, deleted }) => added + changed + conflict + deleted > 0,
  );
  return brings ? 'newer' : 'known';
}
