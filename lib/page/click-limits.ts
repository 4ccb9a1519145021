// Click limits: how long a click may wait for its picture, and how much is said of it.

/** Milliseconds that a click is held at most; a picture that is not there by then is dropped. */
export const HOLD = 1_200;
/** Characters of the name of what was clicked or filled in. */
export const LONGEST_NAME = 80;
/** Fields that are named as filled in before one click. */
export const MOST_FILLED = 10;
