// Inspector: one line about what is selected: the words of a mark, the crop's way back, what would be redacted, or a hint.
import { Trash2 } from 'lucide-preact';
import type { Annotation } from '@/lib/state/annotation';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './annotate.module.css';

interface Props {
  annotation: Annotation;
  /** How many areas were covered before the picture was taken. */
  covered: number;
  showCovered: boolean;
  onShowCovered: (show: boolean) => void;
  /** Back from the words to the mark. */
  onLeave: () => void;
  onRedact: () => void;
}

export function Inspector(props: Props) {
  const { annotation, covered, showCovered, onShowCovered } = props;
  const { t } = useSpeech();
  return (
    <div class={styles.inspector}>
      <About {...props} />
      {covered > 0 && annotation.selected.value === null && (
        <button
          type="button"
          class={`${controls.chip} ${styles.coveredChip}`}
          aria-pressed={showCovered}
          onClick={() => onShowCovered(!showCovered)}
        >
          {t('mark.covered', { n: covered })}
        </button>
      )}
    </div>
  );
}

function About({ annotation, onLeave, onRedact }: Props) {
  const { t } = useSpeech();
  const { tool, selected, crop, areas } = annotation;
  const mark = annotation.marks.value.find(({ id }) => id === selected.value);
  if (mark) return <Words annotation={annotation} id={mark.id} words={mark.text} onLeave={onLeave} />;
  if (tool.value === 'crop') {
    return (
      <>
        <span class={styles.hint}>{t('mark.crop.hint')}</span>
        {crop.value && (
          <button type="button" class={controls.chip} onClick={() => annotation.remove('crop')}>
            {t('mark.crop.whole')}
          </button>
        )}
      </>
    );
  }
  if (areas.value.length > 0) {
    return (
      <button type="button" class={`${controls.button} ${controls.danger}`} onClick={onRedact}>
        {t('mark.redact', { n: areas.value.length })}
      </button>
    );
  }
  const hint =
    tool.value === 'redact' ? 'mark.redact.hint' : tool.value === 'select' ? 'mark.hint.select' : 'mark.hint.draw';
  return <span class={styles.hint}>{t(hint)}</span>;
}

function Words({
  annotation,
  id,
  words,
  onLeave,
}: {
  annotation: Annotation;
  id: string;
  words: string;
  onLeave: () => void;
}) {
  const { t } = useSpeech();
  return (
    <>
      <input
        key={id}
        class={`${controls.input} ${styles.words}`}
        data-words=""
        aria-label={t('mark.words')}
        placeholder={t('mark.words.hint')}
        dir="auto"
        maxLength={500}
        value={words}
        onInput={(event) => annotation.type(id, event.currentTarget.value)}
        onBlur={() => annotation.settle()}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <button
        type="button"
        class={`${controls.button} ${controls.icon} ${controls.quiet}`}
        aria-label={t('mark.delete')}
        title={t('mark.delete')}
        onClick={() => {
          annotation.remove(id);
          onLeave();
        }}
      >
        <Trash2 size={17} />
      </button>
    </>
  );
}
