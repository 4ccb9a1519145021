// Channel: the medium that carries a touchpoint.
import * as z from 'zod/mini';

export const CHANNELS = [
  'web',
  'app',
  'search',
  'ad',
  'social',
  'email',
  'messaging',
  'chat',
  'phone',
  'store',
  'letter',
  'delivery',
  'event',
  'community',
  'other',
] as const;

export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;
