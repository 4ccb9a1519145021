// Card cell: the free cards of a column in one of the map's lanes of cards.
import { useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';
import { StatusMark } from './StatusMark';

export function CardCell({ lane, column, edit }: CellProps) {
  const { t } = useSpeech();
  const name = lane.title ?? t(`map.lane.${lane.kind}`);
  const cards = column.cards.filter((card) => card.laneId === lane.id);
  const [first] = column.touchpoints;
  return (
    <>
      {cards.map((card) => (
        <div key={card.id} class={styles.card}>
          {edit ? (
            <EditableText
              value={card.text}
              label={t('map.edit', { lane: name })}
              focusKey={`${card.id}/text`}
              maxLength={10_000}
              multiline
              mayBeEmpty
              save={(text) => edit.setCard(card, text)}
            />
          ) : (
            <span dir="auto" class={styles.text}>
              {card.text}
            </span>
          )}
          <div class={styles.cardFacts}>
            <StatusMark status={card} ids={[card.id]} edit={edit} focusKey={`${card.id}/status`} />
          </div>
        </div>
      ))}
      {edit && first && (
        <EditableText
          class={cards.length > 0 ? styles.oneMore : undefined}
          value=""
          adds
          label={t('map.add', { lane: name })}
          focusKey={`${column.id}/${lane.id}/add`}
          maxLength={10_000}
          multiline
          save={(text) => edit.addCard(lane.id, first.id, text)}
        />
      )}
    </>
  );
}
