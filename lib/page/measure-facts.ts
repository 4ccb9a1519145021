// Measure facts: what the browser itself measured of the page in front.
import { COVER_KINDS, type Covering } from '@/lib/domain/covering';
import { findFailedRequests } from './failed-requests';
import { findFormErrors } from './form-errors';
import type { RawFacts } from './prepared-page';
import { currentRoute } from './route';

/** Starts reading; call the result one frame later for the facts, when buffered entries have come. */
export function measureFacts(covering: Covering): () => RawFacts {
  const paints = observe('largest-contentful-paint');
  const shifts = observe('layout-shift');
  const first = observe('first-input');
  const inputs = observe('event');
  const formErrors = findFormErrors(covering.selectors);
  return () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const route = currentRoute();
    // A route whose beginning nobody saw has no measures of its own; those of its document are another page's.
    const since = route ? route.began : 0;
    const measured = <T>(read: (since: number) => T | null): T | null => (since === null ? null : read(since));
    const entries = (from: (() => PerformanceEntry[]) | undefined, start: number) =>
      from?.().filter(({ startTime }) => startTime >= start);
    return {
      viewportWidth: window.innerWidth,
      viewportHeight: window.innerHeight,
      pixelRatio: window.devicePixelRatio,
      language: document.documentElement.lang.slice(0, 50) || null,
      loadTime: !route && navigation && navigation.loadEventEnd > 0 ? Math.round(navigation.loadEventEnd) : null,
      largestPaint: route ? null : round(paints?.().at(-1)?.startTime),
      layoutShift: measured((start) => sumOfShifts(entries(shifts, start))),
      interactionDelay: measured((start) =>
        longest([...(entries(first, start) ?? []), ...(entries(inputs, start) ?? [])]),
      ),
      formErrors,
      failedRequests: measured(findFailedRequests),
      openedAt: measured((start) => Math.round(performance.timeOrigin + start)),
      masked: COVER_KINDS.every((kind) => covering.kinds.includes(kind)),
    };
  };
}

function sumOfShifts(entries: readonly PerformanceEntry[] | undefined): number | null {
  if (!entries) return null;
  const sum = entries.reduce((total, entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    return hadRecentInput ? total : total + value;
  }, 0);
  return Math.round(sum * 10_000) / 10_000;
}

/** From an input to the paint that followed it; `null` where nobody touched the page. Source: the Event Timing API. */
function longest(entries: readonly PerformanceEntry[]): number | null {
  return entries.length === 0 ? null : Math.round(Math.max(...entries.map(({ duration }) => duration)));
}

function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value);
}

/** Collects buffered entries of a type; `undefined` where the browser has no such measure. */
function observe(type: string): (() => PerformanceEntry[]) | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return undefined;
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type, buffered: true });
  return () => {
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries;
  };
}
