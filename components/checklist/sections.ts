// Sections: what belongs to a checklist's items, gathered under their sections in the order in which these first appear.

export interface Section<T> {
  section: string;
  members: T[];
}

export function inSections<T>(all: readonly T[], sectionOf: (one: T) => string): Section<T>[] {
  const sections = new Map<string, T[]>();
  for (const one of all) {
    const members = sections.get(sectionOf(one));
    if (members) members.push(one);
    else sections.set(sectionOf(one), [one]);
  }
  return [...sections].map(([section, members]) => ({ section, members }));
}
