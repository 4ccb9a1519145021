// Project place: which section of which project is open, and which row in it, as the page's address says it.
import type { Id } from '@/lib/domain/id';

/** The sections of a project's page, in the order of their tabs. */
export const PROJECT_SECTIONS = [
  'overview',
  'personas',
  'briefs',
  'results',
  'opportunities',
  'actions',
  'metrics',
] as const;
export type ProjectSection = (typeof PROJECT_SECTIONS)[number];

export interface ProjectPlace {
  /** `null`: the project that was made last. */
  projectId: Id | null;
  show: ProjectSection;
  /** The persona, brief or walkthrough that is open within the section. */
  rowId: Id | null;
}

/** Reads the search part of the address; an unknown section is the first. */
export function parseProjectPlace(search: string): ProjectPlace {
  const query = new URLSearchParams(search);
  const show = PROJECT_SECTIONS.find((section) => section === query.get('show')) ?? PROJECT_SECTIONS[0];
  return { projectId: query.get('project'), show, rowId: query.get('row') };
}

export function formatProjectPlace({ projectId, show, rowId }: ProjectPlace): string {
  const query = new URLSearchParams();
  if (projectId !== null) query.set('project', projectId);
  if (show !== PROJECT_SECTIONS[0]) query.set('show', show);
  if (rowId !== null) query.set('row', rowId);
  return `?${query}`;
}
