// View: what of the page is in sight, without its scroll bars.
import type { View } from './rectangle';

/** CSS pixels. In a page of the old kind its root element says how tall it is, and its body how tall the view is. */
export function viewOf({ document: { documentElement, body, compatMode } }: Window): View {
  const box = compatMode === 'BackCompat' ? body : documentElement;
  return { width: box.clientWidth, height: box.clientHeight };
}
