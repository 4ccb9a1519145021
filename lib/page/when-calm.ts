// When calm: tells when a page that was opened, or that took another address, has come to rest.

/** Milliseconds in which nothing may move. */
const QUIET = 400;
/** Milliseconds after which a page that never rests counts as calm. */
const LONGEST = 5_000;

/** Calls `calm` once the page is loaded, and no element, place or request changed for a while; returns what ends it. */
export function whenCalm(calm: () => void, quiet = QUIET, longest = LONGEST): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    if (document.readyState === 'complete') timer = setTimeout(end, quiet);
  };
  const mutations = new MutationObserver(wait);
  mutations.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  const measures = new PerformanceObserver(wait);
  measures.observe({ entryTypes: ['resource', 'layout-shift'].filter(isMeasured) });
  const last = setTimeout(end, longest);
  window.addEventListener('load', wait);
  wait();
  function stop() {
    clearTimeout(timer);
    clearTimeout(last);
    mutations.disconnect();
    measures.disconnect();
    window.removeEventListener('load', wait);
  }
  function end() {
    stop();
    calm();
  }
  return stop;
}

function isMeasured(type: string): boolean {
  return PerformanceObserver.supportedEntryTypes.includes(type);
}
