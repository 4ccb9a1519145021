// Failed requests: what a page asked for and was refused, as far as the browser tells: of another origin it mostly does not.
import { MOST_REQUESTS } from './fact-limits';
import type { RawRequest } from './prepared-page';

/** Those answered with 400 or more since `since` (ms after the document was opened), the document itself among them. */
export function findFailedRequests(since = 0): RawRequest[] | null {
  if (!('responseStatus' in PerformanceResourceTiming.prototype)) return null;
  const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const found = new Map<string, RawRequest>();
  for (const { name, startTime, responseStatus: status } of entries as PerformanceResourceTiming[]) {
    if (startTime < since || status < 400 || status > 599 || found.size === MOST_REQUESTS) continue;
    // Only worth its origin and path; what else an address may hold stays in the page.
    const url = name.replace(/[?#].*$/s, '');
    found.set(`${status} ${url}`, { url, status });
  }
  return [...found.values()];
}
