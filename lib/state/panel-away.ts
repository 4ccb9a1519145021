// Panel away: what the panel keeps beside pictures: files, voice notes, clocks and waits.
import { computed } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import type { PanelData } from './panel-data';
import { newPanelFiles, type PanelFiles } from './panel-files';
import { newVoiceNote, type VoiceNote } from './voice-note';
import { newWaits, type Waits, type WaitsContext } from './waits';

export interface PanelAway {
  /** Files of the touchpoint in the card. */
  files: PanelFiles;
  voice: VoiceNote;
  /** Clocks that run and what is waited for, in every walkthrough. */
  waits: Waits;
}

export function newPanelAway(db: Database, context: WaitsContext, { current }: PanelData): PanelAway {
  const currentId = computed(() => current.value?.id);
  return {
    files: newPanelFiles(db, currentId, context),
    voice: newVoiceNote(db, context),
    waits: newWaits(db, context),
  };
}
