// Capture settings: what the person chose for all sites, for this one and for this walkthrough, as a picture needs it.
import type { Covering } from '@/lib/domain/covering';
import type { PictureFormat } from '@/lib/domain/snapshot';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { loadPreferences } from '@/lib/settings/preferences';
import { coveringFor, loadSiteRules, rulesFor } from '@/lib/settings/site-rules';
import type { PageTab } from './aim';

export interface CaptureSettings {
  covering: Covering;
  queryKeys: readonly string[];
  format: PictureFormat;
}

/** Read anew for each picture. */
export async function loadCaptureSettings(tab: PageTab, run: Walkthrough): Promise<CaptureSettings> {
  const [preferences, rules] = await Promise.all([loadPreferences(), loadSiteRules()]);
  const { selectors, queryKeys } = rulesFor(rules, tab.url);
  const covering = coveringFor(preferences, selectors);
  return {
    covering: run.covering ? { ...covering, kinds: run.covering } : covering,
    queryKeys,
    format: preferences.pictureFormat,
  };
}
