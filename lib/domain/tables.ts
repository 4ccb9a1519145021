// Tables: every kind of row by the name of its table; the same list serves the database and the bundle.
import { Attachment } from './attachment';
import { Brief } from './brief';
import { Card } from './card';
import { Comment } from './comment';
import { Finding } from './finding';
import { JourneyMap, MapVersion, Override, SavedView } from './journey-map';
import { Lane } from './lane';
import { Link } from './link';
import { Metric } from './metric';
import { Action, Opportunity } from './opportunity';
import { Persona } from './persona';
import { Project } from './project';
import { Mark, Redaction, Snapshot } from './snapshot';
import { Stage, Step } from './stage';
import { Touchpoint } from './touchpoint';
import { Walkthrough } from './walkthrough';

/** Version of the rows' shape, the same for database and bundle. */
export const DATA_VERSION = 1;

export const rowSchemas = {
  projects: Project,
  personas: Persona,
  briefs: Brief,
  walkthroughs: Walkthrough,
  touchpoints: Touchpoint,
  snapshots: Snapshot,
  marks: Mark,
  redactions: Redaction,
  findings: Finding,
  comments: Comment,
  opportunities: Opportunity,
  actions: Action,
  metrics: Metric,
  stages: Stage,
  steps: Step,
  links: Link,
  maps: JourneyMap,
  lanes: Lane,
  cards: Card,
  overrides: Override,
  savedViews: SavedView,
  mapVersions: MapVersion,
  attachments: Attachment,
} as const;

export type TableName = keyof typeof rowSchemas;

export interface RowOf {
  projects: Project;
  personas: Persona;
  briefs: Brief;
  walkthroughs: Walkthrough;
  touchpoints: Touchpoint;
  snapshots: Snapshot;
  marks: Mark;
  redactions: Redaction;
  findings: Finding;
  comments: Comment;
  opportunities: Opportunity;
  actions: Action;
  metrics: Metric;
  stages: Stage;
  steps: Step;
  links: Link;
  maps: JourneyMap;
  lanes: Lane;
  cards: Card;
  overrides: Override;
  savedViews: SavedView;
  mapVersions: MapVersion;
  attachments: Attachment;
}

export const TABLE_NAMES = Object.keys(rowSchemas) as TableName[];
