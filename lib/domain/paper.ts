// Paper: what a journey is printed on.

/** `long` is one page as long as the whole journey. */
export const PAPERS = ['a4', 'a3', 'letter', 'long'] as const;
export type Paper = (typeof PAPERS)[number];
