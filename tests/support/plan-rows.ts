// Plan rows: builders for what a walk is planned with: a persona, a brief and its planned steps.
import { BLANK_BRIEF, type Brief, type PlannedStep } from '@/lib/domain/brief';
import { BLANK_PERSONA, type Persona } from '@/lib/domain/persona';
import { plannedId } from './checklist';
import { idOf, PROJECT_ID, rowFields } from './one-row';

export const plannedStep = (n: number, partial: Partial<PlannedStep> = {}): PlannedStep => ({
  id: plannedId(n),
  title: `Step ${n}`,
  stageId: null,
  channel: 'web',
  expectation: null,
  lookFor: '',
  urlPattern: null,
  targetTime: null,
  ...partial,
});

export const briefRow = (partial: Partial<Brief> = {}): Brief => ({
  ...rowFields(partial.id ?? idOf('brief', 1)),
  projectId: PROJECT_ID,
  ...BLANK_BRIEF,
  title: 'Buy a coffee machine',
  ...partial,
});

export const personaRow = (partial: Partial<Persona> = {}): Persona => ({
  ...rowFields(partial.id ?? idOf('pers', 1)),
  projectId: PROJECT_ID,
  ...BLANK_PERSONA,
  name: 'Ines',
  ...partial,
});
