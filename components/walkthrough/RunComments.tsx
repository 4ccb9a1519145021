// Run comments: what the reviewer says of the run as a whole, such as why it came back; on top, where the shopper sees it first.
import { CommentThread } from '@/components/comment/CommentThread';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';

export function RunComments({ panel, runId }: { panel: Panel; runId: string }) {
  const { t } = useSpeech();
  const said = panel.comments.of(runId, null);
  if (said.every(({ settledAt }) => settledAt !== null)) return null;
  return (
    <CommentThread book={panel.comments} runId={runId} touchpointId={null} label={t('comment.of-run')} adding={false} />
  );
}
