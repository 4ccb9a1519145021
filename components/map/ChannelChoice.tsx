// Channel choice: the channels of which the map shows the touchpoints; a filter of the screen alone.

import type { Signal } from '@preact/signals';
import { Filter } from 'lucide-preact';
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { PlacedMap } from '@/lib/domain/place-map';
import { ChannelIcon } from '../controls/ChannelIcon';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { HeaderPopover } from './HeaderPopover';
import styles from './map-choice.module.css';

interface Props {
  whole: PlacedMap;
  /** `null`: all. */
  chosen: Signal<ReadonlySet<Channel> | null>;
}

export function ChannelChoice({ whole, chosen }: Props) {
  const { t } = useSpeech();
  const counts = new Map<Channel, number>();
  for (const { touchpoints } of whole.columns) {
    for (const { channel } of touchpoints) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  const present = CHANNELS.filter((channel) => counts.has(channel));
  const isShown = (channel: Channel) => chosen.value?.has(channel) ?? true;
  const shown = present.filter(isShown);
  const toggle = (channel: Channel) => {
    const next = present.filter((other) => (other === channel) !== isShown(other));
    chosen.value = next.length === present.length ? null : new Set(next);
  };
  const words = chosen.value ? t('map.channels.some', { n: shown.length, of: present.length }) : t('map.channels');
  return (
    <HeaderPopover label={words} icon={<Filter size={15} />} words={words} pressed={chosen.value !== null}>
      <fieldset class={styles.choice}>
        <legend>{t('map.channels.shown')}</legend>
        {present.map((channel) => (
          <label key={channel} class={styles.option}>
            <input type="checkbox" checked={isShown(channel)} onChange={() => toggle(channel)} />
            <ChannelIcon channel={channel} />
            <span>{t(`channel.${channel}`)}</span>
            <small>{t('map.channels.count', { n: counts.get(channel) ?? 0 })}</small>
          </label>
        ))}
        <button
          type="button"
          class={controls.button}
          aria-disabled={chosen.value === null || undefined}
          onClick={() => {
            chosen.value = null;
          }}
        >
          {t('map.channels.all')}
        </button>
      </fieldset>
    </HeaderPopover>
  );
}
