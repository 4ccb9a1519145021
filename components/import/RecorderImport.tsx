// Recorder import: what was recorded, as the steps of a brief or the touchpoints of a walkthrough, before it is taken in.

import type { Detail, RecordedAs, RecordedMoment, RecorderImport as State } from '@/lib/state/recorder-import';
import { sayAction } from '@/lib/text/recorded-words';
import type { Text } from '@/lib/text/text';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { BringDialog } from './BringDialog';
import styles from './bring.module.css';
import { ImportTarget } from './ImportTarget';

const AS: readonly RecordedAs[] = ['brief', 'walkthrough'];
const DETAILS: readonly Detail[] = ['pages', 'presses'];

export function RecorderImport({ state }: { state: State }) {
  const { t } = useSpeech();
  const { as, detail } = state;
  const walk = state.walk.value;
  const n = walk?.moments.length ?? 0;
  const isBrief = as.value === 'brief';
  return (
    <BringDialog
      heading={t('bring.recorder.title')}
      lead={state.name.value}
      bring={state.bring}
      confirm={isBrief ? t('bring.recorder.take') : t('bring.take', { n })}
      disabled={n === 0}
      onTake={state.take}
      onClose={state.close}
    >
      <div class={styles.options}>
        <Select
          label={t('bring.recorder.as')}
          value={as.value}
          options={AS.map((one) => ({ value: one, label: t(`bring.recorder.as.${one}`) }))}
          onChoose={(one) => {
            as.value = one;
          }}
        />
        <Select
          label={t('bring.recorder.detail')}
          value={detail.value}
          options={DETAILS.map((one) => ({ value: one, label: t(`bring.recorder.detail.${one}`) }))}
          onChoose={(one) => {
            detail.value = one;
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class={`${styles.pane} ${styles.tall}`} tabIndex={0} aria-label={t('bring.recorder.preview')}>
        <ol class={styles.moments}>
          {walk?.moments.map((moment, index) => (
            <li key={index}>
              <b dir="auto">{titleOf(moment, t)}</b>
              {moment.url !== null && moment.is === 'page' && (
                <span dir="ltr" class={styles.example}>
                  {moment.url}
                </span>
              )}
              {moment.actions.map((action, at) => (
                <p key={at} dir="auto">
                  {sayAction(action, t)}
                </p>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <div class={styles.found}>
        <p role="status">{isBrief ? t('bring.recorder.count', { n }) : t('bring.count', { n })}</p>
        <p class={styles.soft}>
          {t('bring.recorder.private')}{' '}
          {walk && walk.left.size > 0 && t('bring.recorder.left', { list: leftOf(walk.left) })}
        </p>
      </div>
      <ImportTarget target={state.target} nameLabel={isBrief ? t('bring.recorder.brief-name') : undefined} />
    </BringDialog>
  );
}

const titleOf = ({ is, title }: RecordedMoment, t: Text): string =>
  title === '' ? t('untitled') : is === 'press' ? sayAction({ is, name: title }, t) : title;

/** Types are those of the file, which has them in English. */
const leftOf = (left: ReadonlyMap<string, number>): string => [...left].map(([type, n]) => `${type} × ${n}`).join(', ');
