// Text cell: what the touchpoints of a column say in words, edited in place; the run itself stays as it was.
import { statusOf } from '@/lib/domain/status';
import { useSpeech } from '../controls/text-context';
import { type TextField, textGroups } from './cell-model';
import { EditableText } from './EditableText';
import { EditMark } from './EditMark';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';
import { StatusMark } from './StatusMark';

const LANES = {
  doing: 'doing',
  thinking: 'thinking',
  feeling: 'feeling',
  expected: 'expectation',
  quote: 'quote',
} as const;

export function TextCell({ column, edit, field }: CellProps & { field: TextField }) {
  const { t } = useSpeech();
  const lane = t(`map.lane.${LANES[field]}`);
  const groups = textGroups(column, field);
  const [first] = column.touchpoints;
  if (groups.length === 0 && first && (edit || column.edited.includes(`${first.id}/${field}`))) {
    groups.push({ text: '', ids: [first.id], status: statusOf([first]) });
  }
  const className = field === 'thinking' || field === 'quote' ? styles.quote : undefined;
  return groups.map(({ text, ids, status }) => (
    <div key={ids[0]} class={styles.line}>
      {edit ? (
        <EditableText
          class={text === '' ? undefined : className}
          value={text}
          label={t(text === '' ? 'map.add' : 'map.edit', { lane })}
          focusKey={`${ids[0]}/${field}`}
          maxLength={10_000}
          multiline
          mayBeEmpty
          save={(value) => edit.setText(ids, field, value)}
        />
      ) : (
        <span dir="auto" class={`${styles.text} ${text === '' ? '' : (className ?? '')}`}>
          {text}
        </span>
      )}
      {text !== '' && status.evidence !== 'observed' && (
        <StatusMark status={status} ids={ids} edit={edit} focusKey={`${ids[0]}/${field}/status`} />
      )}
      <EditMark column={column} edit={edit} ids={ids} field={field} />
    </div>
  ));
}
