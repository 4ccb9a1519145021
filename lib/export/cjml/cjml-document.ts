// CJML document: the planned journeys and the actual ones of a map, piece by piece; docs/cjml.md explains each element.
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { ExportSource } from '../contract';
import { type Evidence, listEvidence } from '../evidence';
import type { WrittenText } from '../text-file';
import { xmlElement, xmlLeaf, xmlStart } from '../xml-element';
import { actualTouchpoints } from './actual-touchpoints';
import { actualXml, assumedXml, plannedStepXml, type Sides } from './cjml-touchpoint';

/** Of docs/cjml.xsd; another one when what a reader has to know changes. */
export const CJML_NAMESPACE = 'urn:walkmap:cjml:1';

const SIDES: Sides = { endUser: 'end-user', serviceProvider: 'service-provider' };

interface Journey {
  source: ExportSource;
  evidence: readonly Evidence[];
  /** The service under study. */
  company: string;
}

export async function cjmlDocument(source: ExportSource): Promise<WrittenText> {
  const projects = await source.rows('projects');
  const company = projects.find(({ id }) => id === source.map.map.projectId)?.name ?? '';
  const journey = { source, evidence: inOrderOfRuns(source), company };
  return { pieces: piecesOf(journey) };
}

function piecesOf(journey: Journey): (() => string)[] {
  const { source, evidence } = journey;
  const { walkthroughs, briefs } = source.mapRows;
  const followed = briefs.filter(
    ({ id, plannedSteps }) => plannedSteps.length > 0 && walkthroughs.some(({ briefId }) => briefId === id),
  );
  const assumed = evidence.filter(({ touchpoint }) => touchpoint.evidence === 'assumed');
  return [
    () => headXml(source),
    ...followed.map((brief) => () => plannedJourney(brief, journey)),
    ...(assumed.length > 0 ? [() => assumedJourney(assumed, journey)] : []),
    ...walkthroughs.map((run) => () => {
      const brief = followed.find(({ id }) => id === run.briefId) ?? null;
      return actualJourney(run, brief, journey);
    }),
    () => '</CJML>\n',
  ];
}

function headXml({ made }: ExportSource): string {
  const start = xmlStart('CJML', {
    xmlns: CJML_NAMESPACE,
    version: '1',
    generator: `Walkmap ${made.appVersion}`,
    created: new Date(made.at).toISOString(),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${start}\n`;
}

/** In the order in which each run went, wherever the map shows it. */
function inOrderOfRuns(source: ExportSource): Evidence[] {
  const place = new Map(source.mapRows.touchpoints.map(({ id }, index) => [id, index]));
  const at = ({ touchpoint }: Evidence) => place.get(touchpoint.id) ?? 0;
  return listEvidence(source).sort((a, b) => at(a) - at(b));
}

function plannedJourney(brief: Brief, journey: Journey): string {
  const phase = phaseIn(journey);
  return journeyXml('plannedJourney', { basis: 'planned' }, [
    xmlLeaf('journeyID', brief.id),
    xmlLeaf('journeyTitle', brief.title),
    phasesXml(journey),
    xmlLeaf('journeyShortSummary', brief.goal),
    xmlLeaf('journeyLongSummary', brief.scenario),
    actorsXml(journey, brief.personaId, null),
    xmlElement(
      'touchpoints',
      {},
      brief.plannedSteps.map((step) => plannedStepXml(step, phase(step), SIDES)),
    ),
  ]);
}

function assumedJourney(assumed: readonly Evidence[], journey: Journey): string {
  const { map } = journey.source.map;
  return journeyXml('plannedJourney', { basis: 'assumed' }, [
    xmlLeaf('journeyID', map.id),
    xmlLeaf('journeyTitle', map.name),
    phasesXml(journey),
    actorsXml(journey, map.personaId, null),
    xmlElement(
      'touchpoints',
      {},
      assumed.map((one) => assumedXml(one, SIDES)),
    ),
  ]);
}

function actualJourney(run: Walkthrough, brief: Brief | null, journey: Journey): string {
  const own = journey.evidence.filter(
    ({ touchpoint }) => touchpoint.walkthroughId === run.id && touchpoint.evidence !== 'assumed',
  );
  const phase = phaseIn(journey);
  const rated = run.ratings.map(({ scale, value }) => xmlLeaf('experienceRating', String(value), { scale }));
  const felt = [...rated, xmlLeaf('experienceDescription', run.comment)].filter((part) => part !== '');
  return journeyXml('actualJourney', {}, [
    xmlLeaf('journeyID', run.id),
    xmlLeaf('journeyTitle', run.name),
    xmlLeaf('plannedReference', brief?.id),
    phasesXml(journey),
    xmlLeaf('journeyStatus', statusOf(run)),
    felt.length > 0 ? xmlElement('journeyExperience', {}, felt) : '',
    actorsXml(journey, run.personaId, run.shopper),
    xmlElement(
      'touchpoints',
      {},
      actualTouchpoints(run, brief, own).map((one) => actualXml(one, SIDES, phase)),
    ),
  ]);
}

const journeyXml = (name: string, attributes: Record<string, string>, children: readonly string[]) =>
  `${xmlElement(name, attributes, children)}\n`;

function statusOf({ outcome, recording }: Walkthrough): string {
  if (outcome !== null) return outcome;
  return recording === 'finished' ? 'unknown' : 'ongoing';
}

function phaseIn({ source }: Journey): (step: PlannedStep) => Id | null {
  const known = new Set(source.map.stages.map(({ stage }) => stage?.id));
  return ({ stageId }) => (stageId !== null && known.has(stageId) ? stageId : null);
}

function phasesXml({ source }: Journey): string {
  const phases = source.map.stages.flatMap(({ stage }) =>
    stage
      ? xmlElement('journeyPhase', { phaseID: stage.id }, [
          xmlLeaf('phaseName', stage.name),
          xmlLeaf('phaseDescription', stage.goal),
        ])
      : [],
  );
  return phases.length > 0 ? xmlElement('journeyPhases', {}, phases) : '';
}

function actorsXml({ source, company }: Journey, personaId: Id | null, shopper: string | null): string {
  const persona = source.mapRows.personas.find(({ id }) => id === personaId);
  return xmlElement('actors', {}, [
    xmlElement('endUser', { actorID: SIDES.endUser, role: persona?.actorType }, [
      xmlLeaf('actorName', persona?.name),
      xmlLeaf('shopper', shopper),
    ]),
    xmlElement('serviceProvider', { actorID: SIDES.serviceProvider }, [xmlLeaf('companyName', company)]),
  ]);
}
