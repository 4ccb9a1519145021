// About map: who walks, in which situation and with which expectations, and who answers for it; what stands over every journey map.
import type { Brief } from './brief';
import type { JourneyMap, MapKind } from './journey-map';
import type { Persona } from './persona';
import type { Walkthrough } from './walkthrough';

/** Words of a map, or where it says nothing itself, of the brief that its runs follow. */
export interface AboutText {
  text: string;
  fromBrief: boolean;
}

export interface AboutMap {
  kind: MapKind;
  actor: Persona | null;
  scenario: AboutText;
  expectations: AboutText;
  /** Empty for nobody. */
  owner: string;
  /** How many runs it is made of. */
  runs: number;
}

interface Source {
  map: JourneyMap;
  personas: readonly Persona[];
  briefs: readonly Brief[];
  walkthroughs: readonly Walkthrough[];
}

/** The first brief that says something speaks for all, in the order of the runs. */
export function aboutMap({ map, personas, briefs, walkthroughs }: Source): AboutMap {
  const followed = walkthroughs.flatMap(({ briefId }) => briefs.find(({ id }) => id === briefId) ?? []);
  const say = (own: string, inBrief: (brief: Brief) => string): AboutText => {
    if (own.trim() !== '') return { text: own, fromBrief: false };
    const text = followed.map(inBrief).find((words) => words !== '') ?? '';
    return { text, fromBrief: text !== '' };
  };
  return {
    kind: map.kind,
    actor: personas.find(({ id }) => id === map.personaId) ?? null,
    scenario: say(map.scenario, ({ scenario, goal }) => [scenario, goal].filter(Boolean).join('\n')),
    expectations: say(map.expectations, ({ expectations }) => expectations),
    owner: map.owner ?? '',
    runs: walkthroughs.length,
  };
}

/** Whether anything was said of it; a map of which nobody said anything need not show that. */
export function saysAbout({ actor, scenario, expectations, owner }: AboutMap): boolean {
  return actor !== null || scenario.text !== '' || expectations.text !== '' || owner !== '';
}
