// Link row: branches, loops, hand-offs and sub-journeys as arcs below the step heads, each with its words.
import { useState } from 'preact/hooks';
import { cutText } from '@/lib/domain/cut-text';
import type { PlacedLink } from '@/lib/domain/place-links';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { useSpeech } from '../controls/text-context';
import { LinkChip } from './LinkChip';
import styles from './link-row.module.css';
import { linkName, linkWords } from './link-words';
import { type DrawnArc, planLinks } from './links';
import type { GridProps } from './MapGrid';
import gridStyles from './map-grid.module.css';

export function LinkRow({ map, plan, edit }: Pick<GridProps, 'map' | 'plan' | 'edit'>) {
  const { t } = useSpeech();
  const { height, arcs } = planLinks(map, plan);
  /** The link that is looked at. */
  const [held, setHeld] = useState<string | null>(null);
  if (arcs.length === 0) return null;
  const names = arcs.map(({ link }) => linkName(link, map, t));
  return (
    <tr data-row={edit && 'links'}>
      <th scope="row" class={gridStyles.lane}>
        <span class={gridStyles.laneName}>{t('map.links')}</span>
        <small class={gridStyles.laneNote}>{t('map.links.note')}</small>
      </th>
      <td class={styles.cell} colSpan={plan.slots.length}>
        <svg
          class={styles.links}
          width={plan.width}
          height={height}
          role="img"
          aria-label={names.join('; ')}
          aria-hidden={edit !== undefined}
        >
          {arcs.map((arc) => (
            <Arc key={arc.link.id} arc={arc} held={held === arc.link.id} words={!edit} />
          ))}
        </svg>
        {edit && <Chips arcs={arcs} names={names} map={map} edit={edit} onHold={setHeld} />}
      </td>
    </tr>
  );
}

interface ArcProps {
  arc: DrawnArc;
  held: boolean;
  /** Whether its words are drawn too. */
  words: boolean;
}

function Arc({ arc: { link, path, head, words: place }, held, words }: ArcProps) {
  const { t } = useSpeech();
  return (
    <g class={`${styles[link.kind]} ${held ? styles.held : ''}`}>
      <path class={styles.line} d={path} />
      <path class={styles.arrow} d={head} />
      {words && (
        <text class={styles.words} x={place.x} y={place.y + 4} text-anchor={place.anchor}>
          {cutText(linkWords(link, t), Math.max(4, Math.floor(place.width / 6.4)))}
        </text>
      )}
    </g>
  );
}

interface ChipsProps extends Pick<GridProps, 'map'> {
  arcs: readonly DrawnArc[];
  /** In words, one for each arc. */
  names: readonly string[];
  edit: MapEdit;
  onHold: (id: PlacedLink['id'] | null) => void;
}

function Chips({ arcs, names, map, edit, onHold }: ChipsProps) {
  return arcs.map(({ link, words }, i) => (
    <LinkChip
      key={link.id}
      link={link}
      name={names[i] ?? ''}
      map={map}
      edit={edit}
      place={words}
      onHold={(holds) => onHold(holds ? link.id : null)}
    />
  ));
}
