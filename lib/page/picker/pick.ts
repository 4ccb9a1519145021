// Pick: lets a person choose a region or an element of the page, by pointer or by key; nothing of it stays in the page.
import { elementPicking } from './element-picking';
import { endPicker, pickerWorld } from './end-picker';
import { hearAll } from './hear';
import { newOverlay, type Overlay } from './overlay';
import { keepPicked, type Picked, placePicked } from './picked';
import type { PickAnswer, PickerKey, PickerSize, PickerWord, PickWish } from './picking';
import type { Point } from './rectangle';
import { regionPicking } from './region-picking';
import { ruleFor } from './rule-for';

/** Milliseconds after which nobody is there any more to pick anything. */
const LONGEST = 120_000;

/** Milliseconds without a sign of the one who waits for the answer, after which the picker ends. */
const PATIENCE = 5_000;

/** Keys that an outline is moved by, or called for; the others mean nothing while something is picked. */
const STEERING = /^(Arrow(Up|Down|Left|Right)|Enter|Tab)$/;

/** One way of picking; boxes and points in CSS pixels of the view. */
export interface Picking {
  move(at: Point): void;
  press(at: Point): void;
  /** What was picked when the button came up, if anything. */
  release(at: Point): Picked | null;
  key(key: PickerKey): void;
  /** What Enter takes. */
  outlined(): Picked | null;
  /** Draws what is outlined now. */
  draw(overlay: Overlay): void;
}

/** Resolves when something was picked, when it was given up, or when the page took the picker away. */
export async function pick({ kind, ...words }: PickWish): Promise<PickAnswer> {
  endPicker();
  const overlay = await newOverlay(words);
  const picking = kind === 'region' ? regionPicking() : elementPicking(overlay.host);
  return new Promise((resolve) => {
    let heard = performance.now();
    let frame = 0;
    let ended = false;
    const end = (answer: PickAnswer) => {
      if (ended) return;
      ended = true;
      if (pickerWorld.walkmapPicker === say) delete pickerWorld.walkmapPicker;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clearInterval(watch);
      silence();
      overlay.remove();
      resolve(answer);
    };
    const give = (how: 'cancelled' | 'lost') => end({ end: how });
    const take = (picked: Picked | null) => {
      const area = picked && placePicked(picked);
      if (!picked || !area) return;
      const rule = kind === 'cover' && picked.element ? ruleFor(picked.element) : null;
      keepPicked(picked);
      end({ end: 'picked', area, rule });
    };
    const key = (pressed: PickerKey) => {
      if (pressed.key === 'Escape') give('cancelled');
      else if (pressed.key === 'Enter' && picking.outlined()) take(picking.outlined());
      else if (STEERING.test(pressed.key)) picking.key(pressed);
    };
    const say = (word: PickerWord): PickerSize => {
      heard = performance.now();
      if (word.say === 'cancel') give('cancelled');
      if (word.say === 'key') key(word.key);
      const outlined = picking.outlined();
      const place = outlined && placePicked(outlined);
      return place && { width: Math.round(place.width), height: Math.round(place.height) };
    };
    const draw = () => {
      if (!overlay.host.isConnected) return give('lost');
      picking.draw(overlay);
      frame = requestAnimationFrame(draw);
    };
    const silence = hearAll(overlay, { picking, key, take, leave: () => give('cancelled') });
    const timer = setTimeout(() => give('cancelled'), LONGEST);
    const watch = setInterval(() => {
      if (!overlay.host.isConnected) give('lost');
      else if (performance.now() - heard > PATIENCE) give('cancelled');
    }, 1_000);
    pickerWorld.walkmapPicker = say;
    draw();
  });
}
