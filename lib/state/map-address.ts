// Map address: which map the page shows and through which filter, as its address tells; so a reload and a bookmark keep both.
import { CHANNELS, type Channel } from '@/lib/domain/channel';
import type { Id } from '@/lib/domain/id';

/** `null` where the address names no map, and where it names no channel that there is. */
export function readMapAddress(search: string): { wantedId: Id | null; channels: ReadonlySet<Channel> | null } {
  const query = new URLSearchParams(search);
  const named = query.get('channels')?.split('.');
  const channels = CHANNELS.filter((channel) => named?.includes(channel));
  return { wantedId: query.get('map'), channels: channels.length > 0 ? new Set(channels) : null };
}

/** The same address with this filter. */
export function mapAddress(search: string, channels: ReadonlySet<Channel> | null): string {
  const query = new URLSearchParams(search);
  if (channels === null) query.delete('channels');
  else query.set('channels', [...channels].join('.'));
  return `?${query}`;
}
