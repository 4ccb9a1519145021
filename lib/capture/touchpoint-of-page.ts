// Touchpoint of page: what a touchpoint says of the page that it was taken of, without what an address may hold of a person.
import type { NewTouchpoint } from '@/lib/db/touchpoints';
import { guessChannel } from '@/lib/domain/guess-channel';
import type { PageFacts } from '@/lib/domain/page-facts';
import { sanitizeUrl } from '@/lib/domain/safe-url';
import type { Emotion } from '@/lib/domain/scale';
import type { PreparedPage } from '@/lib/page/prepared-page';
import type { Session } from './session';

export function touchpointOfPage(
  { db, run, settings }: Session,
  page: PreparedPage,
  emotion: Emotion | null,
): NewTouchpoint {
  const at = db.platform.now();
  const url = sanitizeUrl(page.url, settings.queryKeys);
  return {
    walkthroughId: run.id,
    at,
    title: page.title,
    url,
    channel: guessChannel(url),
    facts: factsOf(page),
    emotion: emotion === null ? null : { scale: 'emotion', value: emotion, at },
  };
}

/** What the page measured, each address in it as it is kept. */
function factsOf({ facts }: PreparedPage): PageFacts {
  const failedRequests = facts.failedRequests?.flatMap((request) => {
    const url = sanitizeUrl(request.url);
    return url === null ? [] : [{ ...request, url }];
  });
  return { ...facts, failedRequests: failedRequests ?? null };
}
