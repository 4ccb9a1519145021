// Name draft: the list of names as a person typed it, checked line by line.

export interface NameProblem {
  code: 'too-short' | 'too-long' | 'too-many';
  /** What was typed, to be named in the sentence. */
  name: string;
}

const [LONGEST, MOST] = [100, 1_000];

/** The names, each once, or the first problem; a line without any is left out. */
export function checkNames(text: string): { names: string[] } | { problem: NameProblem } {
  const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const names = [...new Set(lines.filter(Boolean))];
  for (const name of names) {
    if (name.length > LONGEST) return { problem: { code: 'too-long', name: `${name.slice(0, 40)}…` } };
    if ((name.match(/\p{L}/gu)?.length ?? 0) < 2) return { problem: { code: 'too-short', name } };
  }
  return names.length > MOST ? { problem: { code: 'too-many', name: '' } } : { names };
}
