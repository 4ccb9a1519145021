// Project: the service under study, with its owner and what it is meant to achieve.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, rowFields, Text } from './row';

/** What the company wants of the service; opportunities name the ones they serve. */
export const Objective = z.strictObject({ id: Id, text: Line });
export type Objective = z.infer<typeof Objective>;

export const Project = z.strictObject({
  ...rowFields,
  name: Line,
  scope: Text,
  objectives: z.array(Objective),
  owner: z.nullable(Line),
  reviewAt: z.nullable(Instant),
});
export type Project = z.infer<typeof Project>;

/** What nobody has said of a project yet. */
export const BLANK_PROJECT = {
  scope: '',
  objectives: [],
  owner: null,
  reviewAt: null,
} satisfies Partial<Project>;

/** What a new project can start from; the words of each are in `lib/template`. */
export const PROJECT_TEMPLATES = ['purchase', 'onboarding', 'support', 'returns', 'employee', 'citizen'] as const;
export type ProjectTemplateId = (typeof PROJECT_TEMPLATES)[number];
