// Finding: a pain, gain, need or idea at a touchpoint, with severity, category and evidence.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields, Text } from './row';
import { Severity } from './scale';
import { EvidenceStatus } from './touchpoint';

export const FINDING_KINDS = ['pain', 'gain', 'need', 'idea'] as const;
export const FindingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof FindingKind>;

export const FINDING_CATEGORIES = [
  'wait',
  'navigation',
  'clarity',
  'availability',
  'consistency',
  'trust',
  'access',
  'price',
  'staff',
  'hand-off',
  'technical',
] as const;
export const FindingCategory = z.enum(FINDING_CATEGORIES);
export type FindingCategory = z.infer<typeof FindingCategory>;

export const Finding = z.strictObject({
  ...rowFields,
  walkthroughId: Id,
  touchpointId: Id,
  order: Order,
  kind: FindingKind,
  text: Text,
  /** Asked of pains only. */
  severity: z.nullable(Severity),
  category: z.nullable(FindingCategory),
  evidence: EvidenceStatus,
  validatedBy: z.nullable(Line),
  validatedAt: z.nullable(Instant),
});
export type Finding = z.infer<typeof Finding>;
