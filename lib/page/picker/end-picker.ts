// End picker: takes a picker that is under way off the page, so that it is in no picture.
import type { PickerSize, PickerWord } from './picking';

/** Lives in the extension's isolated world of this document, which the page cannot see. */
export const pickerWorld = globalThis as { walkmapPicker?: (word: PickerWord) => PickerSize };

export function endPicker(): void {
  pickerWorld.walkmapPicker?.({ say: 'cancel' });
}
