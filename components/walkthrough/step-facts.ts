// Step facts: what is known of a planned step beside its title, in the order in which it is read.
import type { PlannedStep } from '@/lib/domain/brief';
import type { Stage } from '@/lib/domain/stage';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';

/** Stage, channel, and what the customer is promised to feel. */
export function stepFacts(step: PlannedStep, stages: readonly Stage[], t: Text): string[] {
  const stage = stages.find(({ id }) => id === step.stageId)?.name;
  const { expectation } = step;
  const rating = expectation === null ? null : `${formatSigned(expectation)} ${t(`emotion.${expectation}`)}`;
  const facts = [stage, t(`channel.${step.channel}`), rating && t('touchpoint.expected-as', { rating })];
  return facts.filter((fact): fact is string => Boolean(fact));
}
