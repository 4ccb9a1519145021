// Waiting: how long something is waited for, when to be reminded of it, and through which channel it will come.
import type { Channel } from './channel';
import { fold } from './fold';
import type { Touchpoint, Waiting } from './touchpoint';

type Waits = Pick<Touchpoint, 'waiting'>;

/** What is still waited for; `null` where nothing is, or it came. */
export function openWaiting({ waiting }: Waits): Waiting | null {
  return waiting !== null && waiting.endedAt === null ? waiting : null;
}

/** Milliseconds waited, until it came or until `now`. A wall clock that went back adds nothing. */
export function waitedFor({ since, endedAt }: Pick<Waiting, 'since' | 'endedAt'>, now: number): number {
  return Math.max(0, (endedAt ?? now) - since);
}

/** Whether the shopper wanted to be reminded by now. */
export function isDue(touchpoint: Waits, now: number): boolean {
  const remindAt = openWaiting(touchpoint)?.remindAt ?? null;
  return remindAt !== null && remindAt <= now;
}

/** When the next reminder comes (epoch ms), after `now`; `null` for none. */
export function nextReminder(touchpoints: readonly Waits[], now: number): number | null {
  const times = touchpoints.flatMap((touchpoint) => openWaiting(touchpoint)?.remindAt ?? []);
  const later = times.filter((at) => at > now);
  return later.length > 0 ? Math.min(...later) : null;
}

/** Words of what is waited for, folded, in the languages of Walkmap; the first that fits counts. */
const COMES_BY: readonly (readonly [Channel, RegExp])[] = [
  ['email', /e-?mail|newsletter|confirmation|bestatigung|correo|confirmacion|courriel|邮件|确认/],
  ['delivery', /parcel|package|delivery|shipment|paket|lieferung|paquete|envio|colis|livraison|包裹|快递|送货/],
  ['phone', /call|phone|ruckruf|anruf|llamada|appel|rappel|电话|回电|来电/],
  ['letter', /letter|\bbrief\b|carta|lettre|信件|来信/],
  ['messaging', /sms|whatsapp|message|nachricht|mensaje|短信|微信|消息/],
  ['chat', /chat|客服/],
];

/** The channel through which it will most likely come. */
export function channelOfWait(what: string): Channel {
  const words = fold(what);
  return COMES_BY.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
