// Matrix: impact by effort as a real table of five by five; opportunities are chips that are dragged, moved by keys, or put where one presses.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { OpportunityItem } from '@/lib/domain/list-opportunities';
import { type QUADRANTS, quadrantOf } from '@/lib/domain/weigh-opportunity';
import type { Opportunities } from '@/lib/state/opportunities';
import { useSpeech } from '../controls/text-context';
import { allowDrop, draggedId } from '../controls/typed-drag';
import { Chip } from './Chip';
import styles from './matrix.module.css';

const HIGH_TO_LOW = [5, 4, 3, 2, 1];
const LOW_TO_HIGH = [1, 2, 3, 4, 5];

interface Props {
  items: readonly OpportunityItem[];
  selectedId: Id | null;
  state: Opportunities;
}

export function Matrix({ items, selectedId, state }: Props) {
  const { t } = useSpeech();
  const table = useRef<HTMLTableElement>(null);
  const moving = useRef<Id | null>(null);
  const [told, setTold] = useState('');
  // A chip that was moved by keys is drawn anew in another cell; the focus goes with it.
  useLayoutEffect(() => {
    const chip = moving.current && table.current?.querySelector<HTMLElement>(`[data-chip="${moving.current}"]`);
    if (chip && !table.current?.contains(document.activeElement)) chip.focus();
  });
  const tell = (item: OpportunityItem, impact: number, effort: number) => {
    const quadrant = quadrantOf({ impact, effort });
    const place = quadrant === null ? '' : t(`opportunity.quadrant.${quadrant}`);
    setTold(t('opportunity.put', { name: item.opportunity.text || t('untitled'), impact, effort, place }));
  };
  const put = (id: Id, impact: number, effort: number) => {
    const item = items.find(({ opportunity }) => opportunity.id === id);
    if (!item) return;
    tell(item, impact, effort);
    void state.rate(item.opportunity, { impact, effort });
  };
  const selected = items.find(({ opportunity }) => opportunity.id === selectedId);
  return (
    <div class={styles.box}>
      <p class={styles.keys}>{t(selected ? 'opportunity.matrix.place' : 'opportunity.matrix.keys')}</p>
      <table ref={table} class={styles.matrix} aria-label={t('opportunity.matrix')}>
        <thead>
          <tr>
            <td class={styles.corner} />
            <th colSpan={5} scope="colgroup" class={styles.axis}>
              {t('opportunity.effort')} →
            </th>
          </tr>
          <tr>
            <th scope="col" class={styles.axis}>
              ↑ {t('opportunity.impact')}
            </th>
            {LOW_TO_HIGH.map((effort) => (
              <th key={effort} scope="col" class={styles.scale}>
                {t(`opportunity.level.${effort as 1}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HIGH_TO_LOW.map((impact) => (
            <tr key={impact}>
              <th scope="row" class={styles.scale}>
                {t(`opportunity.level.${impact as 1}`)}
              </th>
              {LOW_TO_HIGH.map((effort) => (
                <Cell
                  key={effort}
                  impact={impact}
                  effort={effort}
                  items={items}
                  selected={selected}
                  state={state}
                  put={put}
                  onKeyMove={(item, by) => {
                    moving.current = item.opportunity.id;
                    tell(item, impact + by.impact, effort + by.effort);
                    void state.nudge(item.opportunity, by);
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" class="visually-hidden">
        {told}
      </p>
    </div>
  );
}

interface CellProps extends Pick<Props, 'items' | 'state'> {
  impact: number;
  effort: number;
  selected: OpportunityItem | undefined;
  put: (id: Id, impact: number, effort: number) => void;
  onKeyMove: (item: OpportunityItem, by: { impact: number; effort: number }) => void;
}

const ARROWS: Record<string, { impact: number; effort: number }> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowLeft: { impact: 0, effort: -1 },
  ArrowRight: { impact: 0, effort: 1 },
};

const within = (value: number): boolean => value >= 1 && value <= 5;

function Cell({ impact, effort, items, selected, state, put, onKeyMove }: CellProps) {
  const { t } = useSpeech();
  const [over, setOver] = useState(false);
  const here = items.filter(({ opportunity }) => opportunity.impact === impact && opportunity.effort === effort);
  const quadrant = quadrantOf({ impact, effort });
  const corner = QUADRANT_CORNER[`${impact} ${effort}`];
  const takes = selected && !here.includes(selected);
  return (
    <td
      class={`${styles.cell} ${quadrant ? styles[quadrant] : ''} ${over ? styles.over : ''}`}
      onDragOver={(event) => setOver(allowDrop(event, 'opportunity'))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = draggedId(event, 'opportunity');
        if (id) put(id, impact, effort);
      }}
    >
      {corner && (
        <span class={styles.quadrant} aria-hidden="true">
          {t(`opportunity.quadrant.${corner}`)}
        </span>
      )}
      {takes && (
        <button
          type="button"
          tabIndex={-1}
          class={styles.put}
          aria-label={t('opportunity.put-here', { name: selected.opportunity.text || t('untitled'), impact, effort })}
          onClick={() => put(selected.opportunity.id, impact, effort)}
        />
      )}
      {here.length > 0 && (
        <ul class={`${styles.chips} ${here.length > 2 ? styles.crowd : ''}`}>
          {here.map((item) => (
            <li key={item.opportunity.id}>
              <Chip
                item={item}
                selected={item === selected}
                onOpen={() => state.open(item === selected ? null : item.opportunity.id)}
                onKeyDown={(event) => {
                  const by = ARROWS[event.key];
                  if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
                  event.preventDefault();
                  if (within(impact + by.impact) && within(effort + by.effort)) onKeyMove(item, by);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** The outer corner of each quadrant, where its name stands. */
const QUADRANT_CORNER: Record<string, (typeof QUADRANTS)[number] | undefined> = {
  '5 1': 'quick-win',
  '5 5': 'big-bet',
  '1 1': 'fill-in',
  '1 5': 'think-again',
};
