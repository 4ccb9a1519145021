// Touchpoint of page: what a touchpoint says of the page that it was taken of, without what its address or its title may hold of a person.
import type { NewTouchpoint } from '@/lib/db/touchpoints';
import { blankFound } from '@/lib/domain/blank-text';
import { guessChannel } from '@/lib/domain/guess-channel';
import type { PageFacts } from '@/lib/domain/page-facts';
import { sanitizeUrl } from '@/lib/domain/safe-url';
import type { Emotion } from '@/lib/domain/scale';
import { searchOfCovering } from '@/lib/domain/search-of-covering';
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
    // What is covered on the page is not to be read in its title either.
    title: blankFound(page.title, searchOfCovering(settings.covering)),
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
