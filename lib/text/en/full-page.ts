// Full page: a page from its top to its end in one picture.
export const fullPage = {
  'full-page.take': 'Snapshot of the full page',
  'full-page.loading': 'Loading the whole page…',
  'full-page.progress': 'Full page: {done} of {of}',
  'full-page.cancel': 'Cancel',
  'full-page.truncated': 'The page goes on below',
  'full-page.part': '{title}, part {n} of {of}',
};
