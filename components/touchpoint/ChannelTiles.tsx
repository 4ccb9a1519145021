// Channel tiles: the channels away from the browser, one tap each, as one group of radio buttons.
import { ChannelIcon } from '@/components/controls/ChannelIcon';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Channel } from '@/lib/domain/channel';
import look from './channel-tiles.module.css';

const AWAY: readonly Channel[] = [
  'phone',
  'chat',
  'email',
  'messaging',
  'store',
  'letter',
  'delivery',
  'app',
  'social',
  'event',
  'community',
  'other',
];

interface Props {
  value: Channel;
  onChoose: (channel: Channel) => void;
}

export function ChannelTiles({ value, onChoose }: Props) {
  const { t } = useSpeech();
  const channels = AWAY.includes(value) ? AWAY : [value, ...AWAY];
  return (
    <fieldset class={look.tiles}>
      <legend class={controls.label}>{t('elsewhere.channel')}</legend>
      {channels.map((channel) => (
        <label key={channel} class={look.tile}>
          <input
            type="radio"
            name="channel"
            class="visually-hidden"
            checked={channel === value}
            onChange={() => onChoose(channel)}
          />
          <ChannelIcon channel={channel} size={18} />
          {t(`channel.${channel}`)}
        </label>
      ))}
    </fieldset>
  );
}
