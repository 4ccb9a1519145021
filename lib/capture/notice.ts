// Notice: the reason why the last capture by shortcut failed, for a panel that opens or is open.
import * as z from 'zod/mini';
import { ERROR_CODES } from '@/lib/domain/app-error';
import { Instant } from '@/lib/domain/row';

export const NOTICE_KEY = 'capture-notice';

/** Key of the gesture that last gave access to a page. */
export const GRANT_KEY = 'access-granted';

export const Grant = z.strictObject({ tabId: z.int(), at: Instant });
export type Grant = z.infer<typeof Grant>;

export const Notice = z.strictObject({ code: z.union([z.enum(ERROR_CODES), z.literal('bug')]), at: Instant });
export type Notice = z.infer<typeof Notice>;
