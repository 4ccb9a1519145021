// Channel cell: the medium of a step, chosen from a menu.
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import { ChannelIcon } from '../controls/ChannelIcon';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { EditMark } from './EditMark';
import type { CellProps } from './LaneRow';
import styles from './map-cells.module.css';

export function ChannelCell({ column, edit }: CellProps) {
  const channels = [...new Set(column.touchpoints.map((touchpoint) => touchpoint.channel))];
  const ids = column.touchpoints.map((touchpoint) => touchpoint.id);
  const { t } = useSpeech();
  const [only] = channels;
  const names = channels.map((channel) => <Name key={channel} channel={channel} />);
  return (
    <div class={styles.line}>
      {edit ? (
        <Menu
          label={`${channels.map((channel) => t(`channel.${channel}`)).join(', ')} – ${t('map.edit', { lane: t('map.lane.channel') })}`}
          class={styles.channelButton}
          focusKey={`${column.id}/channel`}
          groups={() => [
            {
              items: CHANNELS.map((channel) => ({
                label: t(`channel.${channel}`),
                icon: <ChannelIcon channel={channel} />,
                checked: channels.length === 1 && channel === only,
                run: () => void edit.setText(ids, 'channel', channel),
              })),
            },
          ]}
        >
          {names}
        </Menu>
      ) : (
        <span class={styles.text}>{names}</span>
      )}
      <EditMark column={column} edit={edit} ids={ids} field="channel" />
    </div>
  );
}

function Name({ channel }: { channel: Channel }) {
  const { t } = useSpeech();
  return (
    <span class={styles.channel}>
      <ChannelIcon channel={channel} />
      {t(`channel.${channel}`)}
    </span>
  );
}
