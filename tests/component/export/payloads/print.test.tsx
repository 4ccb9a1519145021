// Payloads on paper: 500 texts that try to run or load something stand in every text of the printed document; none becomes an element.
import { afterEach, expect, test } from 'vitest';
import { FIRST_PAPER } from '@/lib/domain/paper';
import { Paper } from '@/lib/export/pdf/Paper';
import { mount, unmount } from '../../map/mount';
import { dangers, payloadSource } from './payload-files';

afterEach(unmount);

test('the document to print runs nothing and leads nowhere', async () => {
  const source = await payloadSource();
  const root = await mount(
    <Paper
      source={source}
      choice={FIRST_PAPER}
      redactions={[]}
      drawn={Number.POSITIVE_INFINITY}
      picture={() => undefined}
      thumbnail={() => undefined}
      onPlan={() => {}}
      onPages={() => {}}
    />,
  );
  expect(root.querySelectorAll('article').length).toBe(source.mapRows.touchpoints.length);
  expect(dangers(root)).toEqual([]);
  expect('hacked' in window).toBe(false);
});
