// Read overrides: rows as a map shows them, where it says something else than the run; the rows stay as they were.
import { Channel } from './channel';
import type { Finding } from './finding';
import type { Id } from './id';
import type { Override } from './journey-map';
import type { Step } from './stage';
import type { Touchpoint } from './touchpoint';

/** What a map says in place of its rows: by target, then by field. */
export type Overrides = ReadonlyMap<Id, ReadonlyMap<Override['field'], string | null>>;

export function readOverrides(rows: readonly Override[]): Overrides {
  const overrides = new Map<Id, Map<Override['field'], string | null>>();
  for (const { targetId, field, value } of rows) {
    const fields = overrides.get(targetId);
    if (fields) fields.set(field, value);
    else overrides.set(targetId, new Map([[field, value]]));
  }
  return overrides;
}

/** `<target id>/<field>` of what of `targets` is overridden. */
export function editedFields(overrides: Overrides, targets: Iterable<Id>): string[] {
  return [...targets].flatMap((id) => [...(overrides.get(id)?.keys() ?? [])].map((field) => `${id}/${field}`));
}

/** A row that nothing overrides stays the object that it was; so with the others here. */
export function overrideFinding(finding: Finding, overrides: Overrides): Finding {
  const text = overrides.get(finding.id)?.get('text') ?? finding.text;
  return text === finding.text ? finding : { ...finding, text };
}

export function overrideTouchpoint(touchpoint: Touchpoint, overrides: Overrides): Touchpoint {
  const own = overrides.get(touchpoint.id);
  if (!own) return touchpoint;
  const [stage, step] = [own.get('stageId'), own.get('stepId')];
  return {
    ...touchpoint,
    stageId: stage === undefined ? touchpoint.stageId : stage,
    stepId: step === undefined ? touchpoint.stepId : step,
    order: own.get('order') ?? touchpoint.order,
    title: own.get('title') ?? touchpoint.title,
    channel: Channel.safeParse(own.get('channel')).data ?? touchpoint.channel,
    doing: own.get('doing') ?? touchpoint.doing,
    thinking: own.get('thinking') ?? touchpoint.thinking,
    feeling: own.get('feeling') ?? touchpoint.feeling,
    expected: own.get('expected') ?? touchpoint.expected,
  };
}

export type PlacedStep = Step & { placedOrder: string | null };

/** A step's own order is that of the project; on this map it stands where its first touchpoint does, unless moved. */
export function overrideStep(step: Step, overrides: Overrides): PlacedStep {
  const own = overrides.get(step.id);
  const stage = own?.get('stageId');
  return {
    ...step,
    stageId: stage === undefined ? step.stageId : stage,
    title: own?.get('title') ?? step.title,
    placedOrder: own?.get('order') ?? null,
  };
}
