// Fact limits: how much of a page is noted at most; a hostile page could bring as much as it likes.

/** Failed requests, each address and status once. */
export const MOST_REQUESTS = 20;
export const MOST_ERRORS = 10;
/** Characters of one error message. */
export const LONGEST_ERROR = 200;
