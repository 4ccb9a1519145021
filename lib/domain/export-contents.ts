// Export contents: what of a map goes out, chosen once for all formats.

/** In the order in which they are offered. */
export const CONTENT_KINDS = ['pictures', 'answers', 'comments', 'decisions', 'names'] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/**
 * `pictures`: snapshots, files of touchpoints and portraits. `answers`: checklists with what was answered, and the ratings of
 * whole runs. `comments`: those of reviewers. `decisions`: opportunities, actions and metrics. `names`: people by their names;
 * without it each is told apart by a number.
 */
export type Contents = Readonly<Record<ContentKind, boolean>>;

export const ALL_CONTENTS: Contents = {
  pictures: true,
  answers: true,
  comments: true,
  decisions: true,
  names: true,
};

export const holdsAll = (contents: Contents): boolean => CONTENT_KINDS.every((kind) => contents[kind]);
