// CJML touchpoint: one touchpoint, planned or met, in the terms of the Customer Journey Modelling Language; see docs/cjml.md.
import type { PlannedStep } from '@/lib/domain/brief';
import type { Channel } from '@/lib/domain/channel';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { isoInstant } from '../csv/iso-instant';
import type { Evidence } from '../evidence';
import { xmlElement, xmlLeaf } from '../xml-element';
import type { ActualTouchpoint } from './actual-touchpoints';

/** The two sides of a journey, by their ids within it. */
export interface Sides {
  endUser: string;
  serviceProvider: string;
}

/** Channels by which the company comes to the customer; by the others the customer comes to the company. */
const REACHES_OUT: ReadonlySet<Channel> = new Set(['ad', 'email', 'letter', 'delivery']);

/** What the customer does with nobody on the other side: no page, and no channel of the company. */
const isAction = ({ channel, url }: { channel: Channel; url?: string | null }) => channel === 'other' && !url;

interface Labels {
  /** What the customer does. */
  customer: string;
  /** What is met. */
  title: string;
}

function sidesXml(channel: Channel, alone: boolean, { customer, title }: Labels, sides: Sides): string[] {
  const outward = !alone && REACHES_OUT.has(channel);
  const [from, to] = outward ? [sides.serviceProvider, sides.endUser] : [sides.endUser, sides.serviceProvider];
  const side = (name: 'initiator' | 'receiver', actorIDref: string, label: string) =>
    xmlElement(name, name === 'initiator' && !alone ? { basis: 'channel' } : {}, [
      xmlElement('refersTo', { actorIDref }),
      xmlLeaf(`${name}Label`, label),
    ]);
  const words = customer.trim() === '' ? title : customer;
  const initiator = side('initiator', from, outward ? title : words);
  if (alone) return [initiator];
  const receiver = side('receiver', to, outward ? words : title);
  return [initiator, receiver, xmlElement('channel', {}, [xmlLeaf('channelName', channel)])];
}

const named = (kind: 'planned' | 'actual', alone: boolean) => `${kind}${alone ? 'Action' : 'CommunicationPoint'}`;

const belongsTo = (phase: string | null) => (phase === null ? '' : xmlElement('belongsTo', { phaseIDref: phase }));

const seconds = (ms: number) => `PT${Math.round(ms / 100) / 10}S`;

/** `phase` is the id of its phase, `null` for none. */
export function plannedStepXml(step: PlannedStep, phase: string | null, sides: Sides): string {
  const alone = isAction({ channel: step.channel });
  return xmlElement(named('planned', alone), {}, [
    xmlLeaf('touchpointID', step.id),
    belongsTo(phase),
    ...sidesXml(step.channel, alone, { customer: '', title: step.title }, sides),
    step.targetTime === null ? '' : xmlLeaf('touchpointDuration', seconds(step.targetTime)),
    xmlLeaf('expectedRating', step.expectation === null ? null : String(step.expectation)),
    xmlLeaf('comment', step.lookFor),
  ]);
}

/** A touchpoint that nobody met: as it is thought to be. */
export function assumedXml({ touchpoint, column }: Evidence, sides: Sides): string {
  const { channel, emotion, doing, title } = touchpoint;
  const alone = isAction(touchpoint);
  return xmlElement(named('planned', alone), {}, [
    xmlLeaf('touchpointID', touchpoint.id),
    belongsTo(column.stageId),
    ...sidesXml(channel, alone, { customer: doing, title }, sides),
    xmlLeaf('expectedRating', emotion && String(emotion.value)),
    xmlLeaf('comment', touchpoint.note),
  ]);
}

/** `phaseOf` tells the phase of a planned step. */
export function actualXml(
  actual: ActualTouchpoint,
  sides: Sides,
  phaseOf: (step: PlannedStep) => string | null,
): string {
  if (actual.status === 'missing') {
    const { planned } = actual;
    const alone = isAction({ channel: planned.channel });
    return xmlElement(named('actual', alone), {}, [
      xmlLeaf('touchpointID', `missing-${planned.id}`),
      belongsTo(phaseOf(planned)),
      xmlLeaf('status', 'missing'),
      xmlElement('plannedTouchpoint', { touchpointIDref: planned.id }),
      ...sidesXml(planned.channel, alone, { customer: '', title: planned.title }, sides),
    ]);
  }
  const { met, planned, deviation, status } = actual;
  const { touchpoint, column, walkthrough, findings } = met;
  const { channel, doing, title, at, time, momentOfTruth } = touchpoint;
  const alone = isAction(touchpoint);
  return xmlElement(named('actual', alone), { momentOfTruth: momentOfTruth || null }, [
    xmlLeaf('touchpointID', touchpoint.id),
    belongsTo(column.stageId),
    xmlLeaf('status', status),
    xmlLeaf('deviation', deviation),
    planned ? xmlElement('plannedTouchpoint', { touchpointIDref: planned.id }) : '',
    ...sidesXml(channel, alone, { customer: doing, title }, sides),
    xmlElement('timestamps', {}, [xmlLeaf('timeStarted', isoInstant(at, walkthrough?.zone))]),
    time ? xmlLeaf('touchpointDuration', seconds(time.duration), { source: time.source }) : '',
    experienceXml(met),
    xmlLeaf('comment', touchpoint.note),
    xmlLeaf('location', touchpoint.url),
    xmlLeaf('evidence', touchpoint.evidence, { by: touchpoint.validatedBy }),
    xmlLeaf('handOff', touchpoint.handOff),
    touchpoint.wouldLeave === null ? '' : xmlElement('wouldLeave', {}, [xmlLeaf('comment', touchpoint.wouldLeave)]),
    waitingXml(touchpoint, walkthrough?.zone),
    ...findings.map(({ kind, text, severity, category }) => xmlLeaf('finding', text, { kind, severity, category })),
  ]);
}

/** On a map of the future a rating that the map itself says is a guess. */
function experienceXml({ touchpoint, column }: Evidence): string {
  const { emotion, expectation, feeling, thinking, quote, namedEmotions } = touchpoint;
  const guessed = column.edited.includes(`${touchpoint.id}/emotion`);
  const inside = [
    xmlLeaf('experienceRating', emotion && String(emotion.value), { basis: guessed ? 'assumed' : null }),
    xmlLeaf('expectedRating', expectation && String(expectation.value)),
    xmlLeaf('experienceDescription', feeling),
    xmlLeaf('thought', thinking),
    xmlLeaf('quote', quote),
    ...namedEmotions.map((emotionName) => xmlLeaf('namedEmotion', emotionName)),
  ];
  return inside.every((part) => part === '') ? '' : xmlElement('touchpointExperience', {}, inside);
}

function waitingXml({ waiting }: Touchpoint, zone: string | undefined): string {
  if (!waiting) return '';
  const { what, since, endedAt } = waiting;
  const times = { since: isoInstant(since, zone), until: endedAt === null ? null : isoInstant(endedAt, zone) };
  return xmlElement('waiting', times, [xmlLeaf('comment', what)]);
}
