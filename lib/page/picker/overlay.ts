// Overlay: what the picker draws over a page. A frame of its own hears all keys and pointers, so that the page hears none.
import type { Box } from '../prepared-page';
import { paint } from './overlay-look';
import type { PickWish } from './picking';
import type { Point } from './rectangle';
import { rootsOf } from './tree';

export interface Overlay {
  /** The element that lies in the page. */
  host: HTMLElement;
  /** The window of the frame in it, where the keys and the pointer are heard. */
  ears: Window;
  /** Outlines a box of the view with its size, or nothing. `dim`: what is not in it stands back. */
  outline(box: Box | null, dim: boolean): void;
  /** Lines through the pointer, for a region that is yet to be drawn. */
  cross(at: Point | null): void;
  /** Takes all of it away and gives the focus back to what had it. */
  remove(): void;
}

/** Layers above everything in the browser's top layer. The host carries no data; the page cannot look into it. */
export async function newOverlay({ hint, language }: Omit<PickWish, 'kind'>): Promise<Overlay> {
  const focused = focusedElement();
  const host = document.createElement('div');
  host.style.cssText =
    'all: initial !important; position: fixed !important; display: block !important; inset: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important; width: 100% !important; height: 100% !important; background: transparent !important; overflow: hidden !important; pointer-events: auto !important;';
  host.popover = 'manual';
  const frame = document.createElement('iframe');
  // In a scheme of colours other than its page's, a frame would not let the page shine through.
  frame.style.cssText =
    'all: initial !important; display: block !important; border: 0 !important; width: 100% !important; height: 100% !important; color-scheme: light !important;';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  host.attachShadow({ mode: 'closed' }).append(frame);
  raise(host);
  await loaded;
  const inner = frame.contentDocument;
  const ears = frame.contentWindow;
  if (!inner || !ears) {
    host.remove();
    throw new Error('the frame of the picker cannot be entered');
  }
  inner.documentElement.lang = language;
  const drawn = paint(inner, hint);
  frame.focus({ preventScroll: true });
  return {
    host,
    ears,
    ...drawn,
    remove() {
      host.remove();
      if (document.activeElement !== focused) focused?.focus({ preventScroll: true });
    },
  };
}

/** Puts the host where nothing lies above it: while a modal dialog is open, all that stands outside it hears nothing. */
function raise(host: HTMLElement): void {
  const dialogs = [...rootsOf(document)].flatMap((root) =>
    root.nodeType === Node.DOCUMENT_NODE && root !== document ? [] : [...root.querySelectorAll(':modal')],
  );
  for (const place of [document.documentElement, ...dialogs]) {
    place.append(host);
    host.showPopover();
    const root = host.getRootNode() as Document | ShadowRoot;
    if (root.elementFromPoint(innerWidth / 2, innerHeight / 2) === host) return;
  }
}

/** What has the focus of the page's own document. */
function focusedElement(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement === document.body ? null : (activeElement as HTMLElement | null);
}
