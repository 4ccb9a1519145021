// Recorded words: what was done on a page, as a sentence of a brief or a walkthrough.
import type { Text } from './text';

/** `name` is what the element is called on the screen. */
export interface Action {
  is: 'press' | 'fill';
  name: string;
}

export const sayAction = ({ is, name }: Action, t: Text): string => t(`bring.recorder.${is}`, { name });
