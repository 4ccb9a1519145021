// Default preferences: those of a person who never chose anything, for tests that have no extension storage.
import type { Preferences } from '../../lib/settings/preferences';

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  uncovered: [],
  names: [],
  pictureFormat: 'jpeg-90',
};
