// Read overrides: rows as a map shows them, where it says something else than the run; the rows stay as they were.
import { Channel } from './channel';
import type { Finding } from './finding';
import type { Id } from './id';
import type { MapKind, Override } from './journey-map';
import { mayRate, overriddenRating } from './override-rating';
import type { Step } from './stage';
import { EvidenceStatus, type Touchpoint } from './touchpoint';

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

/** Whether a map does not show a touchpoint or a finding. */
export const isHidden = (overrides: Overrides, id: Id): boolean => overrides.get(id)?.get('hidden') === 'yes';

/** A row that nothing overrides stays the object that it was; so with the others here. */
export function overrideFinding(finding: Finding, overrides: Overrides): Finding {
  const own = overrides.get(finding.id);
  return own ? { ...finding, text: own.get('text') ?? finding.text, ...overriddenStatus(finding, own) } : finding;
}

/** `kind` is that of the map: on some, ratings may be overridden (`mayRate`). */
export function overrideTouchpoint(touchpoint: Touchpoint, overrides: Overrides, kind: MapKind): Touchpoint {
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
    quote: own.get('quote') ?? touchpoint.quote,
    ...overriddenStatus(touchpoint, own),
    ...(mayRate(touchpoint, kind) && {
      emotion: overriddenRating(touchpoint, 'emotion', own.get('emotion')),
      expectation: overriddenRating(touchpoint, 'expectation', own.get('expectation')),
      engagement: overriddenRating(touchpoint, 'engagement', own.get('engagement')),
    }),
  };
}

type Status = Pick<Touchpoint, 'evidence' | 'validatedBy' | 'validatedAt'>;

/** Who validated it and when belong to the status that they were given with. */
function overriddenStatus(row: Status, own: NonNullable<ReturnType<Overrides['get']>>): Status {
  const evidence = EvidenceStatus.safeParse(own.get('evidence')).data;
  const { validatedBy, validatedAt } = row;
  if (evidence === undefined) return { evidence: row.evidence, validatedBy, validatedAt };
  if (evidence !== 'validated') return { evidence, validatedBy: null, validatedAt: null };
  const at = Number(own.get('validatedAt') || Number.NaN);
  return { evidence, validatedBy: own.get('validatedBy') || null, validatedAt: Number.isInteger(at) ? at : null };
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
