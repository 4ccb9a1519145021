// Print page: what is printed and on which paper, above the sheets as they will be.
import type { ComponentChildren } from 'preact';
import { ORIENTATIONS, PAPER_PARTS, PAPERS, type PaperPart } from '@/lib/domain/paper';
import type { PrintPage as State } from '@/lib/state/print-page';
import controls from '../controls/controls.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { PrintProgress } from './PrintProgress';
import styles from './print-page.module.css';

interface Props {
  state: State;
  /** The document. */
  children: ComponentChildren;
}

export function PrintPage({ state, children }: Props) {
  const { t } = useSpeech();
  const view = state.view.value;
  return (
    <>
      <header class={styles.bar}>
        <h1 class={styles.heading}>{t('print.title')}</h1>
        <Choices state={state} />
        <PrintProgress state={state} />
        <button
          type="button"
          class={`${controls.button} ${controls.primary}`}
          disabled={!state.ready.value}
          onClick={state.print}
        >
          {t('print.do')}
        </button>
      </header>
      {view.is === 'failed' && (
        <p class={styles.message} role="alert">
          {view.sentence}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class={styles.desk} tabIndex={0} aria-label={t('print.preview')}>
        {children}
      </section>
    </>
  );
}

function Choices({ state }: { state: State }) {
  const { t } = useSpeech();
  const { paper, orientation, parts } = state.choice.value;
  const toggle = (part: PaperPart, wanted: boolean) =>
    state.choose({ parts: PAPER_PARTS.filter((one) => (one === part ? wanted : parts.includes(one))) });
  return (
    <>
      <Select
        label={t('print.paper')}
        value={paper}
        options={PAPERS.map((value) => ({ value, label: t(`print.paper.${value}`) }))}
        onChoose={(value) => state.choose({ paper: value })}
      />
      {paper !== 'long' && (
        <Select
          label={t('print.orientation')}
          value={orientation}
          options={ORIENTATIONS.map((value) => ({ value, label: t(`print.orientation.${value}`) }))}
          onChoose={(value) => state.choose({ orientation: value })}
        />
      )}
      <fieldset class={styles.parts}>
        <legend class="visually-hidden">{t('print.parts')}</legend>
        {PAPER_PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={(event) => toggle(part, event.currentTarget.checked)}
            />
            {t(`print.part.${part}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
