// Made-up name: a friendly pseudonym for a customer, which says nothing of a real one.

export interface MadeUpWords {
  adjectives: readonly string[];
  animals: readonly string[];
  /** Puts the parts together; `n` is 10..99. */
  form(parts: { adjective: string; animal: string; n: number }): string;
}

/** Draws before a name that is taken is given all the same; there are thousands of others. */
const DRAWS = 50;

/** A name that is not among `taken`. `random` gives 0 (included) to 1 (excluded). */
export function makeUpName(words: MadeUpWords, random: () => number, taken: ReadonlySet<string>): string {
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const draw = () =>
    words.form({ adjective: one(words.adjectives), animal: one(words.animals), n: 10 + Math.floor(random() * 90) });
  let name = draw();
  for (let draws = 1; taken.has(name) && draws < DRAWS; draws += 1) name = draw();
  return name;
}
