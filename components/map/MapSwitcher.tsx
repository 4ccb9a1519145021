// Map switcher: the other maps of the database; only there where there is more than one.
import { ChevronDown } from 'lucide-preact';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { formatDay } from '@/lib/text/format';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';

interface Props {
  maps: readonly JourneyMap[];
  shownId: string;
}

export function MapSwitcher({ maps, shownId }: Props) {
  const { t, language } = useSpeech();
  if (maps.length < 2) return null;
  return (
    <Menu
      label={t('map.maps')}
      groups={() => [
        {
          items: maps.map((map) => ({
            key: map.id,
            label: map.name || t('untitled'),
            note: formatDay(map.createdAt, language),
            checked: map.id === shownId,
            // A page of its own for each map: its undo list and its pictures belong to it.
            run: () => location.assign(`?map=${map.id}`),
          })),
        },
      ]}
    >
      <ChevronDown size={16} />
    </Menu>
  );
}
