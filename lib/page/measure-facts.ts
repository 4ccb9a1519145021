// Measure facts: what the browser itself measured of the page in front.
import type { PageFacts } from '@/lib/domain/page-facts';

/** Starts reading; call the result one frame later for the facts, when buffered entries have come. */
export function measureFacts(masked: boolean): () => PageFacts {
  const paints = observe('largest-contentful-paint');
  const shifts = observe('layout-shift');
  return () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const shift = shifts?.().reduce((sum, entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      return hadRecentInput ? sum : sum + value;
    }, 0);
    return {
      viewportWidth: window.innerWidth,
      viewportHeight: window.innerHeight,
      pixelRatio: window.devicePixelRatio,
      language: document.documentElement.lang.slice(0, 50) || null,
      loadTime: navigation && navigation.loadEventEnd > 0 ? Math.round(navigation.loadEventEnd) : null,
      largestPaint: round(paints?.().at(-1)?.startTime),
      layoutShift: shift === undefined ? null : Math.round(shift * 10_000) / 10_000,
      interactionDelay: null,
      formErrors: null,
      failedRequests: null,
      openedAt: Math.round(performance.timeOrigin),
      masked,
    };
  };
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
