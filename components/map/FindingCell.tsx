// Finding cell: the pains, gains, needs or ideas of a column as cards, the most severe first.
import type { FindingKind } from '@/lib/domain/finding';
import { SEVERITIES } from '@/lib/domain/scale';
import { useSpeech } from '../controls/text-context';
import { type FindingCard, findingCards } from './cell-model';
import { EditableText } from './EditableText';
import { EditMark } from './EditMark';
import { FindingMenu } from './FindingMenu';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';
import { StatusMark } from './StatusMark';

export function FindingCell({ kind, ...props }: CellProps & { kind: FindingKind }) {
  const { column, edit } = props;
  const { t } = useSpeech();
  const cards = findingCards(column, kind);
  const [first] = column.touchpoints;
  return (
    <>
      {cards.map((card) => (
        <Card key={card.findingIds[0]} card={card} {...props} />
      ))}
      {edit && first && (
        <EditableText
          class={cards.length > 0 ? styles.oneMore : undefined}
          value=""
          adds
          label={t('map.add', { lane: t(`finding.${kind}`) })}
          focusKey={`${column.id}/${kind}/add`}
          maxLength={10_000}
          multiline
          save={(text) => edit.addFinding(first.id, kind, text)}
        />
      )}
    </>
  );
}

function Card({ card, column, edit }: CellProps & { card: FindingCard }) {
  const { t } = useSpeech();
  const { worst, findingIds, text, reach } = card;
  const facts = [
    worst.severity === null ? null : t(`severity.${worst.severity}`),
    worst.category === null ? null : t(`category.${worst.category}`),
    column.touchpoints.length > 1 ? t('map.reach', { n: reach, of: column.touchpoints.length }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div class={`${styles.card} ${styles[worst.kind]}`}>
      <div class={styles.line}>
        {edit ? (
          <EditableText
            class={styles.cardText}
            value={text}
            label={t('map.edit', { lane: t(`finding.${worst.kind}`) })}
            focusKey={`${findingIds[0]}/text`}
            maxLength={10_000}
            multiline
            save={(value) => edit.setText(findingIds, 'text', value)}
          />
        ) : (
          <span dir="auto" class={`${styles.text} ${styles.cardText}`}>
            {text}
          </span>
        )}
        <EditMark column={column} edit={edit} ids={findingIds} field="text" />
      </div>
      <div class={styles.cardFacts}>
        {worst.severity !== null && <SeverityMeter value={worst.severity} />}
        {facts.join(' · ')}
        <StatusMark status={card.status} ids={findingIds} edit={edit} focusKey={`${findingIds[0]}/status`} />
        {edit && <FindingMenu findingIds={findingIds} text={text} edit={edit} />}
      </div>
    </div>
  );
}

/** Four bars, filled up to the severity; the words beside it say the same. */
function SeverityMeter({ value }: { value: number }) {
  return (
    <svg width="19" height="10" viewBox="0 0 19 10" class={styles.meter} aria-hidden="true">
      {SEVERITIES.map((severity, i) => (
        <rect
          key={severity}
          x={i * 5}
          y={6 - i * 2}
          width="3"
          height={4 + i * 2}
          rx="1"
          opacity={severity <= value ? 1 : 0.22}
        />
      ))}
    </svg>
  );
}
