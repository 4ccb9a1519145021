// Clipboard: offers what is copied in several kinds at once, each of which may still be made.

/** By media type. */
export type Clips = Readonly<Record<string, Promise<Blob>>>;

/**
 * Whether the clipboard took it. It gets promises, so that the click still counts when they are there; one that could not
 * be made rejects.
 */
export async function offer(clips: Clips): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...clips })]);
    return true;
  } catch {
    await Promise.all(Object.values(clips));
    return false;
  }
}
