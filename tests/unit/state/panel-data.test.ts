// Panel data: what another context saves shows in the panel by itself.
import { expect, test, vi } from 'vitest';
import { newDatabase } from '@/lib/db/database';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { newPanelData } from '@/lib/state/panel-data';
import { newPicture, newTouchpoint, startRun } from '../db/test-store';

test('a touchpoint that the worker saves is shown, whatever the panel looked up before', async () => {
  const a = newDatabase('same');
  const data = newPanelData(a, (error) => expect.unreachable(String(error)));
  await vi.waitFor(() => expect(data.run.value).toBe(null));
  const run = await startRun(a);
  await vi.waitFor(() => expect(data.run.value?.walkthrough.id).toBe(run.id));
  const b = newDatabase('same');
  await commitTouchpoint(b, newTouchpoint(run), newPicture(), null);
  await vi.waitFor(() => expect(data.run.value?.touchpoints.length).toBe(1), 3000);
});
