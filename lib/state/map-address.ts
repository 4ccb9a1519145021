// Map address: which map the page shows and through which filter, as its address tells; so a reload and a bookmark keep both.
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { Id } from '@/lib/domain/id';

export interface MapAddress {
  /** `null` where the address names no map. */
  wantedId: Id | null;
  /** The touchpoint that is looked at first. */
  selectedId: Id | null;
  /** `null` where it names no channel that there is. */
  channels: ReadonlySet<Channel> | null;
}

export function readMapAddress(search: string): MapAddress {
  const query = new URLSearchParams(search);
  const named = query.get('channels')?.split('.');
  const channels = CHANNELS.filter((channel) => named?.includes(channel));
  return {
    wantedId: query.get('map'),
    selectedId: query.get('touchpoint'),
    channels: channels.length > 0 ? new Set(channels) : null,
  };
}

/** The same address with this filter. */
export function mapAddress(search: string, channels: ReadonlySet<Channel> | null): string {
  const query = new URLSearchParams(search);
  if (channels === null) query.delete('channels');
  else query.set('channels', [...channels].join('.'));
  return `?${query}`;
}
