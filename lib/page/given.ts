// Given: what the worker laid into our own world of this document for one of our scripts to take.

const world = globalThis as { walkmapGiven?: Record<string, unknown> };

/** Takes what was given to `file`, once. A document that came in between has nothing, and throws. */
export function takeGiven<T>(file: string): T {
  const given = world.walkmapGiven?.[file];
  if (given === undefined) throw new Error('another document');
  delete world.walkmapGiven?.[file];
  return given as T;
}
