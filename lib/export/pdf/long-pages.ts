// Long pages: how the blocks of a document share pages that are as long as they like, up to what a PDF can hold.

/** CSS pixels from the top of the document. */
export interface Block {
  top: number;
  bottom: number;
}

export interface LongPage {
  /** Index of its first block. */
  first: number;
  /** CSS pixels from the top of its first block to the bottom of its last. */
  height: number;
}

/** Blocks stay whole; one that is longer than `limit` gets a page of its own, which the printer cuts. */
export function longPages(blocks: readonly Block[], limit: number): LongPage[] {
  const pages: LongPage[] = [];
  let top = 0;
  for (const [index, block] of blocks.entries()) {
    const page = pages.at(-1);
    const height = block.bottom - top;
    if (page && height <= limit) page.height = height;
    else {
      top = block.top;
      pages.push({ first: index, height: Math.min(limit, block.bottom - top) });
    }
  }
  return pages;
}
