// About bar: what stands over the map, under the page's head; can be folded, and holds the choice of the map's kind and of the map beside it.
import { ChevronDown, ChevronRight, Columns2, Shapes } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { aboutMap, saysAbout } from '@/lib/domain/about-map';
import { type JourneyMap, MAP_KINDS } from '@/lib/domain/journey-map';
import type { MapRows } from '@/lib/state/map-page';
import type { MapPageBeside } from '@/lib/state/map-page-beside';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import styles from './about-bar.module.css';
import { MapAbout } from './MapAbout';

interface Props {
  rows: MapRows;
  /** All maps. */
  maps: readonly JourneyMap[];
  edit: Pick<MapEdit, 'say' | 'chooseActor' | 'changeKind'>;
  beside: Pick<MapPageBeside, 'id' | 'newFuture'>;
}

export function AboutBar({ rows, maps, edit, beside }: Props) {
  const { t } = useSpeech();
  const about = aboutMap(rows);
  const [open, setOpen] = useState(saysAbout(about));
  const Fold = open ? ChevronDown : ChevronRight;
  return (
    <section class={styles.bar} aria-label={t('map.about')}>
      <div class={styles.line}>
        <button type="button" class={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Fold size={14} aria-hidden="true" />
          {t('map.about')}
        </button>
        <Menu
          label={t('map.kind.choose', { kind: t(`map.kind.${about.kind}`) })}
          class={`${controls.button} ${styles.choice}`}
          groups={() => [
            {
              label: t('map.kind'),
              items: MAP_KINDS.map((kind) => ({
                label: t(`map.kind.${kind}`),
                checked: kind === about.kind,
                run: () => void (kind !== about.kind && edit.changeKind(kind)),
              })),
            },
            { items: [{ label: t('map.future.new'), run: () => void beside.newFuture(rows.map) }] },
          ]}
        >
          <Shapes size={14} />
          {t(`map.kind.${about.kind}`)}
        </Menu>
        <BesideChoice map={rows.map} maps={maps} beside={beside} />
      </div>
      {open && <MapAbout about={about} personas={rows.personas} edit={edit} />}
    </section>
  );
}

/** The map that this one was copied from, and those copied from it; only there where there is one. */
function BesideChoice({
  map,
  maps,
  beside,
}: {
  map: JourneyMap;
  maps: readonly JourneyMap[];
  beside: Props['beside'];
}) {
  const { t } = useSpeech();
  const origin = maps.find(({ id }) => id === map.copiedFromId);
  const copies = maps.filter(({ copiedFromId }) => copiedFromId === map.id);
  if (!origin && copies.length === 0) return null;
  const shown = beside.id.value;
  const groups = (): MenuGroup[] => [
    {
      label: t('map.beside'),
      items: [
        ...(origin
          ? [
              {
                key: origin.id,
                label: origin.name || t('untitled'),
                checked: shown === origin.id,
                run: () => {
                  beside.id.value = origin.id;
                },
              },
            ]
          : []),
        // The later one is the one that is edited: it stands below, on a page of its own.
        ...copies.map(({ id, name }) => ({
          key: id,
          label: name || t('untitled'),
          checked: false,
          run: () => location.assign(`?${new URLSearchParams({ map: id, beside: map.id })}`),
        })),
        {
          key: '',
          label: t('map.beside.none'),
          checked: shown === null,
          run: () => {
            beside.id.value = null;
          },
        },
      ],
    },
  ];
  return (
    <Menu label={t('map.beside')} class={`${controls.button} ${styles.choice}`} groups={groups}>
      <Columns2 size={14} />
      {t('map.beside')}
    </Menu>
  );
}
