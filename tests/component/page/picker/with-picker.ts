// With picker: a picker on the test's own page, with its closed root kept as it is made, and a hand for its pointer and keys.
import { vi } from 'vitest';
import { pick } from '@/lib/page/picker/pick';
import type { PickAnswer, PickKind } from '@/lib/page/picker/picking';
import type { Point } from '@/lib/page/picker/rectangle';

export interface Hand {
  answer: Promise<PickAnswer>;
  host: HTMLElement;
  /** The document of the picker's own frame. */
  inner: Document;
  point(type: string, at: Point): void;
  click(at: Point): void;
  drag(from: Point, to: Point): void;
  key(key: string, more?: KeyboardEventInit): void;
  turn(at: Point, more: WheelEventInit): void;
  /** What the outline's label reads once it is drawn; empty while nothing is outlined. */
  size(): Promise<string>;
}

export const HINT = 'Click something.';

/** Resolves when the picker lies over the page. */
export async function startPicking(kind: PickKind): Promise<Hand> {
  const real = Element.prototype.attachShadow;
  let root: ShadowRoot | undefined;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const made = real.call(this, init);
    if (init.mode === 'closed') root ??= made;
    return made;
  });
  const answer = pick({ kind, hint: HINT, language: 'en' });
  spy.mockRestore();
  const frame = root?.querySelector('iframe');
  const inner = frame?.contentDocument;
  if (!root || !inner) throw new Error('there is no picker');
  await vi.waitUntil(() => inner.querySelector('[role=status]'));
  // A pointer that no hand holds cannot be captured.
  inner.documentElement.setPointerCapture = () => {};
  const say = (event: Event) => void inner.documentElement.dispatchEvent(event);
  const point = (type: string, { x, y }: Point) =>
    say(new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, button: 0 }));
  const hand: Hand = {
    answer,
    host: root.host as HTMLElement,
    inner,
    point,
    click: (at) => hand.drag(at, at),
    drag(from, to) {
      point('pointermove', from);
      point('pointerdown', from);
      point('pointermove', to);
      point('pointerup', to);
    },
    key: (key, more) => say(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
    turn: ({ x, y }, more) =>
      say(new WheelEvent('wheel', { clientX: x, clientY: y, bubbles: true, cancelable: true, ...more })),
    async size() {
      await twoFrames();
      const label = [...inner.body.children].find((element) => /^[\d ]+ × [\d ]+$/.test(element.textContent ?? ''));
      return label && (label as HTMLElement).style.display !== 'none' ? (label.textContent ?? '') : '';
    },
  };
  return hand;
}

export async function twoFrames(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Adds markup to the page; returns its first element and what takes it away. */
export function addToPage(markup: string): HTMLElement {
  const template = document.createElement('template');
  Object.assign(template, { ['inner' + 'HTML']: markup });
  const element = template.content.firstElementChild as HTMLElement;
  document.body.append(element);
  return element;
}
