// Comments in the panel: the shopper reads why a run came back and what is said of a touchpoint, and settles it.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PanelScreen } from '@/components/walkthrough/PanelScreen';
import { commentRow } from '@/tests/support/comment-rows';
import { idOf, START } from '@/tests/support/rows';
import { findings, mount } from '../map/mount';
import { atPanelWidth, newFakePanel, storyRun } from './fake-panel';

atPanelWidth();

test('an open comment on the run stands on top, one on the touchpoint under its card, also in a final run', async () => {
  const story = storyRun();
  const touchpoint = story.touchpoints.at(-1);
  const run = {
    ...story,
    walkthrough: { ...story.walkthrough, state: 'final' as const, recording: 'finished' as const },
  };
  const { panel, appearance, calls, said } = newFakePanel(run);
  const walkthroughId = run.walkthrough.id;
  said.value = [
    commentRow({ walkthroughId }),
    commentRow({ id: idOf('com', 2), walkthroughId, touchpointId: touchpoint?.id ?? null, text: 'Which card?' }),
  ];
  await mount(<PanelScreen panel={panel} appearance={appearance} />);
  const onRun = page.getByRole('list', { name: 'Comments', exact: true });
  await expect.element(onRun).toHaveTextContent('Please add the confirmation mail');
  const onCard = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Which card?' });
  await userEvent.click(onCard.getByRole('button', { name: 'Settle comment' }));
  expect(calls).toContainEqual(['comments.settle', idOf('com', 2), true]);
  expect(await findings()).toEqual([]);
  said.value = said.value.map((comment) => ({ ...comment, settledAt: START }));
  await expect.element(onRun).not.toBeInTheDocument();
  await expect.element(onCard).toHaveTextContent('settled');
});
